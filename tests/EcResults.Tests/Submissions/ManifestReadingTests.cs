using System.Text.Json.Nodes;

namespace EcResults.Tests.Submissions;

/// <summary>What the schema accepts is read whole, and written back as it was read.</summary>
public class ManifestReadingTests(ITestOutputHelper output)
{
    private static readonly string[] Words =
    [
        "1",
        "7",
        "0.1",
        "-0.0",
        "12345678.90625",
        "1e-400",
        "2.5e3",
        "999999",
        "1125899906842624",
        "true",
        "false",
        "\"a\"",
        "\"wrk2\"",
        "\"withdrawn\"",
        "\"baseline\"",
        "\"text\"",
        "\"pcap\"",
        "\"keylog\"",
        "\"1.3\"",
        "\"2000-01-01\"",
        "\"2099-12-31\"",
        "\"2024-02-29\"",
        "\"2026-11-23T00:00:00.1Z\"",
        "\"2026-11-23T00:00:00.1234567Z\"",
        "\"2026-11-23T23:59:59.123456789Z\"",
        "\"2000-01-01T00:00:00Z\"",
        "\"2099-12-31T23:59:59.9999999Z\"",
        "\"😀 \\ud83d\\ude00 \\\"\"",
    ];

    public static TheoryData<string> Results =>
        [.. Directory.GetDirectories(Repository.PathOf("results")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Results))]
    public void Nothing_of_a_result_gets_lost(string id)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("results", id, SubmissionFiles.ManifestName));
        var manifest = Assert.IsType<Manifest>(Read(bytes).Manifest);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(bytes), JsonNode.Parse(SubmissionBuilder.ToJson(manifest))));
    }

    [Fact]
    public void Every_valid_mutation_is_read_and_comes_back()
    {
        var (tried, accepted) = (0, 0);
        void Try(string json)
        {
            tried++;
            var bytes = Encoding.UTF8.GetBytes(json);
            if (Read(bytes).Manifest is not { } manifest)
            {
                return;
            }

            accepted++;
            var again = Read(SubmissionBuilder.ToJson(manifest)).Manifest;
            Assert.Equal(Written(manifest), Written(Assert.IsType<Manifest>(again)));
        }

        foreach (var document in new[] { SchemaExample.Json, Base })
        {
            foreach (var json in JsonMutation.Variants(document, Words))
            {
                Try(json);
            }
        }

        output.WriteLine($"{tried} documents, {accepted} accepted by the schema, all of them read");
        Assert.True(accepted > 500);
    }

    [Theory]
    [InlineData("/runs/0/repetition", "1.0")]
    [InlineData("/runs/0/repetition", "10e-1")]
    [InlineData("/workloads/0/threads", "4.00")]
    [InlineData("/environment/memory/totalBytes", "1.7179869184e10")]
    public void A_whole_number_may_be_written_as_any_number(string pointer, string number)
    {
        var text = Read(Encoding.UTF8.GetBytes(With(pointer, number)));
        var written = JsonNode.Parse(SubmissionBuilder.ToJson(Assert.IsType<Manifest>(text.Manifest)))!;
        var expected = double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, (double)At(written, pointer)!);
    }

    private static string Base { get; } =
        Encoding.UTF8.GetString(BaseSubmission.Files.Find(SubmissionFiles.ManifestName)!.Content!.Value.Span);

    private static ManifestText Read(byte[] bytes) =>
        ManifestText.Read(new EcResults.Text.SourceText("submission.json", Encoding.UTF8.GetString(bytes)), bytes);

    private static string Written(Manifest manifest) => Encoding.UTF8.GetString(SubmissionBuilder.ToJson(manifest));

    private static string With(string pointer, string value)
    {
        var root = JsonNode.Parse(Base)!;
        At(root, pointer)!.ReplaceWith("@@@");
        return root.ToJsonString().Replace("\"@@@\"", value, StringComparison.Ordinal);
    }

    private static JsonNode? At(JsonNode root, string pointer) =>
        pointer
            .Split('/')
            .Skip(1)
            .Aggregate(
                (JsonNode?)root,
                (node, step) =>
                    node is JsonArray items
                        ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
                        : node![step]
            );
}
