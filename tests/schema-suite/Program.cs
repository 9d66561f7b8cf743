using System.Text.Json;
using EcResults.Submissions.Schema;
using Json.Schema;

// The required tests of draft 2020-12 that the authors of JSON Schema publish, through our adapter. Their folder is the
// argument. The exit code is 0 where only known tests fail.
string[] known = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "known.txt"));
if (args is not [var suite])
{
    Console.Error.WriteLine(
        "usage: tests/schema-suite/run FOLDER, a copy of github.com/json-schema-org/JSON-Schema-Test-Suite"
    );
    return 2;
}

var remotes = Path.Combine(suite, "remotes");
var passed = 0;
var failures = new List<string>();
foreach (
    var file in Directory.GetFiles(Path.Combine(suite, "tests", "draft2020-12"), "*.json").Order(StringComparer.Ordinal)
)
{
    foreach (var group in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
    {
        var name = $"{Path.GetFileName(file)}: {group.GetProperty("description")}";
        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            var label = $"{name}: {test.GetProperty("description")}";
            try
            {
                var schema = SchemaValidator.FromElement(group.GetProperty("schema"), Registry(remotes));
                if (schema.IsValid(test.GetProperty("data")) == test.GetProperty("valid").GetBoolean())
                {
                    passed++;
                }
                else
                {
                    failures.Add(label);
                }
            }
            catch (Exception fault)
                when (fault is JsonSchemaException or ArgumentException or InvalidOperationException)
            {
                failures.Add(label);
            }
        }
    }
}

foreach (var failure in failures)
{
    Console.WriteLine($"{(known.Contains(failure) ? "known" : "FAILED")}: {failure}");
}

Console.WriteLine($"{passed} passed, {failures.Count} failed");
return failures.Except(known).Any() || passed == 0 ? 1 : 0;

static SchemaRegistry Registry(string folder)
{
    var registry = new SchemaRegistry();
    foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories))
    {
        var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
        // Other drafts have folders of their own.
        if (
            !relative.StartsWith("draft", StringComparison.Ordinal)
            || relative.StartsWith("draft2020-12/", StringComparison.Ordinal)
        )
        {
            SchemaValidator.FromElement(
                JsonDocument.Parse(File.ReadAllText(file)).RootElement,
                registry,
                new Uri($"http://localhost:1234/{relative}")
            );
        }
    }

    return registry;
}
