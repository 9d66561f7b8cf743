namespace EcResults.Evidence;

/// <summary>RSS samples that <c>ps -o rss=</c> (one number a line) or a ps table with an RSS column printed.</summary>
/// <param name="Source">The file.</param>
public sealed record PsReport(SourceText Source) : Report(Source)
{
    /// <summary>The samples in the order printed, KiB.</summary>
    public IReadOnlyList<Printed> RssKib { get; init; } = [];

    /// <summary>
    /// The rows of a ps table in the order printed, one for each sample of <see cref="RssKib"/>; empty where ps printed
    /// numbers only.
    /// </summary>
    public IReadOnlyList<PsRow> Rows { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Rows.Count == 0 ? RssKib.Select(rss => Figure.Of("rssKib", rss)) : Rows.SelectMany(row => row.Figures);

    /// <summary>Reads one file.</summary>
    public static Reading<PsReport> Read(SourceText source) => PsReader.Read(source);
}
