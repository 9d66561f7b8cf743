using System.Diagnostics;
using System.Globalization;

namespace EcResults.Mutation;

/// <summary>The other side of a worker: it is started when needed, and ended and started anew where it hangs or dies.</summary>
/// <param name="bin">The folder of the built tests.</param>
/// <param name="places">How many places there are.</param>
internal sealed class WorkerProcess(string bin, int places) : IDisposable
{
    /// <summary>All tests take some seconds; a change that takes this long hangs where no round is counted.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The files whose results the library remembers: a change to them has to act anew each time.</summary>
    private static readonly HashSet<string> Cached = ["ContributedTexts.cs", "ContributedText.cs", "HiddenText.cs", "RuleBook.cs"];

    private Process? process;

    /// <summary>The tests that fail without any change, and how many there are of all.</summary>
    public (IReadOnlyList<string> Faults, int Count) Start()
    {
        process = Started(["work", bin, places.ToString(CultureInfo.InvariantCulture)]);
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line && line != "ready")
        {
            lines.Add(line);
        }

        return (
            [.. lines.Where(line => line.StartsWith("fault\t", StringComparison.Ordinal))],
            lines.Count(line => line.StartsWith("time\t", StringComparison.Ordinal))
        );
    }

    /// <summary>What becomes of a change, and by which test.</summary>
    public Fate Try(Change change, string? code)
    {
        if (process is null)
        {
            Start();
        }

        process!.StandardInput.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{change.Number}\t{change.Place}\t{code}\t{(Cached.Contains(change.File) ? "cached" : "")}"
            )
        );
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLineAsync();
        if (answer.Wait(Patience) && answer.Result is { } line)
        {
            var cells = line.Split('\t');
            var fate = new Fate(cells[2], cells[3]);
            return fate.Word == "early" ? Alone(change) : fate;
        }

        var died = process.HasExited;
        Dispose();
        return died ? new Fate("crashed", "") : new Fate("timed-out", "the watchdog");
    }

    /// <summary>What becomes of a change in a process where it is on from the start.</summary>
    private Fate Alone(Change change)
    {
        using var alone = Started(["alone", bin, change.Number.ToString(CultureInfo.InvariantCulture)]);
        var answer = alone.StandardOutput.ReadLineAsync();
        if (answer.Wait(Patience) && answer.Result is { } line)
        {
            var cells = line.Split('\t');
            return new Fate(cells[0], cells[1]);
        }

        if (alone.HasExited)
        {
            return new Fate("crashed", "");
        }

        alone.Kill();
        return new Fate("timed-out", "the watchdog");
    }

    private static Process Started(IEnumerable<string> arguments)
    {
        var started = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, arguments)
            {
                UseShellExecute = false,
                // What a test read stays in memory for the next change; small collections would look at it again and again.
                Environment = { ["DOTNET_GCgen0size"] = "0x10000000", ["DOTNET_gcConcurrent"] = "0" },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        // A full pipe would stop it.
        started.BeginErrorReadLine();
        return started;
    }

    /// <summary>Ends the worker.</summary>
    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
        }

        process?.Dispose();
        process = null;
    }
}
