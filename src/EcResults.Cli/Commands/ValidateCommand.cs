using System.CommandLine;
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
        var command = new Command(
            "validate",
            "Checks submissions: recomputes every figure and says what is wrong, where, and how to mend it."
        )
        {
            paths,
        };
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], terminal));
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, Terminal terminal)
    {
        var submissions = SubmissionSource.Find(paths);
        var results = Check(submissions);
        var findings = RuleBook.Sorted(
            results
                .SelectMany(result => result.Findings)
                .Concat(CatalogCheck.Run([.. results.Select(result => result.Submission)], TimeProvider.System))
        );
        FindingText.Write(terminal.Out, findings, terminal.Colour);
        terminal.Note(Summary(submissions.Count, findings));
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.ErrorsFound : ExitCode.Fine;
    }

    /// <summary>Reads and checks submissions, several at once; the results keep the order.</summary>
    public static IReadOnlyList<(Submission Submission, IReadOnlyList<Diagnostic> Findings)> Check(
        IReadOnlyList<SubmissionFiles> submissions
    )
    {
        var results = new (Submission, IReadOnlyList<Diagnostic>)[submissions.Count];
        void One(int index)
        {
            var submission = SubmissionReader.Read(submissions[index]);
            results[index] = (submission, RuleBook.Check(submission));
        }

        if (submissions.Count == 1)
        {
            // Threads cost more to start than one submission takes.
            One(0);
        }
        else
        {
            Parallel.For(0, submissions.Count, One);
        }

        return results;
    }

    public static string Summary(int submissions, IReadOnlyList<Diagnostic> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        return $"{Words.Count(submissions, "submission")}, {Words.Count(errors, "error")}, {Words.Count(findings.Count - errors, "warning")}";
    }
}
