namespace EcResults.JsonSchema.Tests;

/// <summary>The suite that the authors of JSON Schema publish, read from beside the repository.</summary>
public sealed class OfficialSuiteTests
{
    private const int Required = 1299;

    private static readonly string Suite = Path.Combine(RepositoryRoot.Path, "..", "shared", "json-schema-test-suite");

    [Fact]
    public void Every_required_test_of_draft_2020_12_passes()
    {
        SkipWithoutSuite();
        var (passed, failures) = Run(Directory.GetFiles(Folder(), "*.json"), JsonSchemaOptions.Default);
        TestContext.Current.TestOutputHelper?.WriteLine($"{passed} of {passed + failures.Count}");
        Assert.Empty(failures);
        Assert.Equal(Required, passed);
    }

    [Theory]
    [InlineData("date")]
    [InlineData("date-time")]
    [InlineData("uri")]
    public void An_asserted_format_passes_its_optional_tests(string format)
    {
        SkipWithoutSuite();
        var file = Path.Combine(Folder(), "optional", "format", $"{format}.json");
        var (passed, failures) = Run([file], new JsonSchemaOptions { AssertFormat = true });
        Assert.Empty(failures);
        Assert.True(passed > 0);
    }

    [Theory]
    [InlineData("bignum")]
    [InlineData("float-overflow")]
    [InlineData("non-bmp-regex")]
    [InlineData("id")]
    [InlineData("no-schema")]
    [InlineData("refOfUnknownKeyword")]
    [InlineData("unknownKeyword")]
    public void Optional_tests_of_what_the_product_relies_on_pass(string name)
    {
        SkipWithoutSuite();
        var (passed, failures) = Run([Path.Combine(Folder(), "optional", $"{name}.json")], JsonSchemaOptions.Default);
        Assert.Empty(failures);
        Assert.True(passed > 0);
    }

    private static string Folder() => Path.Combine(Suite, "tests", "draft2020-12");

    private static void SkipWithoutSuite() =>
        Assert.SkipUnless(Directory.Exists(Folder()), "the JSON Schema test suite is not beside the repository");

    private static (int Passed, List<string> Failures) Run(string[] files, JsonSchemaOptions options)
    {
        options = options with { Registry = Remotes() };
        var passed = 0;
        var failures = new List<string>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            foreach (var group in JsonText.Parse(File.ReadAllBytes(file), JsonText.LargestMaxDepth).Root!.Items)
            {
                var name = $"{Path.GetFileName(file)}: {group["description"]!.Text}";
                try
                {
                    var schema = JsonSchema.FromText(group["schema"]!.RawText, options);
                    foreach (var test in group["tests"]!.Items)
                    {
                        if (schema.Evaluate(test["data"]!).IsValid == test["valid"]!.RawText is "true")
                        {
                            passed++;
                        }
                        else
                        {
                            failures.Add($"{name}: {test["description"]!.Text}");
                        }
                    }
                }
                catch (JsonSchemaException fault)
                {
                    failures.Add($"{name}: {fault.Message}");
                }
            }
        }
        return (passed, failures);
    }

    private static SchemaRegistry Remotes()
    {
        var folder = Path.Combine(Suite, "remotes");
        var registry = SchemaRegistry.Empty;
        foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
            registry = registry.With($"http://localhost:1234/{relative}", File.ReadAllBytes(file));
        }
        return registry;
    }
}
