namespace EcResults.JsonSchema;

/// <summary><c>format</c>, where it is asserted at all.</summary>
internal sealed class FormatKeyword(string location, Func<string, bool> holds, string wording)
    : Keyword("format", location)
{
    public static Keyword? Build(KeywordSource source) =>
        (source.Compiler.AssertFormat ? source.Text("format") : null) switch
        {
            "date" => Make(source, Formats.IsDate, "a date such as 2026-01-31"),
            "date-time" => Make(
                source,
                Formats.IsDateTime,
                "a date and time with an offset such as 2026-01-31T12:00:00Z"
            ),
            "uri" => Make(source, Formats.IsUri, "an absolute address such as https://example.org/"),
            _ => null,
        };

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        instance.Text is not { } text || holds(text) || run.Fail(this, instance, $"{instance} is not {wording}");

    private static FormatKeyword Make(KeywordSource source, Func<string, bool> holds, string wording) =>
        new(source.Location("format"), holds, wording);
}
