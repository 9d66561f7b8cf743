using System.Diagnostics;

namespace EcResults.Cli.Host;

/// <summary>
/// The programs that this command starts. Each is found here and nowhere else: a name that is left to the system may be
/// looked for in the working folder, which can hold what somebody else contributed.
/// </summary>
internal static class InstalledProgram
{
    private const UnixFileMode Run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>How to start a program with all its streams redirected and in the C locale.</summary>
    /// <param name="name">The program's name, without a folder.</param>
    /// <param name="arguments">Its arguments; no shell reads them.</param>
    /// <returns>Null where the program is not installed.</returns>
    public static ProcessStartInfo? StartOf(string name, IEnumerable<string> arguments)
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        if (FileOf(name, path) is not { } file)
        {
            return null;
        }

        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the program starts in turn is looked for in the same folders.
        start.Environment["PATH"] = string.Join(Path.PathSeparator, Folders(path));
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>The file of a program: the first in an absolute folder of the path that may be run.</summary>
    /// <param name="name">The program's name, without a folder.</param>
    /// <param name="path">As the variable PATH holds it; relative and empty entries name the working folder and are ignored.</param>
    /// <returns>The full path, or null where there is none.</returns>
    public static string? FileOf(string name, string? path) =>
        Folders(path)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(IsProgram);

    private static IEnumerable<string> Folders(string? path) =>
        (path ?? string.Empty).Split(Path.PathSeparator).Where(Path.IsPathFullyQualified);

    private static bool IsProgram(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Run) != UnixFileMode.None);
}
