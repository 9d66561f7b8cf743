namespace EcResults.JsonSchema;

/// <summary><c>contains</c> with its limits <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword(KeywordSource source, SchemaNode schema, int least, int? most)
    : Keyword("contains", source.Location("contains"))
{
    public static Keyword? Build(KeywordSource source) =>
        source.Schema("contains") is { } schema
            ? new ContainsKeyword(source, schema, source.Count("minContains") ?? 1, source.Count("maxContains"))
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        if (instance.Kind != JsonKind.Array)
        {
            return true;
        }
        var items = instance.ItemArray;
        var found = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (run.Test(schema, items[i], evaluated: null))
            {
                found++;
                evaluated?.Mark(i);
            }
        }
        var fitting = Wording.Count(found, "item that fits", "items that fit");
        return found < least
            ? run.Fail(this, instance, $"{instance} has {fitting}; at least {least} must")
            : found <= (most ?? int.MaxValue)
                || run.Fail(this, instance, $"{instance} has {fitting}; at most {most!.Value} may");
    }
}
