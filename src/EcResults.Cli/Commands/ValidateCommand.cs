using System.CommandLine;
using EcResults.Cli.Changes;
using EcResults.Cli.Fixing;
using EcResults.Cli.Output;
using EcResults.Diagnostics;
using EcResults.Rules;
using EcResults.Submissions;

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
        var results = SubmissionCheck.Run(
            [.. there.Select(change => change.Place)],
            (index, submission, findings) =>
                (
                    Submission: submission.WithoutTexts(),
                    Findings: (IReadOnlyList<Diagnostic>)[.. findings, .. Changed(there[index], submission)]
                )
        );
        var present = there.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second.Findings);
        var beside = CatalogCheck.Run([.. results.Select(result => result.Submission)], TimeProvider.System);
        return
        [
            .. changes.Select(change =>
            {
                var findings = present.GetValueOrDefault(change) ?? Changed(change, after: null);
                return new CheckedSubmission(
                    Path.GetFileName(change.Place.Folder),
                    change.Place.Display,
                    RuleBook.Sorted([.. findings, .. beside.Where(finding => IsIn(finding, change))])
                );
            }),
        ];
    }

    private static IReadOnlyList<Diagnostic> Changed(ChangedSubmission change, Submission? after) =>
        change.Before is { } before ? RuleBook.CheckChange(SubmissionReader.Read(before), after) : [];

    private static bool IsIn(Diagnostic finding, ChangedSubmission change) =>
        finding.At.Path.StartsWith(change.Place.Display + "/", StringComparison.Ordinal);
}
