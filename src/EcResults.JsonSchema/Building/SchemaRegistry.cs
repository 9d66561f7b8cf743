using System.Diagnostics.CodeAnalysis;

namespace EcResults.JsonSchema;

/// <summary>The documents that schemas may refer to, by address. Immutable; it is the only source, nothing is fetched.</summary>
public sealed class SchemaRegistry
{
    /// <summary>The address of the draft this library implements.</summary>
    public const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    private static readonly Lazy<PositionedValue> MetaSchema = new(ReadMetaSchema);

    private readonly Dictionary<string, PositionedValue> _documents;

    private SchemaRegistry(Dictionary<string, PositionedValue> documents) => _documents = documents;

    /// <summary>The registry that knows nothing but the draft's own meta-schema.</summary>
    public static SchemaRegistry Empty { get; } = new(new Dictionary<string, PositionedValue>(StringComparer.Ordinal));

    /// <summary>This registry and one document more.</summary>
    /// <param name="address">The absolute address, without a fragment, that references use.</param>
    /// <param name="utf8">The document.</param>
    /// <exception cref="JsonSchemaException">The document is not JSON, or the address is taken.</exception>
    public SchemaRegistry With(string address, ReadOnlyMemory<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parsed = JsonText.Parse(utf8, JsonText.LargestMaxDepth);
        if (!parsed.IsValid)
        {
            throw new JsonSchemaException(parsed.Error.Message, parsed.Error.Span);
        }
        var name = SchemaUri.Resolve(SchemaUri.Anonymous, address).Address;
        return _documents.ContainsKey(name)
            ? throw new JsonSchemaException($"the registry already has a document at {Shown.Text(name)}")
            : new SchemaRegistry(
                new Dictionary<string, PositionedValue>(_documents, StringComparer.Ordinal) { { name, parsed.Root } }
            );
    }

    internal bool TryFind(string address, [NotNullWhen(true)] out PositionedValue? document)
    {
        if (!_documents.TryGetValue(address, out document))
        {
            document = string.Equals(address, Draft202012, StringComparison.Ordinal) ? MetaSchema.Value : null;
        }
        return document is not null;
    }

    /// <summary>Whether the address is the draft's own meta-schema, and no document of a caller in its place.</summary>
    internal bool IsOwnDraft(string address) =>
        string.Equals(address, Draft202012, StringComparison.Ordinal) && !_documents.ContainsKey(address);

    private static PositionedValue ReadMetaSchema()
    {
        using var stream = typeof(SchemaRegistry).Assembly.GetManifestResourceStream("draft2020-12.json")!;
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return JsonText.Parse(utf8).Root!;
    }
}
