namespace EcResults.Tests.Mutations;

/// <summary>
/// Mutations that no rule refuses yet. Each has to escape for as long as it stands here, so that whoever writes the rule
/// takes it off the list.
/// </summary>
internal static class KnownEscapes
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cpu-sample-negative"] =
                "the reader of pidstat should report -1.00 in a CPU column, which pidstat prints for I/O only",
            ["cpu-sample-removed"] = "a rule should compare the samples under load with the seconds of the load",
            ["p90-digit"] = "the run's figures in submission.json could hold p75 and p90 as well",
            ["deviation-digit"] = "no figure is made of it; the rules could bound it by mean and maximum",
        };
}
