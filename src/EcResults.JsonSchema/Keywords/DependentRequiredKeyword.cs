namespace EcResults.JsonSchema;

/// <summary><c>dependentRequired</c>.</summary>
internal sealed class DependentRequiredKeyword(string location, (string Trigger, string[] Names)[] rules)
    : Keyword("dependentRequired", location)
{
    public static Keyword? Build(KeywordSource source)
    {
        const string keyword = "dependentRequired";
        if (source.Get(keyword) is not { } value)
        {
            return null;
        }
        KeywordSource.Require(value, value.Kind == JsonKind.Object, $"{keyword} must be an object");
        return new DependentRequiredKeyword(
            source.Location(keyword),
            [.. value.Members.Select(member => (member.Name, source.Texts(member.Value, keyword)))]
        );
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        if (instance.Body is not { } body)
        {
            return true;
        }
        var valid = true;
        foreach (var (trigger, names) in rules)
        {
            var isOn = body.IndexOf(trigger) >= 0;
            foreach (var name in isOn ? names : [])
            {
                if (body.IndexOf(name) < 0)
                {
                    valid = run.Fail(
                        this,
                        instance,
                        $"property {Shown.Text(name)} is missing; it is required where {Shown.Text(trigger)} stands"
                    );
                }
            }
        }
        return valid;
    }
}
