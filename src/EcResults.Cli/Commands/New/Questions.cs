namespace EcResults.Cli.Commands;

/// <summary>Asks on a terminal what no file tells and results are compared by. Elsewhere the options are named.</summary>
internal static class Questions
{
    /// <summary>The evidence with the answers; what was answered with an empty line stays unknown.</summary>
    public static EvidenceSet Ask(EvidenceSet evidence, Terminal terminal)
    {
        var details = new Dictionary<string, WorkloadDetails>(evidence.Details);
        foreach (var run in evidence.Runs.DistinctBy(run => run.Workload))
        {
            var known = details.GetValueOrDefault(run.Workload) ?? new WorkloadDetails();
            details[run.Workload] = known with
            {
                ResponseBytes =
                    known.ResponseBytes
                    ?? terminal.Ask<long?>(
                        $"{run.Workload}: how many bytes does the body of a response have?",
                        answer =>
                            long.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                                ? bytes
                                : null
                    ),
                KeepAlive =
                    known.KeepAlive
                    ?? terminal.Ask($"{run.Workload}: are connections kept between requests? (yes or no)", YesOrNo),
                GeneratorOnServer =
                    known.GeneratorOnServer
                    ?? (
                        LoadCommand.Parse(run.Load)?.Url is { } url && Workload.IsLoopback(url)
                            ? null
                            : terminal.Ask(
                                $"{run.Workload}: did the generator run on the server's machine? (yes or no)",
                                YesOrNo
                            )
                    ),
            };
        }

        var isShown = evidence.Raw.ContainsKey($"{SubmissionLayout.Env}/server.txt");
        return evidence with
        {
            Details = details,
            Server =
                evidence.Server
                ?? (
                    isShown
                        ? null
                        : terminal.Ask(
                            "which server was measured? (name and version, for instance nginx 1.26.3)",
                            words => NameAndVersion.Parse(words, (name, version) => new Server(name, version))
                        )
                ),
        };
    }

    /// <summary>What a manifest does not say, each with the option that says it.</summary>
    public static IEnumerable<string> Unknown(Manifest manifest)
    {
        foreach (var workload in manifest.Workloads)
        {
            string[] keys =
            [
                .. (
                    (string?[])
                        [
                            workload.ResponseBytes is null ? "response-bytes=N" : null,
                            workload.KeepAlive is null ? "keep-alive=true" : null,
                            workload.SharesMachine is null ? "generator-on-server=true" : null,
                        ]
                ).OfType<string>(),
            ];
            if (keys.Length > 0)
            {
                // No tool prints them, and results that differ in them must not share an axis.
                yield return $"{workload.Name} is compared with no other result, since no file shows these; --workload {workload.Name}:{string.Join(',', keys)} says them";
            }
        }

        if (manifest.Environment.Server is null)
        {
            yield return "no file shows which server was measured; --server \"NAME VERSION\" says it";
        }
    }

    private static bool? YesOrNo(string answer) =>
        answer switch
        {
            "yes" or "y" => true,
            "no" or "n" => false,
            _ => null,
        };
}
