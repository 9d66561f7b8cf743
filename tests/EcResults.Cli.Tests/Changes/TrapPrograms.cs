namespace EcResults.Cli.Tests.Changes;

/// <summary>Programs that leave a trace where they are run.</summary>
internal static class TrapPrograms
{
    /// <summary>Puts executables of these names into a folder; each run of one makes the trace.</summary>
    public static void Put(string folder, string trace, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, $"#!/bin/sh\ntouch '{trace}'\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    /// <summary>A PATH that looks into the working folder first, in each way that shells know.</summary>
    public static string SearchPath { get; } = $".::{Environment.GetEnvironmentVariable("PATH")}";
}
