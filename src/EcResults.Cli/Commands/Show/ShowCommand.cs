namespace EcResults.Cli.Commands;

/// <summary><c>ecresults show PATH</c></summary>
internal static class ShowCommand
{
    /// <summary>The largest raw file that is read as it is; a longer log is condensed first.</summary>
    private const long LargestFile = 8 * 1024 * 1024;

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A submission's folder, or one raw file (a log may be whole or gzipped)",
        };
        var kind = new Option<string?>("--kind")
        {
            Description =
                $"The raw file's format, where its name does not say it: {string.Join(", ", EvidenceCatalog.Formats.Select(known => known.Name))}",
            HelpName = "KIND",
        };
        var format = ShowFormat.Option();
        var command = new Command(
            "show",
            "Shows the figures of a submission, or what a parser reads out of a raw file."
        )
        {
            path,
            kind,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(path),
                parsed.GetValue(kind),
                parsed.GetValue(format) == ShowFormat.Json,
                terminal
            )
        );
        return command;
    }

    private static int Run(string path, string? kindName, bool json, Terminal terminal)
    {
        if (!File.Exists(path) || (kindName is null && Path.GetFileName(path) == SubmissionFiles.ManifestName))
        {
            return ShowSubmission(path, json, terminal);
        }

        var kind = FormatOf(path, kindName);
        var source = Source(path, kind);
        var reading = kind.Read(source);
        var findings = FindingList.Shortened(
            FindingList.Sorted([
                .. reading.Problems.Select(problem => new Finding(kind.Code, Severity.Error, problem)),
                .. reading.Warnings.Select(problem => new Finding(
                    RuleBook.UnexpectedLineCode,
                    Severity.Warning,
                    problem
                )),
            ])
        );
        if (json)
        {
            ReportJson.Write(terminal.Out, kind, source, reading, findings);
        }
        else
        {
            ReportText.Write(terminal.Out, reading.Report);
            FindingText.Write(terminal.Out, findings, terminal.Colour);
        }

        return reading.Problems.Count > 0 ? ExitCode.ErrorsFound : ExitCode.Fine;
    }

    private static int ShowSubmission(string path, bool json, Terminal terminal)
    {
        var submission = SubmissionSource.One(path);
        var manifest = submission.Manifest!;
        if (json)
        {
            SubmissionJson.Write(terminal.Out, submission, manifest);
        }
        else
        {
            SubmissionText.Write(terminal.Out, submission, manifest);
        }

        return ExitCode.Fine;
    }

    private static EvidenceFormat FormatOf(string path, string? name)
    {
        if (name is not null)
        {
            return EvidenceCatalog.FormatNamed(name)
                ?? throw new CannotRunException(
                    $"\"{name}\" is no kind; there are {string.Join(", ", EvidenceCatalog.Formats.Select(kind => kind.Name))}"
                );
        }

        var file = GivenFile.NameOf(path);
        return EvidenceCatalog.Named(file)?.Format
            ?? throw new CannotRunException(
                $"the name \"{file}\" does not say its format; add --kind with one of {string.Join(", ", EvidenceCatalog.Formats.Select(kind => kind.Name))}"
            );
    }

    private static SourceText Source(string path, EvidenceFormat kind)
    {
        var isLog = kind == EvidenceCatalog.FormatNamed("ecapture-log");
        if (isLog)
        {
            return GivenFile.Text(path, EvidenceFolder.Condensed(path, followLink: true));
        }

        return GivenFile.Text(path, GivenFile.Read(path, LargestFile, followLink: true));
    }
}
