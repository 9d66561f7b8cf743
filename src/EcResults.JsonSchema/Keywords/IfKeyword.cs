namespace EcResults.JsonSchema;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal sealed class IfKeyword(string location, SchemaNode condition, SchemaNode? then, SchemaNode? otherwise)
    : Keyword("if", location)
{
    public override IEnumerable<SchemaNode> InPlace => new[] { condition, then, otherwise }.OfType<SchemaNode>();

    public static Keyword? Build(KeywordSource source)
    {
        // Compiled even without an "if", for their faults.
        var then = source.Schema("then");
        var otherwise = source.Schema("else");
        return source.Schema("if") is { } condition
            ? new IfKeyword(source.Location("if"), condition, then, otherwise)
            : null;
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var marks = evaluated is null ? null : new Evaluated();
        var holds = run.Test(condition, instance, marks);
        if (holds && marks is not null)
        {
            evaluated!.Merge(marks);
        }
        return (holds ? then : otherwise)?.Evaluate(instance, run, evaluated) ?? true;
    }
}
