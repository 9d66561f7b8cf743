using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EcResults.Cli.Output;
using EcResults.Diagnostics;
using EcResults.Rules;
using EcResults.Site;
using EcResults.Submissions;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults site</c></summary>
internal static class SiteCommand
{
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
        var command = new Command("site", "Validates all results, then builds the site and its data files.")
        {
            results,
            source,
            output,
            url,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(results),
                parsed.GetRequiredValue(source),
                parsed.GetRequiredValue(output),
                parsed.GetValue(url),
                terminal
            )
        );
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

        var clock = Stopwatch.StartNew();
        var checkedSubmissions = ValidateCommand.Check(SubmissionSource.Find([results]));
        var findings = RuleBook.Sorted(
            checkedSubmissions
                .SelectMany(result => result.Findings)
                .Concat(
                    CatalogCheck.Run([.. checkedSubmissions.Select(result => result.Submission)], TimeProvider.System)
                )
        );
        FindingText.Write(terminal.Out, findings, terminal.Colour);
        terminal.Note(ValidateCommand.Summary(checkedSubmissions.Count, findings) + Elapsed(clock));
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            terminal.Error("the site is built of results without errors only; it was left as it was");
            return ExitCode.ErrorsFound;
        }

        clock.Restart();
        var input = new SiteInput(
            new Catalog([.. checkedSubmissions.Select(result => result.Submission)]),
            [.. RuleBook.All.Select(RulePages.Of)],
            SiteSources.Read(source)
        )
        {
            PublicUrl = url,
        };
        var files = SiteBuilder.Build(input);
        SiteWriter.Write(output, files);
        terminal.Note($"{Words.Count(files.Count, "file")} in {output}{Elapsed(clock)}");
        terminal.Note($"open {Path.Combine(output, "index.html")}");
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
}
