using EcResults.Submissions.Schema;

namespace EcResults.Cli.Tests.Formats;

public sealed class FindingSarifTests
{
    [Fact]
    public void Hostile_findings_follow_the_schema_of_SARIF()
    {
        var schema = Schema();

        foreach (var report in new[] { Hostile.Report, new FindingReport([]) })
        {
            var json = Encoding.UTF8.GetBytes(Written.By(writer => FindingSarif.Write(writer, report)));
            Assert.Empty(schema.Validate(JsonText.Parse(json)));
        }
    }

    [Fact]
    public void The_schema_of_SARIF_looks_at_what_is_written()
    {
        var schema = Schema();
        var json = Written.By(writer => FindingSarif.Write(writer, Hostile.Report));

        foreach (
            var (right, wrong) in new[]
            {
                ("\"level\": \"error\"", "\"level\": \"fatal\""),
                ("\"startLine\": 1", "\"startLine\": 0"),
                ("\"ruleId\"", "\"rule\""),
            }
        )
        {
            var broken = Encoding.UTF8.GetBytes(json.Replace(right, wrong, StringComparison.Ordinal));
            Assert.NotEmpty(schema.Validate(JsonText.Parse(broken)));
        }
    }

    [Fact]
    public void A_result_points_at_its_rule_and_only_broken_rules_are_described()
    {
        var run = Run(Hostile.Report);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(Hostile.Report.Findings.Select(finding => finding.Code).Distinct().Count(), rules.Count);
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.Equal(
                result.GetProperty("level").GetString(),
                rule.GetProperty("defaultConfiguration").GetProperty("level").GetString()
            );
        }
    }

    [Theory]
    [InlineData("results/a b/x#y?z%.txt", "results/a%20b/x%23y%3Fz%25.txt")]
    [InlineData("1234567890:results/é", "1234567890%3Aresults/%C3%A9")]
    [InlineData("/tmp/a b", "file:///tmp/a%20b")]
    [InlineData("results/x\n[a](b)", "results/x%0A%5Ba%5D%28b%29")]
    public void A_path_becomes_a_percent_encoded_address(string path, string uri)
    {
        var place = Place(new SourceText(path, "text\n").Whole);

        Assert.Equal(uri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Fact]
    public void A_region_ends_with_the_line_that_it_starts_in()
    {
        var source = new SourceText("a", "0123456789\nmore\n");

        var region = Place(new Location(source, 1, 4, 100)).GetProperty("region");

        Assert.Equal(
            (1, 4, 11),
            (
                region.GetProperty("startLine").GetInt32(),
                region.GetProperty("startColumn").GetInt32(),
                region.GetProperty("endColumn").GetInt32()
            )
        );
    }

    [Fact]
    public void Contributed_text_makes_no_link_and_no_placeholder()
    {
        var finding = new Finding(
            "ECR001",
            Severity.Error,
            new Problem(new SourceText("a", "").Whole, "[x](https://evil.example) {0}", "h")
        );

        var text = Run(Report(finding))
            .GetProperty("results")[0]
            .GetProperty("message")
            .GetProperty("text")
            .GetString();

        Assert.Equal("[x] (https://evil.example) {{0}}; h", text);
    }

    private static JsonElement Place(Location at) =>
        Run(Report(new Finding("ECR001", Severity.Error, new Problem(at, "m", "h"))))
            .GetProperty("results")[0]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation");

    private static FindingReport Report(Finding finding) => new([new CheckedSubmission("id", "id", [finding])]);

    private static JsonElement Run(FindingReport report)
    {
        using var read = JsonDocument.Parse(Written.By(writer => FindingSarif.Write(writer, report)));
        return read.RootElement.GetProperty("runs")[0].Clone();
    }

    /// <summary>The schema comes with a package, and is read by the validator of this house, which knows a newer draft.</summary>
    private static SchemaValidator Schema()
    {
        var path = Repository.PathOf(
            "tests",
            "node_modules",
            "@microsoft",
            "jest-sarif",
            "lib",
            "schemas",
            "sarif-2.1.0-rtm.5.json"
        );
        Assert.True(File.Exists(path), "the schema of SARIF is not installed: tests/run installs it");
        var text = File.ReadAllText(path)
            .Replace(
                "http://json-schema.org/draft-04/schema#",
                "https://json-schema.org/draft/2020-12/schema",
                StringComparison.Ordinal
            )
            // A bracket too many, which older readers of patterns let pass.
            .Replace("{2}]?$", "{2}$", StringComparison.Ordinal);
        return SchemaValidator.FromText(text);
    }
}
