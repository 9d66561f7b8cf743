namespace EcResults.Cli.Commands;

/// <summary><c>ecresults new …</c></summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new NewOptions();
        var command = new Command(
            "new",
            "Makes a submission: from a folder of evidence (--evidence), or from the outputs of eCapture's benchmark.sh (--baseline, --text, …)."
        );
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var request = options.Read(parsed);
            if (request.Evidence is not { } path || !EvidenceArchive.IsOne(path))
            {
                return Run(request, terminal);
            }

            using var archive = EvidenceArchive.Unpack(path);
            return Run(request with { Evidence = archive.Folder, IsFromElsewhere = true }, terminal);
        });
        return command;
    }

    private static int Run(NewRequest request, Terminal terminal)
    {
        SubmissionNames.Check(request.Said.Submitter.Name, request.Said.Submitter.GitHub, request.Said.Machine);
        var evidence = Mended(Questions.Ask(Collect(request, terminal), terminal), terminal);
        CheckWorkloads(request, evidence);
        var redaction = new EvidenceRedaction();
        IReadOnlyList<EvidenceEdit> edits = [];
        if (request.Redact)
        {
            (evidence, edits) = redaction.Apply(evidence);
        }

        var (manifest, problems) = SubmissionBuilder.Build(evidence);
        if (manifest is null || problems.Count > 0)
        {
            foreach (var problem in problems)
            {
                terminal.Error(Sanitized.Line($"{problem.At}: {problem.Message}; {problem.Help}"));
            }

            throw new CannotRunException(
                problems.All(problem => IsSpare(problem.At.Path))
                    ? "the files named above cannot be read, but a submission can do without them: mend them, or take them out"
                    : "the evidence is not enough for a submission"
            );
        }

        manifest = manifest with { Edits = edits.Count > 0 ? edits : null };
        var folder = SubmissionWriter.Write(request, evidence, manifest, request.Redact ? redaction : null);
        foreach (var (value, placeholder) in redaction.Replaced)
        {
            terminal.Note(Sanitized.Line($"replaced \"{value}\" by \"{placeholder}\""));
        }

        terminal.Out.WriteLine(folder);
        var submission = SubmissionReader.Read(SubmissionFolder.Read(folder, folder));
        var report = new FindingReport([new CheckedSubmission(submission.Id, folder, RuleBook.Check(submission))]);
        FindingText.Write(terminal.Err, report.Findings, terminal.Colour);
        terminal.Note(report.Counts);
        foreach (var unknown in Questions.Unknown(manifest))
        {
            terminal.Note(Sanitized.Line(unknown));
        }

        terminal.Note($"next: complete {folder}/summary.md, then run: ecresults validate --fix {folder}");
        return report.Errors > 0 ? ExitCode.ErrorsFound : ExitCode.Fine;
    }

    /// <summary>Whether a raw file of the submission to be is one that it need not have.</summary>
    private static bool IsSpare(string path) =>
        SubmissionLayout.EvidenceAt(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..])
            is { Need: EvidenceNeed.Expected or EvidenceNeed.Optional };

    private static EvidenceSet Collect(NewRequest request, Terminal terminal) =>
        request.Evidence is not { } path ? ScriptOutputs.Collect(ScriptOutputs.Named(request), request, terminal)
        : EvidenceFolder.HasRunList(path) ? EvidenceFolder.Collect(request, terminal)
        : ScriptOutputs.Collect(UnnamedOutputs.Recognise(path, request, terminal), request, terminal);

    /// <summary>Takes out what terminals and transfers added, as <c>validate --fix</c> would have to otherwise.</summary>
    private static EvidenceSet Mended(EvidenceSet evidence, Terminal terminal)
    {
        var files = evidence
            .Raw.Select(file =>
                (file.Key, file.Value, Fix: TextFix.Of($"{SubmissionLayout.Raw}/{file.Key}", file.Value))
            )
            .ToList();
        foreach (var (what, count) in files.SelectMany(file => file.Fix.What).CountBy(what => what))
        {
            terminal.Note($"{what} in {Words.Count(count, "file")}");
        }

        return evidence with
        {
            Raw = files.ToDictionary(file => file.Key, file => file.Fix.Content ?? file.Value),
        };
    }

    private static void CheckWorkloads(NewRequest request, EvidenceSet evidence)
    {
        var measured = evidence.Runs.Select(run => run.Workload).Distinct().ToList();
        if (request.Said.Details.Keys.FirstOrDefault(name => !measured.Contains(name)) is { } unknown)
        {
            throw new CannotRunException(
                $"--workload names \"{unknown}\", and no run is of that workload; there is {string.Join(", ", measured)}"
            );
        }
    }
}
