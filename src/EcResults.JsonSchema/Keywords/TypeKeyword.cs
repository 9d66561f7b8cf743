namespace EcResults.JsonSchema;

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword : Keyword
{
    private static readonly string[] Names = ["null", "boolean", "number", "string", "array", "object", "integer"];

    private const int Integer = 6;

    private readonly int _allowed;
    private readonly string[] _wording;

    private TypeKeyword(string location, int allowed, string[] names)
        : base("type", location)
    {
        _allowed = allowed;
        _wording = Array.ConvertAll(names, WithArticle);
    }

    public static Keyword? Build(KeywordSource source)
    {
        if (source.Get("type") is not { } value)
        {
            return null;
        }
        var names = value.Kind == JsonKind.String ? [value.Text!] : source.Texts(value, "type");
        KeywordSource.Require(value, names.Length > 0, "type must name JSON types");
        var allowed = 0;
        foreach (var name in names)
        {
            var type = Array.IndexOf(Names, name);
            KeywordSource.Require(value, type >= 0, "type must name JSON types");
            allowed |= 1 << type;
        }
        return new TypeKeyword(source.Location("type"), allowed, names);
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var kind = (int)instance.Kind;
        if ((_allowed >> kind & 1) != 0)
        {
            return true;
        }
        var isInteger =
            instance.Kind == JsonKind.Number
            && (_allowed >> Integer & 1) != 0
            && ExactDecimal.Parse(instance.Raw).IsInteger;
        return isInteger || run.Fail(this, instance, $"{instance} is not {Wording.Or(_wording)}", _wording);
    }

    private static string WithArticle(string name) =>
        name switch
        {
            "null" => name,
            "array" or "object" or "integer" => $"an {name}",
            _ => $"a {name}",
        };
}
