namespace EcResults.Testing;

/// <summary>
/// Tables that the tests owe their readers: how many samples were read, what a simulation gave. A table goes to the
/// test's output and to <c>artifacts/tests/</c>, from where tests/run prints it.
/// </summary>
internal static class TestTable
{
    /// <summary>Publishes a table under a name that is its file's.</summary>
    public static void Publish(string name, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        var folder = Repository.PathOf("artifacts", "tests");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".txt"), text);
    }
}
