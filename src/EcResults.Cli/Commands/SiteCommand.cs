using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using EcResults.Cli.Output;
using EcResults.Cli.Serving;
using EcResults.Site;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults site</c></summary>
internal static class SiteCommand
{
    private const int DefaultPort = 8080;

    public static Command Create(Terminal terminal)
    {
        var results = Folder("--results", SubmissionSource.Results, "The folder of submissions");
        var source = Folder("--source", "site", "The folder of templates, prose and assets");
        var output = Folder("--output", "artifacts/site", "The folder that gets the site");
        var url = new Option<Uri?>("--public-url")
        {
            Description = "Where the site will be published, for the page that a server shows for missing addresses",
            HelpName = "URL",
            CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                if (Uri.TryCreate(text, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
                {
                    return parsed.AbsolutePath.EndsWith('/') ? parsed : new Uri(parsed.AbsoluteUri + "/");
                }

                argument.AddError($"--public-url takes an http or https address; \"{text}\" is not one");
                return null;
            },
        };
        var serve = new Option<bool>("--serve")
        {
            Description = "Then shows it to this machine's browser over HTTP, until Ctrl-C",
        };
        var port = new Option<int?>("--port")
        {
            Description = $"The port of --serve ({DefaultPort} where it is not given)",
            HelpName = "N",
        };
        port.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: var text }]
                && !(int.TryParse(text, out var number) && number is > 0 and < 65536)
            )
            {
                result.AddError($"--port takes a number from 1 to 65535; \"{text}\" is not one");
            }
        });
        var command = new Command("site", "Validates all results, then builds the site and its data files.")
        {
            results,
            source,
            output,
            url,
            serve,
            port,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(output);
            // The port is taken before the work: who has to name another one does not wait for a build to learn it.
            using var server = parsed.GetValue(serve)
                ? new PreviewServer(folder, parsed.GetValue(port) ?? DefaultPort)
                : null;
            var code = Run(
                parsed.GetRequiredValue(results),
                parsed.GetRequiredValue(source),
                folder,
                parsed.GetValue(url),
                terminal
            );
            return code == ExitCode.Fine && server is not null ? Serve(server, folder, terminal) : code;
        });
        return command;
    }

    private static int Run(string results, string source, string output, Uri? url, Terminal terminal)
    {
        if (!Directory.Exists(source))
        {
            throw new CannotRunException(
                $"there is no folder \"{source}\"; run the command at the top of the repository, or name it with --source"
            );
        }

        var places = SubmissionSource.Places([results]);
        var unchanged = new UnchangedSource(places);
        if (Validated(places, unchanged, terminal) is not { } catalog)
        {
            terminal.Error("the site is built of results without errors only; it was left as it was");
            return ExitCode.ErrorsFound;
        }

        var clock = Stopwatch.StartNew();
        var input = new SiteInput(catalog, [.. RuleBook.All.Select(RulePages.Of)], SiteSources.Read(source))
        {
            PublicUrl = url,
            Whole = unchanged.Read,
        };
        var count = SiteWriter.Write(output, SiteBuilder.Plan(input));
        terminal.Note($"{Words.Count(count, "file")} in {output}{Elapsed(clock)}");
        terminal.Note($"open {Path.Combine(output, "index.html")}");
        return ExitCode.Fine;
    }

    /// <summary>The submissions without their texts, or null where one has errors, which are written.</summary>
    private static Catalog? Validated(
        IReadOnlyList<SubmissionPlace> places,
        UnchangedSource unchanged,
        Terminal terminal
    )
    {
        var clock = Stopwatch.StartNew();
        var read = SubmissionCheck.Run(
            places,
            (_, submission, findings) =>
            {
                unchanged.Remember(submission);
                return new CatalogEntry(
                    submission.WithoutTexts(),
                    [.. findings.Where(finding => finding.Severity == Severity.Error)],
                    findings.Count(finding => finding.Severity == Severity.Warning)
                );
            }
        );
        var beside = CatalogCheck.Run([.. read.Select(entry => entry.Submission)], TimeProvider.System);
        var errors = RuleBook.Sorted(
            read.SelectMany(entry => entry.Errors).Concat(beside.Where(finding => finding.Severity == Severity.Error))
        );
        var warnings =
            read.Sum(entry => entry.Warnings) + beside.Count(finding => finding.Severity == Severity.Warning);
        FindingText.Write(terminal.Out, errors, terminal.Colour);
        terminal.Note(FindingReport.CountsOf(places.Count, errors.Count, warnings) + Elapsed(clock));
        if (errors.Count == 0 && warnings > 0)
        {
            terminal.Note("ecresults validate lists the warnings");
        }

        return errors.Count > 0 ? null : new Catalog([.. read.Select(entry => entry.Submission.WithoutFingerprints())]);
    }

    private static int Serve(PreviewServer server, string folder, Terminal terminal)
    {
        using var stop = new CancellationTokenSource();
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        terminal.Note($"serving {folder} at {server.Address} to this machine only; Ctrl-C ends it");
        server.RunAsync(stop.Token).GetAwaiter().GetResult();
        terminal.Note("ended");
        return ExitCode.Fine;
    }

    private static string Elapsed(Stopwatch clock) =>
        string.Create(CultureInfo.InvariantCulture, $" ({clock.Elapsed.TotalSeconds:0.0} s)");

    private static Option<string> Folder(string name, string otherwise, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DIR",
            DefaultValueFactory = _ => otherwise,
        };

    /// <summary>What the site keeps of a submission that was checked; its warnings are for the review that is over.</summary>
    private sealed record CatalogEntry(Submission Submission, IReadOnlyList<Diagnostic> Errors, int Warnings);
}
