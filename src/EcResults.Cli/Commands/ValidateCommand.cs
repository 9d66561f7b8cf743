using System.CommandLine;
using EcResults.Cli.Changes;
using EcResults.Cli.Fixing;
using EcResults.Cli.Output;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults validate [PATH…]</c></summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Submissions, or folders of submissions; all of results/ where none is named",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var names = FindingFormat.All.Select(known => known.Name).ToArray();
        var format = new Option<string>("--format")
        {
            Description = $"How findings are written: {string.Join(", ", names)}",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => FindingFormat.Text.Name,
        };
        format.AcceptOnlyFromAmong(names);
        var changedSince = new Option<string?>("--changed-since")
        {
            Description =
                "Check only what the branch changed since it left REF, and that published figures stayed what they were",
            HelpName = "REF",
        };
        var fix = new Option<bool>("--fix")
        {
            Description =
                "First mend what follows from the evidence: medians, missing figures, layout, line ends, colour codes, payload in logs",
        };
        var command = new Command(
            "validate",
            "Checks submissions: recomputes every figure and says what is wrong, where, and how to mend it."
        )
        {
            paths,
            format,
            changedSince,
            fix,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var changes = parsed.GetValue(changedSince) is { } reference
                ? ChangedSubmissions.Since(reference, named)
                : [.. SubmissionSource.Places(named).Select(place => new ChangedSubmission(place, true, null))];
            return Run(changes, parsed.GetValue(fix), FindingFormat.Named(parsed.GetRequiredValue(format)), terminal);
        });
        return command;
    }

    private static int Run(IReadOnlyList<ChangedSubmission> changes, bool fix, FindingFormat format, Terminal terminal)
    {
        if (fix)
        {
            foreach (var change in changes.Where(change => change.IsThere))
            {
                FolderFix.Run(change.Place, terminal);
            }
        }

        var report = new FindingReport(CheckChanges(changes));
        format.Write(terminal, report);
        terminal.Note(report.Counts);
        return report.Errors > 0 ? ExitCode.ErrorsFound : ExitCode.Fine;
    }

    private static List<CheckedSubmission> CheckChanges(IReadOnlyList<ChangedSubmission> changes)
    {
        var there = changes.Where(change => change.IsThere).ToList();
        var kept = SubmissionCheck.Run(
            [.. there.Select(change => change.Place)],
            (index, submission, findings) =>
                new Kept(
                    // A single one has room, and its files are held against those of its neighbours.
                    there.Count == 1
                        ? submission
                        : submission.WithoutTexts(),
                    [.. findings, .. Changed(there[index], submission)]
                )
        );
        var beside = CatalogCheck.Run([.. kept.Select(one => one.Submission)], TimeProvider.System);
        var report = new List<CheckedSubmission>();
        var next = 0;
        foreach (var change in changes)
        {
            var findings = change.IsThere ? kept[next++].Findings : Changed(change, after: null);
            report.Add(
                new CheckedSubmission(
                    Path.GetFileName(change.Place.Folder),
                    change.Place.Display,
                    RuleBook.Sorted([.. findings, .. beside.Where(finding => IsIn(finding, change))])
                )
            );
        }

        return report;
    }

    private static IReadOnlyList<Diagnostic> Changed(ChangedSubmission change, Submission? after) =>
        change.Before is { } before ? RuleBook.CheckChange(SubmissionReader.Read(before), after) : [];

    private static bool IsIn(Diagnostic finding, ChangedSubmission change) =>
        finding.At.Path.StartsWith(change.Place.Display + "/", StringComparison.Ordinal);

    /// <summary>What is kept of a submission for the rules that look at several.</summary>
    private sealed record Kept(Submission Submission, IReadOnlyList<Diagnostic> Findings);
}
