namespace EcResults.Testing;

/// <summary>Files that hold what is expected, and that <c>UPDATE_GOLDEN=1</c> rewrites.</summary>
internal static class Golden
{
    /// <summary>Fails the test where a file does not hold a text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="actual">The text.</param>
    /// <param name="otherwise">What the text is not then, and what to do, behind the file's path.</param>
    public static void AssertHolds(string path, string actual, string otherwise)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "(no such file)\n";
        Assert.True(expected == actual, $"{path} {otherwise}\nexpected\n{expected}\nactual\n{actual}");
    }
}
