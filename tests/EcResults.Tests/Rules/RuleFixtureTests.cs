using EcResults.Cli.Output;

namespace EcResults.Tests.Rules;

/// <summary>For each rule what it refuses and what it accepts, each one change to the base.</summary>
public class RuleFixtureTests
{
    public static IEnumerable<TheoryDataRow<string>> Refused => Changes("refused*.change");

    public static IEnumerable<TheoryDataRow<string>> Accepted => Changes("accepted*.change");

    [Fact]
    public void The_base_has_only_the_warnings_of_a_small_real_measurement()
    {
        var findings = BaseSubmission.Check(BaseSubmission.Files);

        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.Equal(
            BaseSubmission.OwnCodes,
            findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_rule_refuses_has_the_findings_expected(string change)
    {
        var code = Path.GetDirectoryName(change)!;
        var path = Path.Combine(BaseSubmission.FixturesPath, change);
        var script = ChangeScript.Read(path);
        var findings = Caused(script, code);

        AssertOnly(script.AlsoCodes.Append(code), findings, change);
        Golden.AssertHolds(
            Path.ChangeExtension(path, ".expected.txt"),
            Text(findings),
            "is not what the command prints; UPDATE_GOLDEN=1 rewrites it"
        );
        Assert.All(findings, AssertWellWorded);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_a_rule_accepts_has_no_finding_of_it(string change)
    {
        var code = Path.GetDirectoryName(change)!;
        var script = ChangeScript.Read(Path.Combine(BaseSubmission.FixturesPath, change));
        var findings = Caused(script, code);

        Assert.DoesNotContain(findings, finding => finding.Code == code);
        AssertOnly(script.AlsoCodes, findings, change);
    }

    [Fact]
    public void Every_rule_has_both_kinds_of_fixture_and_every_fixture_has_a_rule()
    {
        var folders = Directory
            .EnumerateDirectories(BaseSubmission.FixturesPath)
            .Select(folder => Path.GetFileName(folder))
            .Where(folder => folder != "base")
            .ToList();

        var codes = RuleBook.All.Select(rule => rule.Code).ToList();
        Assert.True(
            !codes.Except(folders).Any(),
            $"fixtures/rules has no folder {string.Join(", ", codes.Except(folders))}: add its cases, as the README there says"
        );
        Assert.True(
            !folders.Except(codes).Any(),
            $"no rule has the code of fixtures/rules/{string.Join(", ", folders.Except(codes))}: a rule is a line in RuleBook, a parser a row in EvidenceCatalog"
        );
        Assert.All(
            folders,
            folder =>
            {
                var path = Path.Combine(BaseSubmission.FixturesPath, folder);
                Assert.NotEmpty(Directory.EnumerateFiles(path, "refused*.change"));
                Assert.NotEmpty(Directory.EnumerateFiles(path, "accepted*.change"));
                Assert.All(
                    Directory.EnumerateFiles(path, "*.expected.txt"),
                    expected =>
                        Assert.True(File.Exists(expected.Replace(".expected.txt", ".change", StringComparison.Ordinal)))
                );
            }
        );
    }

    /// <summary>
    /// What a change causes: the base's own warnings are left out where they are not what is tested, and what a broken
    /// file means for the method (ECR3xx) is left to the fixtures of the method.
    /// </summary>
    private static List<Finding> Caused(ChangeScript script, string code) =>
        [
            .. BaseSubmission
                .Check(code, script)
                .Where(finding =>
                    finding.Code == code
                    || !(IsMethod(code) ? BaseSubmission.OwnCodes.Contains(finding.Code) : IsMethod(finding.Code))
                ),
        ];

    private static void AssertOnly(IEnumerable<string> expected, IReadOnlyList<Finding> findings, string change)
    {
        var codes = expected.ToHashSet();
        var found = findings.Select(finding => finding.Code).ToHashSet();
        Assert.True(
            codes.IsSubsetOf(found),
            $"{change} does not cause {string.Join(", ", codes.Except(found).Order(StringComparer.Ordinal))}"
        );
        Assert.True(
            found.IsSubsetOf(codes),
            $"{change} causes more than it is meant to; change it, or say \"# also CODE because …\" in it where that follows by necessity\n"
                + Text([.. findings.Where(finding => !codes.Contains(finding.Code))])
        );
    }

    private static bool IsMethod(string code) => code.StartsWith("ECR3", StringComparison.Ordinal);

    private static IEnumerable<TheoryDataRow<string>> Changes(string pattern) =>
        Directory
            .EnumerateFiles(BaseSubmission.FixturesPath, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(BaseSubmission.FixturesPath, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(path));

    private static string Text(IReadOnlyList<Finding> findings)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        FindingText.Write(writer, findings, colour: false);
        return writer.ToString();
    }

    /// <summary>Lower case, no full stop, something to do about it.</summary>
    private static void AssertWellWorded(Finding finding)
    {
        Assert.All(
            finding.Problem.Related.Select(related => related.Message).Append(finding.Message).Append(finding.Help),
            words =>
            {
                Assert.NotEmpty(words);
                // CPU is a word, Latency a sentence's start.
                Assert.False(char.IsAsciiLetterUpper(words[0]) && !char.IsAsciiLetterUpper(words[1]), words);
                Assert.False(words.EndsWith('.'), words);
                Assert.DoesNotContain("\n", words, StringComparison.Ordinal);
            }
        );
    }
}
