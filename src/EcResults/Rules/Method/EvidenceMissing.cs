namespace EcResults.Rules;

internal static class EvidenceMissing
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR322",
            Name = "evidence-missing",
            Severity = Severity.Warning,
            Law = "A submission has all the evidence that a careful reviewer looks at.",
            Reason =
                "What is not recorded cannot be checked later. A submission is accepted without it, at a lower grade, and some "
                + "questions about it stay open.",
            Cure =
                "Record it next time with the command that the finding names; what the machine still has can be added now.",
            Check = submission =>
                submission.Files.FolderFault is null
                    ?
                    [
                        .. OfRuns(submission),
                        .. OfBanners(submission),
                        .. OfEnvironment(submission),
                        .. OfMachine(submission),
                        .. OfWorkloads(submission),
                        .. OfCaptures(submission),
                    ]
                    : [],
        };

    private static IEnumerable<EvidenceFile> Expected(EvidencePlace place) =>
        EvidenceCatalog.In(place).Where(file => file.Need == EvidenceNeed.Expected);

    private static IEnumerable<Problem> OfRuns(Submission submission)
    {
        foreach (var file in Expected(EvidencePlace.Run))
        {
            var runs = submission.Runs.Where(run => run.Run.Mode != Mode.Baseline || !file.OnlyWithEcapture).ToList();
            var poor = runs.Where(run => !Has(submission, PathOf(run, file)) && !Replaced(run, file)).ToList();
            if (poor is [var first, ..])
            {
                yield return new Problem(
                    submission.Files.LocationOf(PathOf(first, file)),
                    $"{file.Name} is missing in {poor.Count} of {runs.Count} {(runs.Count == 1 ? "run" : "runs")}; {file.Adds}",
                    file.Cure
                )
                {
                    BestGrade = file.BestGrade,
                };
            }
        }
    }

    /// <summary>pidstat's first line, which whoever cuts a file to its table leaves out.</summary>
    private static IEnumerable<Problem> OfBanners(Submission submission)
    {
        var reports = submission.Readings.Select(reading => reading.Reading.Report).OfType<PidstatReport>().ToList();
        var poor = reports.Where(report => report.KernelRelease is null).ToList();
        if (poor is [var first, ..])
        {
            yield return new Problem(
                first.Source.Whole,
                $"the first line is missing in {poor.Count} of {reports.Count} {(reports.Count == 1 ? "file" : "files")} of pidstat; it shows the machine, its kernel and the day",
                "save pidstat's output whole, from \"Linux\" on"
            );
        }
    }

    private static IEnumerable<Problem> OfEnvironment(Submission submission)
    {
        foreach (var file in Expected(EvidencePlace.Environment))
        {
            var path = SubmissionLayout.PathOf(file);
            // A guest has no clocks of its own to govern.
            if (
                !Has(submission, path)
                && !(file.Format.Name == "governor" && MachineSigns.Hypervisor(submission.Environment))
            )
            {
                yield return new Problem(
                    submission.Files.LocationOf(path),
                    $"{file.Name} is missing; {file.Adds}",
                    file.Cure
                )
                {
                    BestGrade = file.BestGrade,
                };
            }
        }
    }

    private static IEnumerable<Problem> OfMachine(Submission submission)
    {
        if (
            submission is { Manifest: { } manifest, ManifestText: { } text }
            && MachineClasses.Of(manifest.Environment, submission.Facts) == MachineClass.Unknown
        )
        {
            yield return new Problem(
                text.At("/environment"),
                "the captures do not tell whether this is a real machine, a container or a virtual machine, so the result is compared with nothing",
                EvidenceCatalog.Named("virt.txt")!.Cure
            )
            {
                BestGrade = Grade.C,
            };
        }
    }

    private static IEnumerable<Problem> OfWorkloads(Submission submission)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            yield break;
        }

        foreach (var (index, workload) in manifest.Workloads.Index())
        {
            string[] unstated =
            [
                .. workload.ResponseBytes is null ? ["\"responseBytes\""] : (string[])[],
                .. workload.KeepAlive is null ? ["\"keepAlive\""] : (string[])[],
                .. workload.Tls is null ? ["\"tls\""] : (string[])[],
            ];
            if (unstated.Length > 0)
            {
                yield return new Problem(
                    text.At($"/workloads/{index}/name"),
                    $"the workload {MessageFormat.Quote(workload.Name)} does not state {string.Join(" and ", unstated)}, which decide how often a request traps",
                    "state it in the workload"
                )
                {
                    BestGrade = Grade.B,
                };
            }
        }
    }

    /// <summary>Runs of baselines alone, or none at all, compare nothing.</summary>
    private static IEnumerable<Problem> OfCaptures(Submission submission)
    {
        if (
            submission is { Manifest: { } manifest, ManifestText: { } text }
            && manifest.Runs.All(run => run.Mode == Mode.Baseline)
        )
        {
            yield return new Problem(
                text.At("/runs"),
                "no run has eCapture running, so there is nothing to compare",
                "add runs in text, pcap or keylog mode"
            )
            {
                BestGrade = Grade.D,
            };
        }
    }

    /// <summary>pidstat -r shows memory as well.</summary>
    private static bool Replaced(RunEvidence run, EvidenceFile file) =>
        file.Format.Name == "ps" && run.Measures.EcaptureRssBytes is not null;

    private static bool Has(Submission submission, string path) => submission.Files.Find(path) is not null;

    private static string PathOf(RunEvidence run, EvidenceFile file) => SubmissionLayout.PathOf(file, run.Run);
}
