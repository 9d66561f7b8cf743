using System.Runtime.CompilerServices;

namespace EcResults.Rules;

/// <summary>All traces of people and machines in a submission.</summary>
internal static class Traces
{
    // Two rules ask for them: one for what is certain, one for what is likely.
    private static readonly ConditionalWeakTable<Submission, List<(ContributedText Text, TextSpan Span)>> Known = [];

    /// <summary>The traces of one kind of certainty, in the order in which the files and then the tables stand.</summary>
    public static IEnumerable<(ContributedText Text, TextSpan Span)> Of(Submission submission, bool certain) =>
        Known
            .GetValue(
                submission,
                key => [.. ContributedTexts.Of(key).SelectMany(text => In(text).Select(span => (text, span)))]
            )
            .Where(trace => trace.Span.Pattern.IsCertain == certain);

    /// <summary>The traces in one text.</summary>
    public static IEnumerable<TextSpan> In(ContributedText text) =>
        AddressPatterns
            .Table.Find(text)
            .Concat(PeoplePatterns.Table.Find(text))
            .Concat(MachinePatterns.Table.Find(text));
}
