using EcResults.Submissions.Schema;

namespace EcResults.Cli.Tests.Formats;

public sealed class FindingReportJsonTests
{
    private static readonly SchemaValidator Schema = SchemaValidator.FromText(
        File.ReadAllText(Repository.PathOf("schema", "findings.schema.json"))
    );

    [Fact]
    public void Hostile_findings_follow_the_schema_and_are_plain_ascii()
    {
        var json = Written.By(writer => FindingReportJson.Write(writer, Hostile.Report));

        Assert.Empty(Findings(json));
        Assert.DoesNotContain(json, letter => letter is > '~' or (< ' ' and not '\n'));
    }

    [Fact]
    public void Text_comes_back_as_it_was()
    {
        var json = Written.By(writer => FindingReportJson.Write(writer, Hostile.Of(["\e[31m`@everyone`\n"])));

        using var read = JsonDocument.Parse(json);
        var finding = read.RootElement.GetProperty("findings")[0];
        Assert.Equal("\e[31m`@everyone`\n", finding.GetProperty("help").GetString());
        Assert.Equal("results/\e[31m`@everyone`\n/raw/wrk.txt", finding.GetProperty("path").GetString());
    }

    [Fact]
    public void Counts_and_version_stand_beside_the_findings()
    {
        var report = Hostile.Report;
        using var read = JsonDocument.Parse(Written.By(writer => FindingReportJson.Write(writer, report)));

        var root = read.RootElement;
        Assert.Equal(1, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(report.Errors, root.GetProperty("errors").GetInt32());
        Assert.Equal(report.Findings.Count, root.GetProperty("findings").GetArrayLength());
        var submission = Assert.Single(root.GetProperty("submissions").EnumerateArray());
        Assert.Equal(report.Warnings, submission.GetProperty("warnings").GetInt32());
    }

    [Theory]
    [InlineData("\"ECR1\"", "\"code\": \"ECR", "\"code\": \"XCR")]
    [InlineData("severity", "\"severity\": \"error\"", "\"severity\": \"fatal\"")]
    [InlineData("line", "\"line\": 1", "\"line\": 0")]
    public void The_schema_refuses_what_is_wrong(string what, string right, string wrong)
    {
        var json = Written.By(writer => FindingReportJson.Write(writer, Hostile.Report));
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.True(
            Findings(json.Replace(right, wrong, StringComparison.Ordinal)).Count > 0,
            $"{what} is not looked at by the schema"
        );
    }

    [Fact]
    public void Findings_of_show_are_of_the_same_form()
    {
        var log = Path.Combine(Directory.CreateTempSubdirectory().FullName, "wrk.txt");
        File.WriteAllText(log, "Running 10s test @ https://x/\n  nonsense\n");
        var (code, output, _) = InProcess.Run("show", log, "--format", "json");
        using var read = JsonDocument.Parse(output);
        var form = SchemaValidator.FromText(
            File.ReadAllText(Repository.PathOf("schema", "findings.schema.json"))
                .Replace(
                    "\"type\": \"object\",\n  \"required\"",
                    "\"$ref\": \"#/$defs/finding\", \"x\"",
                    StringComparison.Ordinal
                )
                .Replace(
                    "\"properties\": {\n    \"schemaVersion\"",
                    "\"y\": {\n    \"schemaVersion\"",
                    StringComparison.Ordinal
                )
        );

        Assert.Equal(1, code);
        Assert.NotEqual(0, read.RootElement.GetProperty("findings").GetArrayLength());
        foreach (var finding in read.RootElement.GetProperty("findings").EnumerateArray())
        {
            Assert.Empty(form.Validate(JsonText.Parse(JsonSerializer.SerializeToUtf8Bytes(finding))));
        }
    }

    private static IReadOnlyList<SchemaFinding> Findings(string json)
    {
        var parsed = JsonText.Parse(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Null(parsed.Error);
        return Schema.Validate(parsed);
    }
}
