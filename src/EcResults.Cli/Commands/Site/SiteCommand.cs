using System.Diagnostics;
using EcResults.Bench;
using EcResults.Site;
using EcResults.Site.Files;
using EcResults.Site.Models;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults site</c></summary>
internal static class SiteCommand
{
    public static Command Create(Terminal terminal)
    {
        var results = Folder("--results", SubmissionSource.Results, "The folder of submissions");
        var source = Folder("--source", "site", "The folder of templates, prose and assets");
        var output = Folder("--output", "artifacts/site", "The folder that gets the site");
        var url = new Option<Uri?>("--url", "--public-url")
        {
            Description =
                "Where the site will be published: its feed, sitemap, previews and the page for missing addresses need it",
            HelpName = "URL",
            CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                if (Uri.TryCreate(text, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
                {
                    return parsed.AbsolutePath.EndsWith('/') ? parsed : new Uri(parsed.AbsoluteUri + "/");
                }

                argument.AddError($"--url takes an http or https address; \"{text}\" is not one");
                return null;
            },
        };
        var skip = new Option<bool>("--skip-invalid")
        {
            Description = "Leaves out the results that have errors, where the site would not be built otherwise",
        };
        var command = new Command("site", "Validates all results, then builds the site and its data files.")
        {
            results,
            source,
            output,
            url,
            skip,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(results),
                parsed.GetRequiredValue(source),
                parsed.GetRequiredValue(output),
                parsed.GetValue(url),
                parsed.GetValue(skip),
                terminal
            )
        );
        return command;
    }

    private static int Run(string results, string source, string output, Uri? url, bool skip, Terminal terminal)
    {
        if (!Directory.Exists(source))
        {
            throw new CannotRunException(
                $"there is no folder \"{source}\"; run the command at the top of the repository, or name it with --source"
            );
        }

        var places = SubmissionSource.Places([results]);
        var unchanged = new SubmissionFileCache(places);
        var checkedResults = Check(places, unchanged, terminal);
        if (checkedResults.Invalid.Count > 0 && !skip)
        {
            terminal.Error(
                "the site is built of results without errors only; it was left as it was (--skip-invalid leaves out the results that have errors)"
            );
            return ExitCode.ErrorsFound;
        }

        if (checkedResults.Valid.Count == 0)
        {
            terminal.Error("every result has errors; the site was left as it was");
            return ExitCode.ErrorsFound;
        }

        var clock = Stopwatch.StartNew();
        var input = new SiteInput(
            new Catalog(checkedResults.Valid),
            [.. RulePages.All],
            SiteSources.Read(source),
            BenchmarkScript.Content
        )
        {
            PublicUrl = url,
            Whole = unchanged.Read,
        };
        var count = SiteWriter.Write(output, SiteBuilder.Plan(input));
        terminal.Note($"{Words.Count(count, "file")} in {output}{Elapsed(clock)}");
        terminal.Note($"open {Path.Combine(output, "index.html")}");
        checkedResults.TellLeftOut(terminal);
        return ExitCode.Fine;
    }

    /// <summary>Checks all submissions and writes their errors.</summary>
    private static SiteResults Check(
        IReadOnlyList<SubmissionPlace> places,
        SubmissionFileCache unchanged,
        Terminal terminal
    )
    {
        var clock = Stopwatch.StartNew();
        var known = KnownWarnings.Of(places);
        var read = SubmissionCheck.Run(
            places,
            (index, submission, findings) =>
            {
                unchanged.Remember(submission);
                var fresh = known.New(places[index], findings);
                return new CatalogEntry(
                    (submission with { Certificate = Certification.Of(submission, findings) }).WithoutTexts(),
                    [.. findings.Where(finding => finding.Severity == Severity.Error)],
                    fresh.Count(finding => finding.Severity == Severity.Warning),
                    findings.Count - fresh.Count
                );
            }
        );
        var beside = CatalogCheck.Run([.. read.Select(entry => entry.Submission)]);
        var errors = FindingList.Sorted(
            read.SelectMany(entry => entry.Errors).Concat(beside.Where(finding => finding.Severity == Severity.Error))
        );
        var warnings =
            read.Sum(entry => entry.Warnings) + beside.Count(finding => finding.Severity == Severity.Warning);
        FindingText.Write(terminal.Out, errors, terminal.Colour);
        var counts = FindingReport.CountsOf(places.Count, errors.Count, warnings, read.Sum(entry => entry.Known));
        terminal.Note(counts + Elapsed(clock));
        if (errors.Count == 0 && warnings > 0)
        {
            terminal.Note("ecresults validate lists the warnings");
        }

        return SiteResults.Of(read.Select(entry => entry.Submission.WithoutFingerprints()), errors);
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
    private sealed record CatalogEntry(Submission Submission, IReadOnlyList<Finding> Errors, int Warnings, int Known);
}
