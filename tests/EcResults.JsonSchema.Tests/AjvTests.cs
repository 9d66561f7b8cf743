using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcResults.JsonSchema.Tests;

/// <summary>A second opinion: ajv, which shares no code and no author with this project, judges the same documents.</summary>
public sealed class AjvTests
{
    private const int PerSchema = 2000;

    // Plain JSON without escapes, so that both sides read the same letters.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string Tests = Path.Combine(RepositoryRoot.Path, "tests");

    private static readonly string Here = Path.Combine(Tests, "EcResults.JsonSchema.Tests");

    [Fact]
    public async Task Ajv_agrees_on_every_mutated_document()
    {
        if (Missing() is { } missing)
        {
            // On a developer's machine node is a choice; where the verdict counts it is not.
            Assert.False(Environment.GetEnvironmentVariable("CI") is "true", missing);
            Assert.Skip(missing);
        }
        var cases = Directory
            .GetFiles(Path.Combine(Here, "fixtures", "ajv"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .ToArray();
        var documents = cases.SelectMany((entry, i) => Documents(entry, i)).ToArray();
        var schemas = Array.ConvertAll(cases, entry => JsonSchema.FromText(entry["schema"]!.ToJsonString(Plain)));

        var verdicts = await Ask(cases, documents);

        Assert.Equal(documents.Length, verdicts.Length);
        var disagreements = new List<string>();
        for (var i = 0; i < documents.Length; i++)
        {
            var (schema, document) = documents[i];
            var results = schemas[schema].Evaluate(Read.Value(document));
            Assert.Equal(results.IsValid, results.Findings.Count == 0);
            if (results.IsValid != (verdicts[i] == '1'))
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

    private static string? Missing()
    {
        if (!Directory.Exists(Path.Combine(Tests, "node_modules", "ajv")))
        {
            return "ajv is not installed: run npm ci in the folder tests";
        }
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", "--version") { UseShellExecute = false, RedirectStandardOutput = true }
            )!;
            node.WaitForExit();
            return node.ExitCode == 0 ? null : "node does not run";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "node is not installed";
        }
    }

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

    private static async Task<string> Ask(JsonNode[] cases, (int Schema, string Document)[] documents)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Here, "ajv-verdicts.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var node = Process.Start(start)!;
        var answer = node.StandardOutput.ReadToEndAsync();
        var schemas = cases.Select(entry => entry["schema"]!.ToJsonString(Plain));
        await node.StandardInput.WriteAsync($"[{string.Join(',', schemas)}]\n");
        foreach (var (schema, document) in documents)
        {
            await node.StandardInput.WriteAsync($"[{schema},{document}]\n");
        }
        node.StandardInput.Close();
        var verdicts = await answer;
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return verdicts.TrimEnd();
    }
}
