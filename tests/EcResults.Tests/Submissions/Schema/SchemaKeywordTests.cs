using EcResults.Submissions.Schema;

namespace EcResults.Tests.Submissions.Schema;

/// <summary>Verdicts: every keyword that a schema of this project uses, and every trap of the library that we know.</summary>
public sealed class SchemaKeywordTests
{
    /// <summary>A schema, a value that it accepts and one that it refuses.</summary>
    public static TheoryData<string, string, string> Cases =>
        new()
        {
            { """{"type": "object"}""", "{}", "[]" },
            { """{"type": "array"}""", "[]", "{}" },
            { """{"type": "string"}""", "\"\"", "1" },
            { """{"type": "boolean"}""", "false", "0" },
            { """{"type": "null"}""", "null", "false" },
            { """{"type": "number"}""", "1.5", "\"1.5\"" },
            { """{"type": "integer"}""", "2.0", "2.5" },
            { """{"type": "integer"}""", "0.2e1", "0.25e1" },
            { """{"type": "integer"}""", "20e-1", "21e-1" },
            { """{"type": "integer"}""", "-0e-5", "1e-5" },
            // A double cannot hold these fractions.
            { """{"type": "integer"}""", "1125899906842624", "1125899906842623.9999999" },
            { """{"type": "integer"}""", "9007199254740993.0", "9007199254740993.5" },
            { """{"type": ["integer", "null"]}""", "null", "\"x\"" },
            { """{"const": 1}""", "1.0", "2" },
            { """{"const": 1}""", "10e-1", "1e-400" },
            { """{"const": "a"}""", "\"\\u0061\"", "\"A\"" },
            { """{"enum": ["a", 1, null]}""", "1.00", "\"b\"" },
            { """{"enum": [{"a": [1, 2], "b": 0}]}""", """{"b": 0, "a": [1, 2.0]}""", """{"a": [2, 1], "b": 0}""" },
            { """{"minimum": 1}""", "1", "0.9999999999999999999" },
            { """{"maximum": 1e15}""", "1e15", "1000000000000000.0001" },
            { """{"minLength": 2}""", "\"ab\"", "\"😀\"" },
            // One character to a reader, three code points.
            { """{"maxLength": 2}""", "\"😀a\"", "\"e\\u0301\\u0301\"" },
            { """{"maxLength": 4}""", "\"👩a👩b\"", "\"👩\\u200d👩\\u200d👧\"" },
            { """{"pattern": "^a$"}""", "\"a\"", "\"a\\n\"" },
            { """{"pattern": "^\\S+$"}""", "\"a\"", "\"a\\u00a0b\"" },
            { """{"pattern": "^\\S+$"}""", "\"a\\u0085b\"", "\"\\ufeff\"" },
            { """{"pattern": "^[^\\s]+$"}""", "\"😀\"", "\"a\\u2029\"" },
            { """{"pattern": "^\\d+$"}""", "\"12\"", "\"١٢\"" },
            { """{"pattern": "^\\w+$"}""", "\"a_1\"", "\"ä\"" },
            { """{"pattern": "^.$"}""", "\"a\"", "\"\\u2028\"" },
            { """{"pattern": "^[[$.]+$"}""", "\"[$.\"", "\"a\"" },
            { """{"pattern": "^[a.-]+$"}""", "\"a-.\"", "\"b\"" },
            // A character beyond U+FFFF is one character, and its halves are none.
            { """{"pattern": "^.{2}$"}""", "\"😀😀\"", "\"😀\"" },
            { """{"pattern": "^[^a]{2}$"}""", "\"b😀\"", "\"😀\"" },
            { """{"pattern": "^\\S{2}$"}""", "\"😀b\"", "\"😀\"" },
            { """{"pattern": "^\\D\\W$"}""", "\"😀😀\"", "\"😀\"" },
            { """{"pattern": "^😀+$"}""", "\"😀😀\"", "\"\"" },
            { """{"pattern": "^[\u0001-\uffff]+$"}""", "\"ä\"", "\"😀\"" },
            { """{"pattern": "b"}""", "\"abc\"", "\"ac\"" },
            { """{"format": "date"}""", "\"2024-02-29\"", "\"2023-02-29\"" },
            { """{"format": "date"}""", "\"0001-01-01\"", "\"2024-2-9\"" },
            { """{"format": "date"}""", "\"2024-12-31\"", "\"0000-01-01\"" },
            { """{"format": "date"}""", "\"2024-12-30\"", "\" 2024-12-30\"" },
            { """{"format": "date-time"}""", "\"2026-11-23T10:00:00.5Z\"", "\"2026-11-23 10:00:00Z\"" },
            { """{"format": "date-time"}""", "\"2026-11-23T23:59:59.123456789z\"", "\"2026-11-23_10:00:00Z\"" },
            { """{"format": "date-time"}""", "\"2024-02-29T00:00:00Z\"", "\"2023-02-29T00:00:00Z\"" },
            { """{"format": "date-time"}""", "\"2026-11-23T10:00:00-23:59\"", "\"2026-11-23T24:00:00Z\"" },
            { """{"format": "date-time"}""", "\"2026-11-23T10:00:00.0Z\"", "\"2026-11-23T10:00:00Z\\n\"" },
            { """{"format": "date-time"}""", "\"2026-11-23t10:00:00+02:00\"", "\"2026-11-23T10:00:00\"" },
            { """{"minItems": 1}""", "[1]", "[]" },
            { """{"maxItems": 1}""", "[1]", "[1, 2]" },
            { """{"items": {"type": "integer"}}""", "[1, 2]", "[1, \"2\"]" },
            { """{"required": ["a"]}""", """{"a": null}""", """{"b": 1}""" },
            { """{"required": ["a"]}""", "7", "{}" },
            { """{"properties": {"a": {"type": "null"}}}""", """{"a": null}""", """{"a": 1}""" },
            { """{"properties": {"a": false}}""", """{"b": 1}""", """{"a": 1}""" },
            { """{"properties": {"a/b~": {"type": "null"}}}""", """{"a/b~": null}""", """{"a/b~": 1}""" },
            { """{"properties": {"a": true}, "additionalProperties": false}""", """{"a": 1}""", """{"A": 1}""" },
            { """{"additionalProperties": {"type": "null"}}""", """{"a": null}""", """{"a": 1}""" },
            { """{"dependentRequired": {"a": ["b"]}}""", """{"a": 1, "b": 2}""", """{"a": 1}""" },
            { """{"$ref": "#/$defs/x", "$defs": {"x": {"type": "null"}}}""", "null", "1" },
            {
                """{"properties": {"a": {"$ref": "#/properties/b"}, "b": {"const": 1}}}""",
                """{"a": 1}""",
                """{"a": 2}"""
            },
            {
                """{"if": {"properties": {"a": {"const": 1}}, "required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}""",
                """{"a": 1, "b": 1}""",
                """{"a": 1, "c": 1}"""
            },
            {
                """{"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"properties": {"b": false}}}""",
                """{"c": 1}""",
                """{"b": 1}"""
            },
            { """{"$schema": "https://json-schema.org/draft/2020-12/schema", "maxLength": 1}""", "\"😀\"", "\"ab\"" },
            { """{"anyOf": [{"type": "null"}, {"const": 1}]}""", "1", "2" },
            { """{"oneOf": [{"minimum": 1}, {"maximum": 2}]}""", "3", "1" },
            { """{"allOf": [{"minimum": 1}, {"maximum": 2}]}""", "1", "3" },
            { """{"not": {"const": 1}}""", "2", "1" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_keyword_accepts_and_refuses(string schema, string accepted, string refused)
    {
        var validator = SchemaValidator.FromText(schema);
        Assert.Empty(validator.Validate(Text(accepted)));
        Assert.NotEmpty(validator.Validate(Text(refused)));
    }

    [Fact]
    public void Every_keyword_of_our_schemas_has_a_case()
    {
        var words = string.Join(' ', Cases.Select(row => row.Data.Item1));
        string[] silent = ["$schema", "$id", "$defs", "title", "description"];
        var used = Directory
            .GetFiles(Repository.PathOf("schema"), "*.json")
            .SelectMany(file => Keywords(JsonDocument.Parse(File.ReadAllText(file)).RootElement))
            .ToHashSet();

        Assert.Contains("pattern", used);
        Assert.All(used.Except(silent), keyword => Assert.Contains($"\"{keyword}\"", words, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_schemas_may_have_one_address()
    {
        const string Schema = """{"$id": "https://example.org/x", "const": 1}""";
        Assert.Empty(SchemaValidator.FromText(Schema).Validate(Text("1")));
        Assert.NotEmpty(SchemaValidator.FromText(Schema.Replace('1', '2')).Validate(Text("1")));
        Assert.Null(Json.Schema.SchemaRegistry.Global.Get(new Uri("https://example.org/x")));
    }

    [Fact]
    public void Nothing_is_fetched() =>
        Assert.ThrowsAny<Json.Schema.JsonSchemaException>(() =>
            SchemaValidator.FromText("""{"$ref": "http://127.0.0.1:9/x"}""").Validate(Text("1"))
        );

    [Theory]
    [InlineData(@"\\bx")]
    [InlineData("(")]
    [InlineData(@"[\\S]")]
    [InlineData("(?=a)")]
    [InlineData("[😀]")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("[a")]
    [InlineData(@"a\\")]
    public void A_pattern_that_cannot_be_kept_fails_where_the_schema_is_built(string pattern) =>
        Assert.Throws<Json.Schema.JsonSchemaException>(() =>
            SchemaValidator.FromText($$"""{"pattern": "{{pattern}}"}""")
        );

    [Fact]
    public void Threads_may_share_a_schema()
    {
        var text = BaseSubmission.Files.Find("submission.json")!.Content!.Value;
        var broken = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(text.Span).Replace("\"pcap\"", "\"pcapng\"", StringComparison.Ordinal)
        );
        var expected = Submit(broken);

        Assert.NotEmpty(expected);
        Parallel.For(0, 40, i => Assert.Equal(i % 2 == 0 ? [] : expected, Submit(i % 2 == 0 ? text : broken)));

        static IReadOnlyList<SchemaFinding> Submit(ReadOnlyMemory<byte> utf8) =>
            EcResults.Submissions.SubmissionSchema.Newest.Validate(JsonText.Parse(utf8));
    }

    [Fact]
    public void Of_very_many_faults_some_thousands_are_found()
    {
        const string Schema = """
            {"properties": {"a": {"items": {"type": "object", "additionalProperties": false}}}, "additionalProperties": false}
            """;
        var members = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"m{i}\":0"));
        var items = string.Join(',', Enumerable.Repeat("0", 250_000));

        Assert.Equal(2000, SchemaValidator.FromText(Schema).Validate(Text($"{{{members}}}")).Count);
        Assert.Equal(2000, SchemaValidator.FromText(Schema).Validate(Text($"{{\"a\":[{items}]}}")).Count);
        Assert.Equal(2000, SchemaValidator.FromText(Schema).Validate(Text($"{{\"a\":[{{{members}}}]}}")).Count);
    }

    [Fact]
    public void A_pattern_does_not_backtrack()
    {
        // With backtracking the first takes longer than the universe is old; a test that hangs is seen to fail.
        var validator = SchemaValidator.FromText("""{"pattern": "^(a+)+$"}""");
        Assert.NotEmpty(validator.Validate(Text($"\"{new string('a', 1 << 20)}!\"")));
    }

    private static JsonText Text(string json)
    {
        var text = JsonText.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(text.Error);
        return text;
    }

    private static IEnumerable<string> Keywords(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var member in schema.EnumerateObject())
        {
            yield return member.Name;
            var below = member.Name is "properties" or "$defs"
                ? member.Value.EnumerateObject().Select(property => property.Value)
                : [member.Value];
            foreach (
                var keyword in below
                    .Where(_ => member.Name is not ("const" or "dependentRequired"))
                    .SelectMany(Keywords)
            )
            {
                yield return keyword;
            }
        }
    }
}
