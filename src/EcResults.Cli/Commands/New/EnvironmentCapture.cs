using System.Diagnostics;

namespace EcResults.Cli.Commands;

/// <summary>Captures this machine's environment: every file that the evidence catalogue has a command for that can be run now.</summary>
internal static class EnvironmentCapture
{
    /// <summary>What a shell answers with where it finds no such program.</summary>
    private const int NotFound = 127;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs the commands and adds what they print. What cannot be captured is left out with a note.</summary>
    public static void Add(Dictionary<string, byte[]> raw, Terminal terminal)
    {
        foreach (var file in EvidenceCatalog.Files.Where(file => file.IsCaptured))
        {
            if (Output(file.Command) is not { Length: > 0 } output)
            {
                terminal.Note($"not captured: {file.Name} (\"{file.Command}\" is not installed, or printed nothing)");
            }
            else if (file.Need != EvidenceNeed.Required && !IsReadable(file, output))
            {
                terminal.Note($"not captured: {file.Name} (\"{file.Command}\" printed something else)");
            }
            else
            {
                raw[$"{SubmissionLayout.Env}/{file.Name}"] = Encoding.UTF8.GetBytes(output);
            }
        }
    }

    private static bool IsReadable(EvidenceFile file, string output) =>
        file.Format.Read(new SourceText(file.Name, output)).Problems.Count == 0;

    /// <summary>The commands are the catalogue's own words and take no argument from anywhere, so a shell may read them.</summary>
    private static string? Output(string command)
    {
        if (InstalledProgram.StartOf("sh", ["-c", command]) is not { } start)
        {
            return null;
        }

        // No program finds a file of its own name or its configuration in a folder that was handed over.
        start.WorkingDirectory = Path.GetPathRoot(start.FileName);
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return null;
            }

            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            // nginx -V and ls of a missing file print on standard error.
            var text = output.GetAwaiter().GetResult();
            return process.ExitCode == NotFound ? null
                : text.Length > 0 ? text
                : error.GetAwaiter().GetResult();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
