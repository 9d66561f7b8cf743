namespace EcResults.Cli.Commands;

/// <summary>What somebody has on disk who measured by hand or with benchmark.sh: one run a mode.</summary>
internal sealed class LooseOutputs
{
    private const string Log = "ecapture.log";

    /// <summary>The generator's output of each mode.</summary>
    public SortedDictionary<Mode, LoadOutput> Loads { get; } = [];

    /// <summary>What else belongs to a run: condensed logs, samples of pidstat and ps.</summary>
    public Dictionary<(Mode Mode, string Name), byte[]> OfRuns { get; } = [];

    /// <summary>Captures of the environment by the name that the catalogue gives them.</summary>
    public Dictionary<string, byte[]> Captures { get; } = [];

    /// <summary>The log of a mode, or null.</summary>
    public EcaptureLog? LogOf(Mode mode) =>
        OfRuns.TryGetValue((mode, Log), out var bytes) && GivenFile.Evidence(Log, bytes) is { } source
            ? EcaptureLog.Read(source).Report
            : null;

    /// <summary>Adds the generator's output of a mode. One that stands twice, in a file and in what a script printed, is one.</summary>
    /// <exception cref="CannotRunException">The mode has another one already.</exception>
    public void Add(Mode mode, LoadOutput output)
    {
        if (!Loads.TryAdd(mode, output) && !output.IsSameAs(Loads[mode]))
        {
            throw new CannotRunException(
                $"\"{Loads[mode].Path}\" and \"{output.Path}\" are both of mode {mode.Word()}; several runs of a mode are listed in a runs.csv (header: {RunList.Header})"
            );
        }
    }

    /// <summary>Adds a log.</summary>
    /// <param name="mode">Its mode.</param>
    /// <param name="path">Where it was found, for messages.</param>
    /// <param name="condensed">The log, condensed.</param>
    /// <exception cref="CannotRunException">The mode has another one already.</exception>
    public void AddLog(Mode mode, string path, byte[] condensed)
    {
        if (!OfRuns.TryAdd((mode, Log), condensed) && !OfRuns[(mode, Log)].AsSpan().SequenceEqual(condensed))
        {
            throw new CannotRunException($"\"{path}\" is a second log of mode {mode.Word()}; keep the one of this run");
        }
    }
}

/// <summary>A generator's output.</summary>
/// <param name="Path">Where it was found, for messages.</param>
/// <param name="Bytes">The report alone.</param>
/// <param name="Report">What it says.</param>
/// <param name="StartedAt">When the load started, as far as the file itself tells.</param>
/// <param name="IsFileTime">Whether that is the file's time less the runtime, which a copy does not keep.</param>
internal sealed record LoadOutput(
    string Path,
    byte[] Bytes,
    LoadReport Report,
    DateTimeOffset StartedAt,
    bool IsFileTime
)
{
    /// <summary>Whether another output has the same text, whatever blank lines are around it.</summary>
    public bool IsSameAs(LoadOutput other) =>
        GivenFile.Evidence(Path, Bytes)?.Content.Trim() == GivenFile.Evidence(other.Path, other.Bytes)?.Content.Trim();

    /// <summary>Reads a file that holds one report.</summary>
    /// <exception cref="CannotRunException">It holds no readable report.</exception>
    public static LoadOutput Read(string path, byte[] bytes)
    {
        var source = GivenFile.Evidence(path, bytes) ?? GivenFile.Text(path, bytes);
        var (report, problem) = ReportOf(source);
        return report is null
            ? throw new CannotRunException($"{problem!.At}: {problem.Message}; {problem.Help}")
            // tee writes the last line when the run ends.
            : new LoadOutput(path, bytes, report, Before(FileTime(path), report), IsFileTime: true);
    }

    /// <summary>The report of a file, or the problem that it has.</summary>
    public static (LoadReport? Report, Problem? Problem) ReportOf(SourceText source)
    {
        var wrk = WrkReport.Read(source);
        return wrk.Report is { } report ? (report, null)
            : Wrk2Report.Read(source).Report is { } held ? (held, null)
            : (null, wrk.Problems[0]);
    }

    /// <summary>The whole second in which a load started that ended at a time.</summary>
    public static DateTimeOffset Before(DateTimeOffset end, LoadReport report) =>
        DateTimeOffset.FromUnixTimeSeconds((long)Math.Floor(end.ToUnixTimeSeconds() - report.ElapsedSeconds));

    /// <summary>When a file was written last.</summary>
    public static DateTimeOffset FileTime(string path) => new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
}
