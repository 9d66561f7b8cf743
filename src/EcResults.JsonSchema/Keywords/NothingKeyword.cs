namespace EcResults.JsonSchema;

/// <summary>The schema <c>false</c>, under the name of the keyword that applies it.</summary>
internal sealed class NothingKeyword(string name, string location)
    : Keyword(name.Length == 0 ? "false" : name, location)
{
    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        run.Fail(this, instance, $"{instance} is not allowed here");
}
