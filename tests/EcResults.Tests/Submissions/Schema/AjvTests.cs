using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using EcResults.Submissions.Schema;

namespace EcResults.Tests.Submissions.Schema;

/// <summary>A second opinion: ajv, which shares no code and no author with this project, judges the same documents.</summary>
public sealed class AjvTests
{
    private const int PerSchema = 2000;

    // Plain JSON without escapes, so that both sides read the same letters.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Ajv_agrees_on_every_mutated_document()
    {
        NodeScript.Require("ajv");
        var cases = Directory
            .GetFiles(Repository.PathOf("tests", "EcResults.Tests", "fixtures", "schema", "ajv"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Append(OurManifest())
            .ToArray();
        var documents = cases.SelectMany((entry, i) => Documents(entry, i)).ToArray();
        var schemas = Array.ConvertAll(cases, entry => SchemaValidator.FromText(WithoutFormats(entry["schema"]!)));

        var verdicts = await NodeScript.Ask(
            "ajv-verdicts.mjs",
            documents
                .Select(document => $"[{document.Schema},{document.Document}]")
                .Prepend($"[{string.Join(',', cases.Select(entry => entry["schema"]!.ToJsonString(Plain)))}]")
        );

        Assert.Equal(documents.Length, verdicts.Length);
        var disagreements = new List<string>();
        for (var i = 0; i < documents.Length; i++)
        {
            var (schema, document) = documents[i];
            var findings = schemas[schema].Validate(JsonText.Parse(Encoding.UTF8.GetBytes(document)));
            if ((findings.Count == 0) != (verdicts[i] == '1'))
            {
                disagreements.Add($"schema {schema}, ajv says {verdicts[i]}: {document}");
            }
        }
        var valid = verdicts.Count(verdict => verdict == '1');
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{documents.Length} documents, {valid} valid to ajv, {disagreements.Count} disagreements"
        );
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
        // A comparison in which all documents fare alike would prove little.
        Assert.InRange(valid, documents.Length / 20, documents.Length * 19 / 20);
    }

    private static JsonObject OurManifest() =>
        new()
        {
            ["schema"] = JsonNode.Parse(File.ReadAllText(Repository.PathOf("schema", "submission.schema.json"))),
            ["instances"] = new JsonArray(
                JsonNode.Parse(BaseSubmission.Files.Find("submission.json")!.Content!.Value.Span)
            ),
        };

    // ajv has formats in a package of its own, and here only annotates them.
    private static string WithoutFormats(JsonNode schema) =>
        schema.ToJsonString(Plain).Replace("\"format\":", "\"x-format\":", StringComparison.Ordinal);

    private static IEnumerable<(int Schema, string Document)> Documents(JsonNode entry, int schema)
    {
        var originals = entry["instances"]!.AsArray();
        var mutator = new Mutator(new Random(20_260_131 + schema), NamesFor(entry));
        for (var i = 0; i < PerSchema; i++)
        {
            var document = i < originals.Count ? originals[i] : mutator.Mutate(originals[i % originals.Count]!);
            yield return (schema, document?.ToJsonString(Plain) ?? "null");
        }
    }

    // No names that JavaScript objects inherit: ajv 8 takes them for evaluated properties, and stops at "toString".
    private static string[] NamesFor(JsonNode entry) =>
        [.. Names(entry["instances"]!).Distinct(StringComparer.Ordinal), "x-y", "n9", "Zz", "secret"];

    private static IEnumerable<string> Names(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Names(member.Value).Prepend(member.Key)),
            JsonArray items => items.SelectMany(Names),
            _ => [],
        };
}
