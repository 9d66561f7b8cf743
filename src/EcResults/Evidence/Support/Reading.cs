namespace EcResults.Evidence;

/// <summary>The outcome of reading one raw file. Reading never throws, whatever the text.</summary>
/// <typeparam name="T">The kind of report.</typeparam>
/// <param name="Report">The report, or null where the file could not be read; then there is a problem that says why.</param>
/// <param name="Problems">Why the evidence cannot be used as it is: each an error at a line.</param>
/// <param name="Warnings">Lines that the tool does not print and that were passed over: each a warning at a line.</param>
public sealed record Reading<T>(T? Report, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
    where T : Report
{
    /// <summary>The same reading without its type, for lists of all kinds.</summary>
    public Reading<Report> Untyped => new(Report, Problems, Warnings);
}
