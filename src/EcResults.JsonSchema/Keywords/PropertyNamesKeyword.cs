namespace EcResults.JsonSchema;

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesKeyword(string location, SchemaNode schema) : Keyword("propertyNames", location)
{
    public static Keyword? Build(KeywordSource source) =>
        source.Schema("propertyNames") is { } schema
            ? new PropertyNamesKeyword(source.Location("propertyNames"), schema)
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var valid = true;
        foreach (var member in instance.Body?.Members ?? [])
        {
            var name = member.NameValue;
            if (run.Test(schema, name, evaluated: null))
            {
                continue;
            }
            valid = false;
            if (!run.Collects)
            {
                break;
            }
            // Said at the key, and with its name before the value, or it would read like a fault of a value.
            run.Fail(
                run.Gather(schema, name, evaluated: null)
                    .Select(problem => problem with { Message = $"property name {problem.Message}" })
            );
        }
        return valid;
    }
}
