namespace EcResults.Testing;

/// <summary>Where things lie for tests: the repository, and the evidence shared beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds EcResults.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// A path inside the folder shared beside the repository; the test is skipped where that folder is not there, so
    /// that a lone clone still passes.
    /// </summary>
    public static string Shared(params string[] parts)
    {
        var shared = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
        Assert.SkipUnless(Directory.Exists(shared), "the shared folder of real samples is not beside this clone");
        return Path.Combine([shared, .. parts]);
    }

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
