namespace EcResults.Evidence;

/// <summary>A format of raw evidence.</summary>
/// <param name="Name">The word for <c>show --kind</c>.</param>
/// <param name="Code">The code of the rule that such a file must be readable.</param>
/// <param name="FileNames">The file names that mean this kind.</param>
/// <param name="Read">The parser.</param>
public sealed record ReportKind(
    string Name,
    string Code,
    IReadOnlyList<string> FileNames,
    Func<SourceText, Reading<Report>> Read
)
{
    /// <summary>What prints it, in words.</summary>
    public required string Words { get; init; }
}
