namespace EcResults.Tests.Rules;

public partial class RuleBookTests
{
    [Fact]
    public void Codes_are_unique_rise_and_have_three_digits()
    {
        var codes = RuleBook.All.Select(rule => rule.Code).ToList();

        Assert.All(codes, code => Assert.Matches(Code(), code));
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Names_are_unique_words_with_dashes()
    {
        var names = RuleBook.All.Select(rule => rule.Name).ToList();

        Assert.All(names, name => Assert.Matches(Name(), name));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void A_law_is_one_sentence() => Assert.All(RuleBook.All, rule => Assert.Matches(Sentence(), rule.Law));

    [Fact]
    public void Every_rule_says_why_and_what_to_do() =>
        Assert.All(
            RuleBook.All,
            rule =>
            {
                Assert.EndsWith(".", rule.Reason, StringComparison.Ordinal);
                Assert.EndsWith(".", rule.Cure, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void A_rule_is_found_by_its_code_in_any_case()
    {
        Assert.All(RuleBook.All, rule => Assert.Same(rule, RuleBook.Find(rule.Code.ToLowerInvariant())));
        Assert.Null(RuleBook.Find("ECR999"));
        Assert.Null(RuleBook.Find(""));
    }

    [Fact]
    public void Every_rule_is_the_class_that_its_file_is_named_after()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("src", "EcResults", "Rules"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Code = \"ECR", StringComparison.Ordinal))
            .ToList();
        var types = typeof(RuleBook)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(RuleBook).Namespace && !type.IsNested)
            .ToDictionary(type => type.Name);
        var rules = files
            .Select(file => types[Path.GetFileNameWithoutExtension(file)])
            .Select(type => type.GetProperty("Rule")?.GetValue(null))
            .OfType<Rule>()
            .ToHashSet();

        var unlisted = rules.Except(RuleBook.All).Select(rule => $"{rule.Code} {rule.Name}").ToList();
        Assert.True(
            unlisted is [],
            $"{string.Join(", ", unlisted)}: add a line to RuleBook, in the order of the codes"
        );
        // The formats share one class, which makes a rule of each; it states no code of its own.
        Assert.Equal(
            RuleBook.All.Count(rule => !rule.Name.StartsWith("unreadable-", StringComparison.Ordinal)),
            rules.Count
        );
        Assert.Equal(files.Count, rules.Count);
    }

    [Fact]
    public void The_same_submission_gives_the_same_findings_in_the_same_order()
    {
        Assert.Equal(Lines(), Lines());

        static List<string> Lines() =>
            [
                .. BaseSubmission
                    .Check(
                        ChangeScript
                            .Read(Path.Combine(BaseSubmission.FixturesPath, "ECR205", "refused-many.change"))
                            .Apply()
                    )
                    .Select(finding => $"{finding.At} {finding.Code} {finding.Message}"),
            ];
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 21)]
    [InlineData(5000, 21)]
    public void A_file_has_at_most_twenty_findings_of_one_code_and_one_that_counts_the_rest(int found, int listed)
    {
        var source = new SourceText("a.txt", string.Concat(Enumerable.Repeat("x\n", found)));
        var other = new SourceText("b.txt", "x\n");
        var findings = FindingList.Sorted([
            .. source.Lines.Select(line => Finding(line.Whole, "ECR100")),
            Finding(other.Lines[0].Whole, "ECR100"),
            Finding(source.Whole, "ECR001"),
        ]);

        var shown = FindingList.Shortened(findings);

        Assert.Equal(listed + 2, shown.Count);
        Assert.Equal("ECR001", shown[0].Code);
        Assert.Equal(other.Path, shown[^1].At.Path);
        if (listed < found || found == FindingList.MostOfOneCode + 1)
        {
            Assert.StartsWith(
                $"{found - FindingList.MostOfOneCode} more finding",
                shown[^2].Message,
                StringComparison.Ordinal
            );
        }
    }

    private static Finding Finding(Location at, string code) =>
        new(code, Severity.Error, new Problem(at, "odd", "mend it"));

    [GeneratedRegex(@"\AECR[0-9]{3}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[^.!?]([^.!?]|[.](?=[^\s]))*[.]\z")]
    private static partial Regex Sentence();
}
