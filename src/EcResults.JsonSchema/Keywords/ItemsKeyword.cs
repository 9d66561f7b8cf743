namespace EcResults.JsonSchema;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemsKeyword(string location, SchemaNode[] prefix, SchemaNode? rest) : Keyword("items", location)
{
    public static Keyword? Build(KeywordSource source)
    {
        var prefix = source.Schemas("prefixItems");
        var rest = source.Schema("items");
        return prefix is null && rest is null ? null : new ItemsKeyword(source.Location("items"), prefix ?? [], rest);
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var items = instance.ItemArray;
        var valid = true;
        for (var i = 0; i < items.Length && (valid || run.Collects); i++)
        {
            var schema = i < prefix.Length ? prefix[i] : rest;
            if (schema is null)
            {
                break;
            }
            evaluated?.Mark(i);
            valid &= schema.IsFalse
                ? run.Fail(schema.Refusal, items[i], $"item {i} is not allowed; the array may have {Allowed}")
                : schema.Evaluate(items[i], run, evaluated: null);
        }
        return valid;
    }

    private string Allowed => Wording.Count(prefix.Length, "item", "items");
}
