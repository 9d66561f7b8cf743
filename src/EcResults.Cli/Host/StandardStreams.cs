namespace EcResults.Cli.Host;

/// <summary>Finds out whether the process was started with its output streams open.</summary>
internal static class StandardStreams
{
    private const int Output = 1;
    private const int Error = 2;

    /// <summary>O_CLOEXEC of Linux.</summary>
    private const long ClosedOnExecute = 0x80000;

    /// <summary>
    /// Says on the stream that is left that the other one is closed. What is written to a closed stream is lost, or ends
    /// up in a file of the runtime that took the stream's number.
    /// </summary>
    /// <returns>The exit code, or null where both streams are open.</returns>
    public static int? Refusal()
    {
        var output = IsClosed(Output);
        var error = IsClosed(Error);
        if (!output && !error)
        {
            return null;
        }

        if (!(output && error))
        {
            using var open = new StreamWriter(error ? Console.OpenStandardOutput() : Console.OpenStandardError());
            open.NewLine = "\n";
            open.WriteLine(
                $"ecresults: standard {(error ? "error" : "output")} is closed; redirect it to a file or /dev/null"
            );
        }

        return ExitCode.CouldNotRun;
    }

    /// <summary>Linux tells: a stream that was there when the program was executed cannot be one that closes then.</summary>
    private static bool IsClosed(int number)
    {
        const string Folder = "/proc/self/fdinfo";
        if (!Directory.Exists(Folder))
        {
            return false;
        }

        try
        {
            var flags = File.ReadLines($"{Folder}/{number.ToString(CultureInfo.InvariantCulture)}")
                .First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt64(flags["flags:".Length..].Trim(), 8) & ClosedOnExecute) != 0;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
    }
}
