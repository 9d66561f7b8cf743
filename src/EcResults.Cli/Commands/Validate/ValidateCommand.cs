using EcResults.Cli.Changes;

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
        var author = new Option<string?>("--author")
        {
            Description =
                "With --changed-since: the GitHub account that opens the pull request, which must be the submitter's or a maintainer's",
            HelpName = "LOGIN",
        };
        var fix = new Option<bool>("--fix")
        {
            Description =
                "First mend what follows from the evidence: medians, missing figures, layout, line ends, colour codes, payload in logs",
        };
        var all = new Option<bool>("--all")
        {
            Description =
                $"List the known warnings too: those that were accepted when their result was published ({SubmissionLayout.KnownWarnings})",
        };
        var accept = new Option<bool>("--accept-warnings")
        {
            Description = "For maintainers, after a review: make the warnings of today the known ones",
        };
        // For the pull request's check, which holds the list against its own.
        var changedList = new Option<string?>("--changed-list")
        {
            Description = "Write the folders that --changed-since finds into FILE, each ended by a NUL",
            HelpName = "FILE",
            Hidden = true,
        };
        var also = new Option<string[]>("--also")
        {
            Description = "Write the findings into FILE as well, in FORMAT",
            HelpName = "FORMAT=FILE",
            Hidden = true,
        };
        var command = new Command(
            "validate",
            "Checks submissions: recomputes every figure and says what is wrong, where, and how to mend it."
        )
        {
            paths,
            format,
            changedSince,
            author,
            changedList,
            also,
            fix,
            all,
            accept,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            List<Written> written =
            [
                new(FindingFormat.Named(parsed.GetRequiredValue(format)), File: null),
                .. (parsed.GetValue(also) ?? []).Select(Written.Parse),
            ];
            var login = parsed.GetValue(author);
            var list =
                parsed.GetValue(accept) ? ListOf.Accepted
                : parsed.GetValue(all) ? ListOf.All
                : ListOf.New;
            if (parsed.GetValue(changedSince) is { } reference)
            {
                if (login is "")
                {
                    throw new CannotRunException("--author names nobody; give the account that opens the pull request");
                }

                if (list == ListOf.Accepted)
                {
                    throw new CannotRunException("--accept-warnings follows the review, once the branch is merged");
                }

                var changes = ChangedSubmissions.Since(reference, named);
                if (parsed.GetValue(changedList) is { } file)
                {
                    File.WriteAllText(file, string.Concat(changes.Select(change => change.Place.Display + "\0")));
                }

                var pull = PullRequestFacts.Since(reference, named, login);
                // A reviewer sees all that there is of what a branch changes.
                return Run(changes, pull, parsed.GetValue(fix), ListOf.All, written, terminal);
            }

            if (login is not null)
            {
                throw new CannotRunException("--author says whose changes these are; add --changed-since REF");
            }

            List<ChangedSubmission> here =
            [
                .. SubmissionSource.Places(named).Select(place => new ChangedSubmission(place, true, null)),
            ];
            return Run(here, pull: null, parsed.GetValue(fix), list, written, terminal);
        });
        return command;
    }

    private static int Run(
        IReadOnlyList<ChangedSubmission> changes,
        PullRequest? pull,
        bool fix,
        ListOf list,
        IReadOnlyList<Written> written,
        Terminal terminal
    )
    {
        if (fix)
        {
            foreach (var change in changes.Where(change => change is { IsThere: true, Place.IsSubmodule: false }))
            {
                FolderFix.Run(change.Place, terminal);
            }
        }

        var report = ChangeCheck.Run(changes, pull);
        if (list != ListOf.All)
        {
            var known = KnownWarnings.Of(changes.Select(change => change.Place));
            var found = report.Submissions.Zip(changes, (one, change) => (change.Place, one.Findings)).ToList();
            if (list == ListOf.Accepted)
            {
                Accept(report, known, found);
            }

            report = WithoutKnown(report, known, found);
        }

        foreach (var (format, file) in written)
        {
            using var text = new StringWriter { NewLine = "\n" };
            var target = file is null ? terminal : new Terminal(text, terminal.Err, colour: false);
            if (pull is not null && format == FindingFormat.Markdown)
            {
                // What a maintainer decides from, as the review posts it.
                target.Out.Write(ReviewComment.Of(changes, pull, report));
            }
            else
            {
                format.Write(target, report);
            }

            if (file is not null)
            {
                File.WriteAllText(file, text.ToString());
            }
        }

        terminal.Note(report.Counts);
        return report.Errors > 0 ? ExitCode.ErrorsFound : ExitCode.Fine;
    }

    private static void Accept(
        FindingReport report,
        KnownWarnings known,
        IReadOnlyList<(SubmissionPlace Place, IReadOnlyList<Finding> Findings)> found
    )
    {
        if (report.Errors > 0)
        {
            throw new CannotRunException(
                $"{Words.Count(report.Errors, "error")} of these submissions would block them, so nothing was accepted; ecresults validate lists what is wrong"
            );
        }

        known.Accept(found);
    }

    private static FindingReport WithoutKnown(
        FindingReport report,
        KnownWarnings known,
        IReadOnlyList<(SubmissionPlace Place, IReadOnlyList<Finding> Findings)> found
    )
    {
        var fresh = new FindingReport([
            .. report.Submissions.Zip(
                found,
                (one, there) => one with { Findings = known.New(there.Place, there.Findings) }
            ),
        ]);
        return fresh with { Known = report.Findings.Count - fresh.Findings.Count };
    }

    /// <summary>Which warnings are listed.</summary>
    private enum ListOf
    {
        /// <summary>Those that no review accepted.</summary>
        New,

        /// <summary>All.</summary>
        All,

        /// <summary>None: all of them are accepted.</summary>
        Accepted,
    }

    /// <summary>Where findings go in a format: standard output, or a file.</summary>
    private sealed record Written(FindingFormat Format, string? File)
    {
        public static Written Parse(string text) =>
            text.Split('=', 2) is [var name, { Length: > 0 } file]
            && FindingFormat.All.FirstOrDefault(known => known.Name == name) is { } format
                ? new Written(format, file)
                : throw new CannotRunException(
                    $"--also is \"{Sanitized.Line(text)}\"; give it as FORMAT=FILE with a format of --format"
                );
    }
}
