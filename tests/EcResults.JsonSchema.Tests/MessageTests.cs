namespace EcResults.JsonSchema.Tests;

/// <summary>What findings say, and where they say it.</summary>
public sealed class MessageTests
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
    [InlineData("""{"exclusiveMaximum": 1e2}""", "100", "1:1  exclusiveMaximum: 100 is not below 1e2")]
    [InlineData("""{"multipleOf": 0.01}""", "1.005", "1:1  multipleOf: 1.005 is not a multiple of 0.01")]
    [InlineData("""{"minLength": 1}""", "\"\"", "1:1  minLength: \"\" has 0 characters; at least 1 is required")]
    [InlineData("""{"maxLength": 2}""", "\"a😀b\"", "1:1  maxLength: \"a😀b\" has 3 characters; at most 2 are allowed")]
    [InlineData(
        """{"pattern": "^[a-z]+$"}""",
        "\"A\\n\"",
        "1:1  pattern: \"A\\n\" does not match the pattern ^[a-z]+$"
    )]
    [InlineData("""{"minItems": 2}""", "[1]", "1:1  minItems: an array has 1 item; at least 2 are required")]
    [InlineData(
        """{"maxProperties": 0}""",
        """{"a":1}""",
        "1:1  maxProperties: an object has 1 property; at most 0 are allowed"
    )]
    [InlineData("""{"uniqueItems": true}""", "[1, 2, 1.0]", "1:8 /2 uniqueItems: 1.0 repeats item 0 of the array")]
    [InlineData("""{"required": ["mode"]}""", "{}", "1:1  required: required property \"mode\" is missing")]
    [InlineData(
        """{"dependentRequired": {"a": ["b"]}}""",
        """{"a": 1}""",
        "1:1  dependentRequired: property \"b\" is missing; it is required where \"a\" stands"
    )]
    [InlineData(
        """{"propertyNames": {"pattern": "^[a-z]+$"}}""",
        """{ "A B": 1}""",
        "1:3 /A B pattern: property name \"A B\" does not match the pattern ^[a-z]+$"
    )]
    [InlineData(
        """{"properties": {"a": false}}""",
        """{ "a": 1}""",
        "1:3 /a properties: property \"a\" is not allowed here"
    )]
    [InlineData("""{"not": {"required": ["a"]}}""", """{ "a": 1}""", "1:3 /a not: property \"a\" is not allowed here")]
    [InlineData("""{"not": {"type": "null"}}""", "null", "1:1  not: null is of a form that is not allowed here")]
    [InlineData(
        """{"prefixItems": [true], "items": false}""",
        "[1, 2]",
        "1:5 /1 items: item 1 is not allowed; the array may have 1 item"
    )]
    [InlineData(
        """{"contains": {"const": 1}}""",
        "[2]",
        "1:1  contains: an array has 0 items that fit; at least 1 must"
    )]
    [InlineData(
        """{"contains": true, "maxContains": 1}""",
        "[1, 2]",
        "1:1  contains: an array has 2 items that fit; at most 1 may"
    )]
    [InlineData("false", "null", "1:1  false: null is not allowed here")]
    public void A_finding_names_what_was_found_and_what_is_allowed(string schema, string instance, string expected) =>
        Assert.Equal([expected], Read.Findings(schema, instance));

    [Theory]
    [InlineData(
        "additionalProperties",
        """{"properties": {"mode": true, "notes": true}, "additionalProperties": false}"""
    )]
    [InlineData(
        "unevaluatedProperties",
        """{"allOf": [{"properties": {"mode": true}}, {"$ref": "#/$defs/n"}], "unevaluatedProperties": false, "$defs": {"n": {"properties": {"notes": true}}}}"""
    )]
    public void An_unknown_property_is_named_with_the_one_probably_meant(string keyword, string schema)
    {
        Assert.Equal(
            [
                $"2:2 /mdoe {keyword}: unknown property \"mdoe\"; did you mean \"mode\"?",
                $"3:2 /elsewhere {keyword}: unknown property \"elsewhere\"",
                $"4:2 /Note {keyword}: unknown property \"Note\"; did you mean \"notes\"?",
            ],
            Read.Findings(schema, "{\n \"mdoe\": 1,\n \"elsewhere\": 2,\n \"Note\": 3}")
        );
        Assert.Equal(
            [$"1:13 /mod {keyword}: unknown property \"mod\""],
            Read.Findings(schema, """{"mode": 1, "mod": 2}""")
        );
    }

    [Fact]
    public void Everything_wrong_is_found_in_the_order_of_the_text()
    {
        const string schema = """
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
        const string instance = """
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
            Read.Findings(schema, instance)
        );
        var finding = JsonSchema.FromText(schema).Evaluate(Read.Value(instance)).Findings[1];
        Assert.Equal("https://example.org/run#/$defs/run/properties/n/minimum", finding.SchemaLocation);
        Assert.Equal(new JsonSpan(new(2, 19), new(2, 20), 1), finding.Span);
    }

    [Theory]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "null"}]}""", "1", "1:1  anyOf: 1 is not a string or null")]
    [InlineData(
        """{"oneOf": [{"const": "a"}, {"const": "b", "type": "string"}]}""",
        "\"c\"",
        "1:1  oneOf: \"c\" is not one of \"a\", \"b\""
    )]
    [InlineData(
        """{"anyOf": [{"type": "null"}, {"type": "string", "maxLength": 1}]}""",
        "\"ab\"",
        "1:1  maxLength: \"ab\" has 2 characters; at most 1 is allowed"
    )]
    [InlineData(
        """{"anyOf": [{"const": null}, {"type": "integer"}]}""",
        "\"ab\"",
        "1:1  anyOf: \"ab\" is not one of null, an integer"
    )]
    [InlineData(
        """{"oneOf": [{"properties": {"kind": {"const": "x"}, "n": {"type": "string"}}}, {"properties": {"kind": {"const": "y"}, "n": {"type": "number"}, "m": {"type": "number"}}, "required": ["z"]}]}""",
        """{"kind": "y", "n": "1", "m": "2"}""",
        "1:1  required: required property \"z\" is missing",
        "1:20 /n type: \"1\" is not a number",
        "1:30 /m type: \"2\" is not a number"
    )]
    [InlineData(
        """{"oneOf": [{"properties": {"kind": {"const": "x"}}, "required": ["q"]}, {"properties": {"kind": {"enum": ["y", "z"]}}}]}""",
        """{"kind": "w"}""",
        "1:10 /kind oneOf: \"w\" is not one of \"x\", \"y\", \"z\""
    )]
    [InlineData(
        """{"anyOf": [{"required": ["a", "b"]}, {"required": ["c"]}]}""",
        "{}",
        "1:1  required: required property \"c\" is missing"
    )]
    [InlineData(
        """{"oneOf": [true, {"type": "null"}, {"minimum": 1}]}""",
        "5",
        "1:1  oneOf: 5 fits alternatives 0 and 2 of oneOf; exactly one may fit"
    )]
    public void Of_alternatives_the_one_probably_meant_speaks(
        string schema,
        string instance,
        params string[] expected
    ) => Assert.Equal(expected, Read.Findings(schema, instance));

    [Fact]
    public void Found_values_are_short_and_harmless_to_a_terminal()
    {
        const string schema = """{"type": "null"}""";
        var head = new string('x', 60);
        Assert.Equal([$"1:1  type: \"{head}…\" is not null"], Read.Findings(schema, $"\"{head}yyy\""));
        Assert.Equal(
            ["1:1  type: \"\\u001b[31m\\u202e\\n\\\"🐀\" is not null"],
            Read.Findings(schema, "\"\\u001b[31m\\u202e\\n\\\"🐀\"")
        );
    }

    [Fact]
    public void The_deepest_instance_is_judged()
    {
        const string schema = """
            {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"x": {"$ref": "#"}}, "unevaluatedProperties": false}]}
            """;
        var deep = string.Concat(Enumerable.Repeat("{\"x\":", 511));
        Assert.Equal(
            [$"1:2556 {string.Concat(Enumerable.Repeat("/x", 511))} anyOf: 1 is not null or an object"],
            Read.Findings(schema, $"{deep}1{new string('}', 511)}")
        );
    }

    [Fact]
    public void Of_very_many_faults_as_many_are_found_as_are_asked_for()
    {
        const string Schema = """{"items": {"type": "object", "required": ["a"], "properties": {"b": false}}}""";
        var instance = $"[{string.Join(',', Enumerable.Repeat("0,{\"b\":1}", 50_000))}]";
        var few = new JsonSchemaOptions { MostFindings = 10 };

        Assert.Equal(Read.Findings(Schema, instance)[..10], Read.Findings(Schema, instance, few)[..10]);
        Assert.InRange(Read.Findings(Schema, instance, few).Length, 10, 12);
        Assert.False(Read.IsValid(Schema, instance, few));
        Assert.True(Read.IsValid(Schema, """[{"a": 1}]""", few));
    }
}
