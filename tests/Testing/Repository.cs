namespace EcResults.Testing;

/// <summary>Where things lie for tests: in the repository, and nowhere else.</summary>
internal static class Repository
{
    /// <summary>The folder that holds EcResults.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EcResults.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("the tests run outside of the repository");
        }

        return folder;
    }
}
