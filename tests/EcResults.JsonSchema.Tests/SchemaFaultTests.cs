using System.Text;

namespace EcResults.JsonSchema.Tests;

/// <summary>Faults of a schema's author come out when the schema is built, with their place.</summary>
public sealed class SchemaFaultTests
{
    [Theory]
    [InlineData("{", "1:2: the text ends where a key in double quotes should stand")]
    [InlineData("12", "1:1: a schema must be an object, true or false")]
    [InlineData("""{"$ref": "#/$defs/none"}""", "1:10: $ref \"#/$defs/none\" leads nowhere")]
    [InlineData("""{"$ref": "#none"}""", "1:10: $ref \"#none\" leads nowhere")]
    [InlineData("""{"$defs": {"unused": {"$ref": "other.json"}}}""", "1:31: $ref \"other.json\" leads nowhere")]
    [InlineData("""{"$ref": "https://example.org/x"}""", "1:10: $ref \"https://example.org/x\" leads nowhere")]
    [InlineData("""{"$dynamicRef": "#none"}""", "1:17: $dynamicRef \"#none\" leads nowhere")]
    [InlineData(
        """{"$schema": "http://json-schema.org/draft-07/schema#"}""",
        "1:13: the meta-schema \"http://json-schema.org/draft-07/schema#\" is not known"
    )]
    [InlineData("""{"$ref": "#"}""", "the schema # applies itself to the same value again, without end")]
    [InlineData(
        """{"anyOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"not": {"$ref": "#"}}}}""",
        "the schema # applies itself to the same value again, without end"
    )]
    [InlineData("""{"type": "text"}""", "1:10: type must name JSON types")]
    [InlineData("""{"minimum": "1"}""", "1:13: minimum must be a number")]
    [InlineData("""{"minLength": -1}""", "1:15: minLength must be 0 or more, whole")]
    [InlineData("""{"multipleOf": 0}""", "1:16: multipleOf must be above 0")]
    [InlineData("""{"required": "a"}""", "1:14: required must be an array of strings")]
    [InlineData("""{"allOf": []}""", "1:11: allOf must be an array of at least one schema")]
    [InlineData("""{"properties": []}""", "1:16: properties must be an object of schemas")]
    [InlineData("""{"enum": 1}""", "1:10: enum must be an array")]
    [InlineData(
        """{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}}""",
        "1:52: two schemas have the anchor \"x\""
    )]
    [InlineData(
        """{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}""",
        "1:44: two schemas have the address \"schema:///x\""
    )]
    public void A_faulty_schema_is_refused_when_it_is_built(string schema, string message) =>
        Assert.Equal(message, Assert.Throws<JsonSchemaException>(() => JsonSchema.FromText(schema)).Message);

    [Fact]
    public void Other_documents_come_from_the_registry_only()
    {
        var registry = SchemaRegistry.Empty.With("https://example.org/n", """{"minimum": 3}"""u8.ToArray());
        var options = new JsonSchemaOptions { Registry = registry };
        const string schema = """{"$id": "https://example.org/s", "$ref": "/n"}""";
        Assert.Equal(["1:1  minimum: 2 is not at least 3"], Read.Findings(schema, "2", options));
        Assert.Throws<JsonSchemaException>(() => JsonSchema.FromText(schema));
        Assert.Throws<JsonSchemaException>(() => registry.With("https://example.org/n", "{}"u8.ToArray()));
    }

    [Fact]
    public void The_metaschema_accepts_itself_and_refuses_a_misshapen_schema()
    {
        const string schema = """{"$ref": "https://json-schema.org/draft/2020-12/schema"}""";
        Assert.True(Read.IsValid(schema, """{"properties": {"a": {"type": ["string", "null"], "minLength": 1}}}"""));
        Assert.Equal(
            [
                "1:28 /properties/a/type anyOf: \"text\" is not one of \"null\", \"boolean\", \"object\", \"array\", \"number\", \"integer\", \"string\", an array",
            ],
            Read.Findings(schema, """{"properties":{"a":{"type":"text"}}}""")
        );
    }

    [Fact]
    public void Formats_are_asserted_on_request_only()
    {
        const string schema = """{"format": "date"}""";
        Assert.True(Read.IsValid(schema, "\"2026-02-30\""));
        var asserted = new JsonSchemaOptions { AssertFormat = true };
        Assert.Equal(
            ["1:1  format: \"2026-02-30\" is not a date such as 2026-01-31"],
            Read.Findings(schema, "\"2026-02-30\"", asserted)
        );
        Assert.True(Read.IsValid("""{"format": "uri"}""", "\"https://[2001:db8::1]/x\"", asserted));
        Assert.False(Read.IsValid("""{"format": "uri"}""", "\"/x\"", asserted));
        Assert.False(Read.IsValid("""{"format": "uri"}""", "\"http://[1.2.3.4]/\"", asserted));
        Assert.True(Read.IsValid("""{"format": "email"}""", "\"x\"", asserted));
    }

    [Fact]
    public void One_schema_serves_many_threads()
    {
        var schema = JsonSchema.FromText(
            """{"items": {"$ref": "#/$defs/n"}, "$defs": {"n": {"type": "integer", "maximum": 50}}}"""
        );
        var root = JsonText.Parse(Encoding.UTF8.GetBytes($"[{string.Join(",\n", Enumerable.Range(0, 100))}]")).Root!;
        var expected = schema.Evaluate(root).Findings;
        Assert.Equal(49, expected.Count);
        Parallel.For(0, 200, _ => Assert.Equal(expected, schema.Evaluate(root).Findings));
    }
}
