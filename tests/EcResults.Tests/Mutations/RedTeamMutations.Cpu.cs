using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

internal static partial class RedTeamMutations
{
    /// <summary>What was found in pidstat's files and in the clocks of runs.</summary>
    private static IEnumerable<Mutation> Cpu =>
        [
            new(
                "cpu-row-twice",
                "doubled a row of pidstat",
                "ECR120",
                Target,
                d => d.Replace(Target, Line(d, "01:26:25"), Line(d, "01:26:25") + Line(d, "01:26:25"))
            ),
            new(
                "cpu-header-column-renamed",
                "renamed a column in one header of pidstat",
                "ECR120",
                Target,
                d => d.Replace(Target, "%usr", "%uss")
            ),
            new(
                "cpu-header-column-removed",
                "took a column out of one header of pidstat",
                "ECR120",
                Target,
                d => d.Replace(Target, "   %wait", "")
            ),
            new(
                "cpu-header-damaged",
                "damaged the last word of a header",
                "ECR120",
                Target,
                d => d.Replace(Target, "Command", "Commane")
            ),
            new(
                "cpu-faults-negative",
                "put a sign before a share of guests",
                "ECR120",
                Target,
                d => d.Replace(Target, "    0.00    9.00", "   -0.00    9.00")
            ),
            new(
                "cpu-memory-digit",
                "raised one memory size, which is no peak in ps",
                "ECR120",
                EcaptureCpu,
                d => d.Replace(EcaptureCpu, "  112820 ", "  122820 ")
            ),
            new(
                "cpu-memory-above-virtual",
                "put a resident size above the virtual one",
                "ECR120",
                Client,
                d => d.Replace(Client, "177736    9784", "  1736    9784")
            ),
            new(
                "cpu-date-none",
                "wrote a month that no year has into pidstat's first line",
                "ECR120",
                Target,
                d => d.Replace(Target, "11/23/26", "21/23/26")
            ),
            new(
                "cpu-date-day-before",
                "moved pidstat's day by one, which no zone does",
                "ECR224",
                Target,
                d => d.Replace(Target, "11/23/26", "11/22/26")
            ),
            new(
                "time-day-before",
                "started the first run a day before",
                "ECR224",
                "raw/001-baseline/pidstat-target.txt",
                d => d.Json("2026-11-23T01:25:44Z", "2026-11-22T01:25:44Z")
            ),
            new(
                "time-generator-outside",
                "started a run six seconds before, figures computed again",
                "ECR215",
                "raw/001-baseline/pidstat-client.txt",
                d => d.Json("2026-11-23T01:25:44Z", "2026-11-23T01:25:38Z").Regenerate()
            ),
            new(
                "cpu-other-process-in-a-row",
                "changed the process of one row",
                "ECR332",
                Target,
                d => InLine(d, "01:26:25", "17750", "17751")
            ),
            new(
                "cpu-last-samples-removed",
                "cut the last four samples off, figures computed again",
                "ECR332",
                Target,
                d => d.Write(Target, d[Target][..d[Target].IndexOf("01:26:27", StringComparison.Ordinal)]).Regenerate()
            ),
            new(
                "cpu-processors-in-words",
                "wrote the processors of pidstat's first line in words",
                "ECR120",
                Target,
                d => d.Replace(Target, "(2 CPU)", "(two CPU)")
            ),
            new(
                "cpu-command-in-a-row",
                "changed the command of one row",
                "ECR332",
                Target,
                d => InLine(d, "01:26:25", "nginx", "nginy")
            ),
            new(
                "cpu-last-digit-of-a-share",
                "raised a share of CPU by its last digit, and the sum with it",
                "ECR332",
                EcaptureCpu,
                d =>
                    d.Replace(
                        EcaptureCpu,
                        "65.35    7.92    0.00    0.00   73.27",
                        "65.35    7.93    0.00    0.00   73.28"
                    )
            ),
            new(
                "cpu-first-line-removed",
                "took pidstat's first line out",
                "ECR322",
                Target,
                d => d.Without(Target, "Linux ")
            ),
        ];

    /// <summary>The line of pidstat that starts so, with its end.</summary>
    private static Draft InLine(Draft draft, string clock, string old, string put) =>
        draft.Replace(Target, Line(draft, clock), Line(draft, clock).Replace(old, put, StringComparison.Ordinal));

    private static string Line(Draft draft, string clock)
    {
        var text = draft[Target];
        var start = text.IndexOf(clock, StringComparison.Ordinal);
        return text[start..(text.IndexOf('\n', start) + 1)];
    }
}
