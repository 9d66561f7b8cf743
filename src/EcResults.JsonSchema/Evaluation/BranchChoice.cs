namespace EcResults.JsonSchema;

/// <summary>
/// Picks what to say when no alternative of <c>anyOf</c> or <c>oneOf</c> fits: the problems of the one that was probably
/// meant, or one problem that names what all of them allow.
/// </summary>
internal static class BranchChoice
{
    /// <summary>The problems to report, and the index of the alternative they come from.</summary>
    public static (IReadOnlyList<Problem> Problems, int Branch) Choose(
        Keyword keyword,
        PositionedValue instance,
        List<Problem>[] branches
    )
    {
        var choices = branches.Select(problems => ChoiceAt(problems, instance)).ToArray();
        if (choices.All(choice => choice is not null))
        {
            return ([Join(keyword, instance, choices!)], 0);
        }
        // An alternative that wants quite another value was not meant.
        var likely = Enumerable.Range(0, branches.Length).Where(i => choices[i] is null).ToArray();

        // Nor was one that another kind, type or version is the mark of.
        var marks = likely.Select(i => Discriminator(branches[i], instance)).ToArray();
        var unmarked = likely.Where((_, i) => marks[i] is null).ToArray();
        if (unmarked.Length == 0 && marks.Length > 1 && marks.All(mark => mark!.At.Start == marks[0]!.At.Start))
        {
            return ([Join(keyword, marks[0]!.At, marks!)], likely[0]);
        }
        var best = (unmarked.Length == 0 ? likely : unmarked).MinBy(i => branches[i].Count);
        return (branches[best], best);
    }

    private static Problem? ChoiceAt(List<Problem> problems, PositionedValue at)
    {
        var here = problems.Where(problem => problem.Allowed is not null && problem.At.Start == at.Start);
        return here.OrderBy(problem => problem.Keyword is TypeKeyword ? 0 : 1).FirstOrDefault();
    }

    private static Problem? Discriminator(List<Problem> problems, PositionedValue instance) =>
        problems.Find(problem =>
            problem.Allowed is not null
            && problem.Keyword is not TypeKeyword
            && instance.Members.Any(member => member.Value.Start == problem.At.Start)
        );

    private static Problem Join(Keyword keyword, PositionedValue at, Problem[] choices)
    {
        var allowed = choices.SelectMany(choice => choice.Allowed!).Distinct(StringComparer.Ordinal).ToArray();
        var message = choices.All(choice => choice.Keyword is TypeKeyword)
            ? $"{Shown.Value(at)} is not {Wording.Or(allowed)}"
            : $"{Shown.Value(at)} is not one of {Wording.List(allowed)}";
        return new Problem(at, keyword, message, allowed);
    }
}
