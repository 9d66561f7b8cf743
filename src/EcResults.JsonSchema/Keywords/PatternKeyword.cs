namespace EcResults.JsonSchema;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword(string location, EcmaPattern pattern) : Keyword("pattern", location)
{
    public static Keyword? Build(KeywordSource source) =>
        source.Text("pattern") is { } text
            ? new PatternKeyword(source.Location("pattern"), source.Pattern(text, source.Get("pattern")!))
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        instance.Text is not { } text
        || pattern.IsMatch(text)
        || run.Fail(this, instance, $"{instance} does not match the pattern {pattern.Text}");
}
