namespace EcResults.JsonSchema;

/// <summary>A schema object as the keywords read it when they are built; a malformed keyword is the author's fault.</summary>
internal sealed class KeywordSource(
    PositionedValue schema,
    SchemaResource resource,
    SchemaNode node,
    SchemaCompiler compiler
)
{
    public SchemaNode Node => node;

    public SchemaCompiler Compiler => compiler;

    public SchemaResource Resource => resource;

    /// <summary>A keyword's value, or null when it is absent or the meta-schema does not know it.</summary>
    public PositionedValue? Get(string keyword) =>
        schema.TryGet(keyword, out var value) && !resource.SwitchedOff.Contains(keyword) ? value : null;

    public string Location(string keyword) => JsonPointer.Append(node.Location, keyword);

    public SchemaNode? Schema(string keyword) =>
        Get(keyword) is { } value ? compiler.Compile(value, resource, keyword) : null;

    public SchemaNode[]? Schemas(string keyword)
    {
        if (Get(keyword) is not { } list)
        {
            return null;
        }
        Require(list, list.Items.Length > 0, $"{keyword} must be an array of at least one schema");
        return [.. list.Items.Select(item => compiler.Compile(item, resource, keyword))];
    }

    public Dictionary<string, SchemaNode>? SchemaMap(string keyword)
    {
        if (Get(keyword) is not { } map)
        {
            return null;
        }
        Require(map, map.Kind == JsonKind.Object, $"{keyword} must be an object of schemas");
        var nodes = new Dictionary<string, SchemaNode>(map.Members.Length, StringComparer.Ordinal);
        foreach (var member in map.Members)
        {
            nodes.Add(member.Name, compiler.Compile(member.Value, resource, keyword));
        }
        return nodes;
    }

    public string? Text(string keyword)
    {
        var value = Get(keyword);
        return value is null ? null : TextOf(value, keyword);
    }

    public string[] Texts(PositionedValue list, string keyword)
    {
        Require(list, list.Kind == JsonKind.Array, $"{keyword} must be an array of strings");
        return [.. list.Items.Select(item => TextOf(item, keyword))];
    }

    public ExactDecimal? Number(string keyword)
    {
        if (Get(keyword) is not { } value)
        {
            return null;
        }
        Require(value, value.Kind == JsonKind.Number, $"{keyword} must be a number");
        return ExactDecimal.Parse(value.Raw);
    }

    /// <summary>A limit for a count. 2.0 is a count too; one beyond 32 bits is as good as the largest.</summary>
    public int? Count(string keyword)
    {
        if (Number(keyword) is not { } number)
        {
            return null;
        }
        var value = Get(keyword)!;
        Require(value, number.IsInteger && (number.IsZero || number.IsPositive), $"{keyword} must be 0 or more, whole");
        return value.TryGetDouble(out var count) && count < int.MaxValue ? (int)count : int.MaxValue;
    }

    public EcmaPattern Pattern(string text, PositionedValue at)
    {
        try
        {
            return EcmaPattern.Parse(text);
        }
        catch (FormatException fault)
        {
            throw new JsonSchemaException(
                $"the pattern {Shown.Text(text)} cannot be used: {fault.Message}",
                at.Span,
                fault
            );
        }
    }

    public static void Require(PositionedValue at, bool condition, string message)
    {
        if (!condition)
        {
            throw new JsonSchemaException(message, at.Span);
        }
    }

    private static string TextOf(PositionedValue value, string keyword)
    {
        Require(value, value.Kind == JsonKind.String, $"{keyword} must hold strings");
        return value.Text!;
    }
}
