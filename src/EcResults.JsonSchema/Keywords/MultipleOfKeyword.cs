namespace EcResults.JsonSchema;

/// <summary><c>multipleOf</c>, exact.</summary>
internal sealed class MultipleOfKeyword(string location, ExactDecimal divisor, string shown)
    : Keyword("multipleOf", location)
{
    public static Keyword? Build(KeywordSource source)
    {
        if (source.Number("multipleOf") is not { } divisor)
        {
            return null;
        }
        var value = source.Get("multipleOf")!;
        KeywordSource.Require(value, divisor.IsPositive, "multipleOf must be above 0");
        return new MultipleOfKeyword(source.Location("multipleOf"), divisor, value.RawText);
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated) =>
        instance.Kind != JsonKind.Number
        || ExactDecimal.Parse(instance.Raw).IsMultipleOf(divisor)
        || run.Fail(this, instance, $"{instance} is not a multiple of {shown}");
}
