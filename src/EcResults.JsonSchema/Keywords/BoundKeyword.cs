namespace EcResults.JsonSchema;

/// <summary>One of the four bounds of a number.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Wording">What the number must be.</param>
/// <param name="Meets">Whether a comparison with the limit meets the bound.</param>
internal sealed record Bound(string Name, string Wording, Func<int, bool> Meets)
{
    public static readonly Bound Minimum = new("minimum", "at least", order => order >= 0);

    public static readonly Bound ExclusiveMinimum = new("exclusiveMinimum", "above", order => order > 0);

    public static readonly Bound Maximum = new("maximum", "at most", order => order <= 0);

    public static readonly Bound ExclusiveMaximum = new("exclusiveMaximum", "below", order => order < 0);
}

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
internal sealed class BoundKeyword(Bound bound, string location, ExactDecimal limit, string shown)
    : Keyword(bound.Name, location)
{
    public static Keyword? Build(KeywordSource source, Bound bound) =>
        source.Number(bound.Name) is { } limit
            ? new BoundKeyword(bound, source.Location(bound.Name), limit, source.Get(bound.Name)!.RawText)
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        instance.Kind != JsonKind.Number
        || bound.Meets(ExactDecimal.Parse(instance.Raw).Compare(limit))
        || run.Fail(this, instance, $"{instance} is not {bound.Wording} {shown}");
}
