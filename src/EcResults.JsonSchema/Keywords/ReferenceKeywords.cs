namespace EcResults.JsonSchema;

/// <summary><c>$ref</c>.</summary>
internal sealed class RefKeyword(string location, SchemaNode target) : Keyword("$ref", location)
{
    public override IEnumerable<SchemaNode> InPlace => [target];

    public static Keyword? Build(KeywordSource source)
    {
        if (source.Text("$ref") is null)
        {
            return null;
        }
        var (schema, resource) = source.Compiler.Find(source, "$ref");
        return new RefKeyword(source.Location("$ref"), source.Compiler.Compile(schema, resource, "$ref"));
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        target.Evaluate(instance, run, evaluated);
}

/// <summary><c>$dynamicRef</c> to a dynamic name; to anything else it is a <c>$ref</c>.</summary>
internal sealed class DynamicRefKeyword(KeywordSource source, SchemaNode target, string anchor)
    : Keyword("$dynamicRef", source.Location("$dynamicRef"))
{
    public override IEnumerable<SchemaNode> InPlace => source.Compiler.DynamicTargets(anchor).Prepend(target);

    public static Keyword? Build(KeywordSource source)
    {
        if (source.Text("$dynamicRef") is not { } reference)
        {
            return null;
        }
        var (schema, resource) = source.Compiler.Find(source, "$dynamicRef");
        var target = source.Compiler.Compile(schema, resource, "$dynamicRef");
        var anchor = SchemaUri.Resolve("", reference).Fragment;
        if (!ReferenceEquals(resource.DynamicAnchors.GetValueOrDefault(anchor), schema))
        {
            return new RefKeyword(source.Location("$dynamicRef"), target);
        }
        source.Compiler.NoteDynamic(anchor);
        return new DynamicRefKeyword(source, target, anchor);
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        (run.Scope?.Outermost(anchor) ?? target).Evaluate(instance, run, evaluated);
}
