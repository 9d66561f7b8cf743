namespace EcResults.Cli.Host;

/// <summary>What the process answers with.</summary>
internal static class ExitCode
{
    /// <summary>Fine; warnings are allowed.</summary>
    public const int Fine = 0;

    /// <summary>Errors were found in what was checked.</summary>
    public const int ErrorsFound = 1;

    /// <summary>The command could not run: usage, unreadable input, network.</summary>
    public const int CouldNotRun = 2;
}
