namespace EcResults.JsonSchema;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsKeyword(string location) : Keyword("uniqueItems", location)
{
    public static Keyword? Build(KeywordSource source)
    {
        if (source.Get("uniqueItems") is not { } value)
        {
            return null;
        }
        KeywordSource.Require(value, value.Kind == JsonKind.Boolean, "uniqueItems must be true or false");
        return value.IsTrue ? new UniqueItemsKeyword(source.Location("uniqueItems")) : null;
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var items = instance.ItemArray;
        if (items.Length < 2)
        {
            return true;
        }
        var valid = true;
        // Hashed, because comparing each with each would let a long array cost minutes.
        var seen = new Dictionary<PositionedValue, int>(items.Length, ValueEquality.Instance);
        for (var i = 0; i < items.Length && (valid || run.Collects); i++)
        {
            if (!seen.TryAdd(items[i], i))
            {
                valid = run.Fail(this, items[i], $"{items[i]} repeats item {seen[items[i]]} of the array");
            }
        }
        return valid;
    }
}
