namespace EcResults.Evidence;

/// <summary>What a parser read out of one raw file. A member that is null was not printed: absent is not zero.</summary>
/// <param name="Source">The file.</param>
public abstract record Report(SourceText Source)
{
    /// <summary>Everything read, in the order in which it stands in the file.</summary>
    public abstract IEnumerable<Figure> Figures { get; }
}
