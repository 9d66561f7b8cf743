using EcResults.Submissions.Schema;

namespace EcResults.Tests.Submissions.Schema;

/// <summary>What findings say, and where they say it.</summary>
public sealed class SchemaMessageTests
{
    [Theory]
    [InlineData("""{"type": "string"}""", "12", "1:1  type: 12 is not a string")]
    [InlineData("""{"type": ["string", "null"]}""", "[1]", "1:1  type: an array is not a string or null")]
    [InlineData("""{"type": "integer"}""", "1.5", "1:1  type: 1.5 is not an integer")]
    [InlineData(
        """{"enum": ["baseline", "text", "pcap", "keylog"]}""",
        "\"bogus\"",
        "1:1  enum: \"bogus\" is not one of \"baseline\", \"text\", \"pcap\", \"keylog\""
    )]
    [InlineData("""{"const": 2}""", "3", "1:1  const: 3 is not 2, the only value allowed")]
    [InlineData("""{"minimum": 0}""", "-1", "1:1  minimum: -1 is not at least 0")]
    [InlineData(
        """{"exclusiveMaximum": 1e2}""",
        "100",
        "1:1  exclusiveMaximum: 100 does not meet exclusiveMaximum of the schema"
    )]
    [InlineData("""{"multipleOf": 0.01}""", "1.005", "1:1  multipleOf: 1.005 does not meet multipleOf of the schema")]
    [InlineData("""{"minLength": 1}""", "\"\"", "1:1  minLength: \"\" has 0 characters; at least 1 is required")]
    [InlineData("""{"maxLength": 2}""", "\"a😀b\"", "1:1  maxLength: \"a😀b\" has 3 characters; at most 2 are allowed")]
    [InlineData(
        """{"pattern": "^[a-z]+$"}""",
        "\"A\\n\"",
        "1:1  pattern: \"A\\n\" does not match the pattern ^[a-z]+$"
    )]
    [InlineData("""{"minItems": 2}""", "[1]", "1:1  minItems: an array has 1 item; at least 2 are required")]
    [InlineData("""{"maxItems": 0}""", "[1]", "1:1  maxItems: an array has 1 item; at most 0 are allowed")]
    [InlineData(
        """{"uniqueItems": true}""",
        "[1, 2, 1.0]",
        "1:1  uniqueItems: an array does not meet uniqueItems of the schema"
    )]
    [InlineData("""{"required": ["mode"]}""", "{}", "1:1  required: required property \"mode\" is missing")]
    [InlineData(
        """{"dependentRequired": {"a": ["b"]}}""",
        """{"a": 1}""",
        "1:1  dependentRequired: property \"b\" is missing; it is required where \"a\" stands"
    )]
    [InlineData(
        """{"properties": {"a": false}}""",
        """{ "a": 1}""",
        "1:3 /a properties: property \"a\" is not allowed here"
    )]
    [InlineData("""{"not": {"type": "null"}}""", "null", "1:1  not: null does not meet not of the schema")]
    [InlineData("""{"anyOf": [{"type": "null"}]}""", "1", "1:1  anyOf: 1 does not meet anyOf of the schema")]
    [InlineData(
        """{"format": "date"}""",
        "\"2026-02-30\"",
        "1:1  format: \"2026-02-30\" is not a date such as 2026-01-31"
    )]
    [InlineData("false", "null", "1:1  : the document does not follow its schema")]
    public void A_finding_names_what_was_found_and_what_is_allowed(string schema, string instance, string expected) =>
        Assert.Equal([expected], Findings(schema, instance));

    [Fact]
    public void An_unknown_property_is_named_with_the_one_probably_meant()
    {
        const string Schema = """{"properties": {"mode": true, "notes": true}, "additionalProperties": false}""";
        Assert.Equal(
            [
                "2:2 /mdoe additionalProperties: unknown property \"mdoe\"; did you mean \"mode\"?",
                "3:2 /elsewhere additionalProperties: unknown property \"elsewhere\"",
                "4:2 /Note additionalProperties: unknown property \"Note\"; did you mean \"notes\"?",
            ],
            Findings(Schema, "{\n \"mdoe\": 1,\n \"elsewhere\": 2,\n \"Note\": 3}")
        );
        Assert.Equal(
            ["1:13 /mod additionalProperties: unknown property \"mod\""],
            Findings(Schema, """{"mode": 1, "mod": 2}""")
        );
    }

    [Fact]
    public void Everything_wrong_is_found_in_the_order_of_the_text()
    {
        const string Schema = """
            {
              "$id": "https://example.org/run",
              "type": "object",
              "required": ["id", "mode"],
              "properties": {
                "mode": { "enum": ["text", "pcap"] },
                "runs": { "type": "array", "items": { "$ref": "#/$defs/run" } }
              },
              "additionalProperties": false,
              "$defs": { "run": { "type": "object", "properties": { "n": { "type": "integer", "minimum": 1 } } } }
            }
            """;
        const string Instance = """
            {
              "runs": [{ "n": 0 }, 7, { "n": "x" }],
              "mode": "keylog"
            }
            """;
        Assert.Equal(
            [
                "1:1  required: required property \"id\" is missing",
                "2:19 /runs/0/n minimum: 0 is not at least 1",
                "2:24 /runs/1 type: 7 is not an object",
                "2:34 /runs/2/n type: \"x\" is not an integer",
                "3:11 /mode enum: \"keylog\" is not one of \"text\", \"pcap\"",
            ],
            Findings(Schema, Instance)
        );
    }

    [Theory]
    [InlineData("""{"kind": "a"}""", "1:1  required: required property \"x\" is missing")]
    [InlineData("""{"kind": "b"}""", "1:1  required: required property \"y\" is missing")]
    public void A_condition_that_does_not_hold_is_no_fault(string instance, string expected) =>
        Assert.Equal(
            [expected],
            Findings(
                """
                {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["x"]}, "else": {"required": ["y"]}}
                """,
                instance
            )
        );

    [Fact]
    public void Items_after_a_prefix_keep_their_places() =>
        Assert.Equal(
            ["1:7 /2 type: \"c\" is not an integer"],
            Findings("""{"prefixItems": [true, true], "items": {"type": "integer"}}""", """[1, 2,"c"]""")
        );

    [Fact]
    public void Found_values_are_short_and_harmless_to_a_terminal()
    {
        const string Schema = """{"type": "null"}""";
        var head = new string('x', 60);
        Assert.Equal([$"1:1  type: \"{head}…\" is not null"], Findings(Schema, $"\"{head}yyy\""));
        Assert.Equal(
            ["1:1  type: \"\\u001b[31m\\u202e\\n\\\"🐀\" is not null"],
            Findings(Schema, "\"\\u001b[31m\\u202e\\n\\\"🐀\"")
        );
    }

    /// <summary>The findings as <c>line:column pointer keyword: message</c>.</summary>
    private static string[] Findings(string schema, string instance) =>
        [
            .. SchemaValidator
                .FromText(schema)
                .Validate(JsonText.Parse(Encoding.UTF8.GetBytes(instance)))
                .Select(finding =>
                    $"{finding.Span.Line}:{finding.Span.Column} {finding.InstanceLocation} {finding.Keyword}: {finding.Message}"
                ),
        ];
}
