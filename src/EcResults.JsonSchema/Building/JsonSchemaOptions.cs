namespace EcResults.JsonSchema;

/// <summary>How a schema is built.</summary>
public sealed record JsonSchemaOptions
{
    /// <summary>The usual: formats are annotations, and only the draft's own meta-schema is known beside the schema.</summary>
    public static JsonSchemaOptions Default { get; } = new();

    /// <summary>
    /// Whether <c>format</c> is asserted for <c>date</c>, <c>date-time</c> and <c>uri</c>. Other formats stay annotations.
    /// </summary>
    public bool AssertFormat { get; init; }

    /// <summary>
    /// How many findings are looked for in an instance that is not valid; a few more may come of one value. An instance of a
    /// hundred thousand faults takes seconds otherwise, and nobody reads them.
    /// </summary>
    public int MostFindings { get; init; } = int.MaxValue;

    /// <summary>The other documents that references may lead to.</summary>
    public SchemaRegistry Registry { get; init; } = SchemaRegistry.Empty;
}
