namespace EcResults.Rules;

internal static class DraftProse
{
    /// <summary>How <c>ecresults new</c> marks what the person who measured has to write.</summary>
    private const string Mark = "_Complete this:";

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR507",
            Name = "draft-prose",
            Severity = Severity.Warning,
            Law = "summary.md says in sentences what the figures show and what limits them.",
            Reason =
                "Figures do not say what else ran on the machine, what was tried before, or what surprised. That is what "
                + "readers need most to use a result, and only the person who measured knows it.",
            Cure = "Write a sentence or two in place of each _Complete this: …_.",
            Check = submission => submission.Prose is { } prose ? Check(submission, prose) : [],
        };

    private static List<Problem> Check(Submission submission, SourceText prose)
    {
        var marks = prose
            .Lines.Where(line => line.Text.Contains(Mark, StringComparison.OrdinalIgnoreCase))
            .Select(line => new Problem(
                line.Whole,
                $"{MessageFormat.Quote(line.Text.Trim())} stands for what only you can say",
                "write it in your own words"
            ))
            .ToList();
        if (marks.Count > 0)
        {
            return marks;
        }

        return prose.Lines.Any(line => IsSentence(line.Text))
            ? []
            :
            [
                new Problem(
                    submission.Files.LocationOf(SubmissionFiles.ProseName),
                    "summary.md holds no sentence; what the figures show and what limits them belongs there",
                    "write a few sentences"
                ),
            ];
    }

    /// <summary>Neither a heading, nor a row of a table, nor a rule.</summary>
    private static bool IsSentence(string line)
    {
        var text = line.AsSpan().Trim();
        return !text.IsEmpty && text[0] is not ('#' or '|' or '=') && text.ToString().Any(char.IsLetter);
    }
}
