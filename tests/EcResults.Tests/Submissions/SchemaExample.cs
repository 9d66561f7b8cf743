namespace EcResults.Tests.Submissions;

/// <summary>The commented example of schema/README.md, without its comments.</summary>
internal static class SchemaExample
{
    public static string Json { get; } = Read();

    private static string Read()
    {
        var lines = File.ReadAllLines(Repository.PathOf("schema", "README.md"));
        var start = Array.IndexOf(lines, "```jsonc");
        var end = Array.IndexOf(lines, "```", start);
        var json = new StringBuilder();
        foreach (var line in lines[(start + 1)..end])
        {
            // Comments stand on lines of their own.
            json.Append(line.AsSpan().TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : line).Append('\n');
        }

        return json.ToString();
    }
}
