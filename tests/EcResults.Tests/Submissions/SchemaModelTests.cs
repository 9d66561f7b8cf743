using System.Text.Json.Nodes;

namespace EcResults.Tests.Submissions;

/// <summary>Schema, model and the commented example say the same.</summary>
public class SchemaModelTests(ITestOutputHelper output)
{
    private const string OfRuns = "/runs/figures/";

    private static readonly string[] Words =
    [
        "1",
        "1.0",
        "10e-1",
        "999999",
        "1000000.00",
        "1e15",
        "0.1",
        "1e-400",
        "1125899906842624",
        "true",
        "\"a\"",
        "\"2026-11-23\"",
        "\"2026-02-30\"",
        "\"0000-01-01\"",
        "\"2016-12-31T23:59:60Z\"",
        "\"2026-11-23t00:00:00Z\"",
        "\"2026-11-23T00:00:00.1234567Z\"",
        "\"2026-11-23T00:00:00.123456789Z\"",
        "\"2026-11-23T00:00:00+02:00\"",
        "\"2099-12-31T23:59:59Z\"",
        "\"baseline\"",
        "\"Baseline\"",
        "\"text\"",
        "\"pcap\"",
        "\"keylog\"",
        "\"wrk2\"",
        "\"withdrawn\"",
        "\"01-keylog\"",
        "\"1.3\"",
        "\"https://x/\"",
        "\"😀 \\ud83d\\ude00\"",
        "null",
        "[]",
        "{}",
    ];

    [Fact]
    public void The_example_is_valid_fits_the_model_and_comes_back_as_it_was()
    {
        var text = Text(SchemaExample.Json);

        Assert.Null(text.Parsed.Error);
        Assert.Empty(text.Violations);
        var manifest = Assert.IsType<Manifest>(
            JsonSerializer.Deserialize(SchemaExample.Json, ManifestJson.Default.Manifest)
        );
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(SchemaExample.Json), JsonNode.Parse(SubmissionBuilder.ToJson(manifest)))
        );
    }

    [Fact]
    public void The_example_has_every_property_that_the_schema_knows()
    {
        var example = new HashSet<string>();
        SchemaProperties.Collect(JsonNode.Parse(SchemaExample.Json)!, "", example);
        // These stand in place of "openssl", which the example has.
        string[] library =
        [
            "/environment/tlsLibrary",
            "/environment/tlsLibrary/name",
            "/environment/tlsLibrary/version",
        ];
        example.UnionWith(library);

        Assert.Equal(SchemaProperties.All().Order(StringComparer.Ordinal), example.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Model_and_schema_have_the_same_properties()
    {
        var model = new HashSet<string>();
        SchemaProperties.Collect(ManifestJson.Default.Manifest, "", model);

        // Figures are members by the names of the catalogue. Those of runs are read where they stand, and no more are written.
        model.UnionWith(["/summary/workload", "/summary/mode", $"/summary/{SummaryEntry.ChangeName}"]);
        model.UnionWith(FigureCatalog.InSummary.Select(figure => $"/summary/{figure.Name}"));
        var ofRuns = SchemaProperties.All().Where(name => name.StartsWith(OfRuns, StringComparison.Ordinal)).ToList();
        Assert.Subset(FigureCatalog.All.Select(figure => OfRuns + figure.Name).ToHashSet(), ofRuns.ToHashSet());
        model.UnionWith(ofRuns);

        Assert.Equal(SchemaProperties.All().Order(StringComparer.Ordinal), model.Order(StringComparer.Ordinal));
        output.WriteLine($"{model.Count} properties");
    }

    [Fact]
    public void What_the_model_requires_the_schema_requires()
    {
        var required = new HashSet<string>();
        SchemaProperties.CollectRequired(ManifestJson.Default.Manifest, "", required);

        Assert.Subset(SchemaProperties.Required(), required);
    }

    [Fact]
    public void Every_document_that_the_schema_accepts_fits_the_model()
    {
        var documents = new[]
        {
            SchemaExample.Json,
            Encoding.UTF8.GetString(BaseSubmission.Files.Find(SubmissionFiles.ManifestName)!.Content!.Value.Span),
        };
        var (tried, accepted) = (0, 0);
        void Try(string json)
        {
            tried++;
            if (Text(json) is { Parsed.Error: null, Violations.Count: 0, Version: 1 })
            {
                accepted++;
                var manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest)!;
                AssertStable(manifest);
            }
        }

        foreach (var document in documents)
        {
            // Half of the words at each place, and the others at the next.
            foreach (var json in JsonMutation.Variants(document, Words).Where((_, index) => index % 2 == 0))
            {
                Try(json);
            }
        }

        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[0, 5000], Gen.Int[0, Words.Length - 1]).Array[2, 4])
            .Sample(
                (which, changes) =>
                {
                    var json = documents[which];
                    foreach (var (place, word) in changes)
                    {
                        if (JsonMutation.IsJson(json))
                        {
                            json = JsonMutation.Replaced(
                                json,
                                place % Math.Max(1, JsonMutation.Nodes(JsonNode.Parse(json)!).Count()),
                                Words[word]
                            );
                        }
                    }

                    Try(json);
                },
                iter: 2000,
                threads: 1
            );
        output.WriteLine($"{tried} documents, {accepted} accepted by the schema, all of them fit the model");
        Assert.True(accepted > 500);
    }

    [Fact]
    public void Canonical_JSON_is_accepted_and_stays_byte_for_byte()
    {
        var bytes = BaseSubmission.Files.Find(SubmissionFiles.ManifestName)!.Content!.Value.ToArray();
        var manifest = Assert.IsType<Manifest>(SubmissionReader.Read(BaseSubmission.Files).Manifest);

        Assert.Equal(bytes, SubmissionBuilder.ToJson(manifest));
        // What is made anew states no figures of runs: its checksums say that its raw files are as they were.
        var bare = manifest with
        {
            Runs = [.. manifest.Runs.Select(run => run with { Figures = null })],
        };
        Assert.Equal(SubmissionBuilder.ToJson(bare), Regenerated.From(BaseSubmission.Files));
        AssertStable(manifest);
    }

    private static void AssertStable(Manifest manifest)
    {
        var bytes = SubmissionBuilder.ToJson(manifest);
        var text = Text(Encoding.UTF8.GetString(bytes));
        Assert.Empty(text.Violations);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal(
            bytes,
            SubmissionBuilder.ToJson(JsonSerializer.Deserialize(bytes, ManifestJson.Default.Manifest)!)
        );
    }

    private static ManifestText Text(string json) =>
        ManifestText.Read(new EcResults.Text.SourceText("submission.json", json), Encoding.UTF8.GetBytes(json));
}
