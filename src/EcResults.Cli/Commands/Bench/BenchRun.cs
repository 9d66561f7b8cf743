using System.Diagnostics;
using EcResults.Bench;

namespace EcResults.Cli.Commands;

/// <summary>Runs the benchmark script and shows its progress.</summary>
/// <param name="terminal">Where progress goes.</param>
internal sealed class BenchRun(Terminal terminal)
{
    private const int BarWidth = 30;

    /// <summary>Runs the script; it alone has root.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="line">What takes each line that it prints.</param>
    /// <param name="asRoot">Whether it needs root.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="CannotRunException">bash or sudo is not installed.</exception>
    public int Run(IReadOnlyList<string> arguments, Action<string> line, bool asRoot)
    {
        var folder = Directory.CreateTempSubdirectory("ecresults-");
        try
        {
            var script = Path.Combine(folder.FullName, BenchmarkScript.FileName);
            File.WriteAllBytes(script, BenchmarkScript.Content.Span);
            string[] command = asRoot && !Environment.IsPrivilegedProcess ? ["sudo", "bash", script] : ["bash", script];
            var start =
                InstalledProgram.StartOf(command[0], [.. command[1..], .. arguments])
                ?? throw new CannotRunException(
                    $"{command[0]} is not installed; install it, or run as root: ecresults bench --print-script | bash -s"
                );
            start.RedirectStandardError = false;
            return Follow(start, line);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Shows a line of the script: a bar on a terminal, the line itself elsewhere.</summary>
    public void Show(string line)
    {
        if (Console.IsErrorRedirected || BenchmarkProgress.Parse(line) is not { } progress)
        {
            terminal.Note(Sanitized.Line(line));
            return;
        }

        var full = (int)(progress.Share * BarWidth);
        // The bar stays on its line: back to its start, and clear what stood there.
        terminal.Err.Write(
            $"\r\e[K[{new string('#', full)}{new string('.', BarWidth - full)}] {progress.Number}/{progress.Total} {Sanitized.Line(progress.Run)}, {progress.Left:h\\:mm\\:ss} left{(progress.Number == progress.Total ? "\n" : "")}"
        );
    }

    private static int Follow(ProcessStartInfo start, Action<string> line)
    {
        // Ctrl-C reaches the script too; it cleans up, and this process waits for that.
        ConsoleCancelEventHandler wait = (_, pressed) => pressed.Cancel = true;
        Console.CancelKeyPress += wait;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            while (process.StandardOutput.ReadLine() is { } text)
            {
                line(text);
            }

            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            Console.CancelKeyPress -= wait;
        }
    }
}
