namespace EcResults.JsonSchema;

/// <summary>The base of the keywords that limit a count. One object stands for the pair; findings name the half.</summary>
internal abstract class CountKeyword(KeywordSource source, CountLimit limit, string least, string most)
    : Keyword(least, source.Location(least))
{
    // The upper limit reports under its own name.
    private readonly NothingKeyword _upper = new(most, source.Location(most));

    protected bool Check(PositionedValue instance, int count, Evaluation run) =>
        limit.IsTooFew(count)
            ? run.Fail(this, instance, $"{instance} {limit.Explain(count)}")
            : !limit.IsTooMany(count) || run.Fail(_upper, instance, $"{instance} {limit.Explain(count)}");
}

/// <summary><c>minLength</c> and <c>maxLength</c>, in code points.</summary>
internal sealed class LengthKeyword(KeywordSource source, CountLimit limit)
    : CountKeyword(source, limit, "minLength", "maxLength")
{
    public static Keyword? Build(KeywordSource source) =>
        CountLimit.Read(source, "minLength", "maxLength", "character", "characters") is { } limit
            ? new LengthKeyword(source, limit)
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        instance.Text is not { } text || Check(instance, CodePoints.Count(text), run);
}

/// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCountKeyword(KeywordSource source, CountLimit limit)
    : CountKeyword(source, limit, "minItems", "maxItems")
{
    public static Keyword? Build(KeywordSource source) =>
        CountLimit.Read(source, "minItems", "maxItems", "item", "items") is { } limit
            ? new ItemCountKeyword(source, limit)
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        instance.Kind != JsonKind.Array || Check(instance, instance.ItemArray.Length, run);
}

/// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class MemberCountKeyword(KeywordSource source, CountLimit limit)
    : CountKeyword(source, limit, "minProperties", "maxProperties")
{
    public static Keyword? Build(KeywordSource source) =>
        CountLimit.Read(source, "minProperties", "maxProperties", "property", "properties") is { } limit
            ? new MemberCountKeyword(source, limit)
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        instance.Body is not { } body || Check(instance, body.Members.Length, run);
}
