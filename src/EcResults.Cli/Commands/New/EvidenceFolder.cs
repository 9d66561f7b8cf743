namespace EcResults.Cli.Commands;

/// <summary>Collects a folder of evidence: <c>runs.csv</c> and <c>raw/</c>, logs whole, gzipped or condensed.</summary>
internal static class EvidenceFolder
{
    private const string Log = "ecapture.log";
    private const string RunListName = "runs.csv";
    private static readonly HashSet<string> OwnNames = new HashSet<string> { RunListName, SubmissionWriter.NotesName };

    /// <summary>Whether a folder lists its runs, and so names its files as a submission does.</summary>
    /// <exception cref="CannotRunException">There is nothing at the path.</exception>
    public static bool HasRunList(string path) =>
        Path.Exists(path)
            ? RegularFile.IsThere(Path.Combine(path, RunListName))
            : throw new CannotRunException($"there is no evidence at \"{path}\"");

    /// <summary>What no tool prints of the workloads, where the benchmark script measured: a line as <c>--workload</c> takes it.</summary>
    private const string Workloads = "workloads.txt";

    /// <summary>Reads the folder that the request names.</summary>
    /// <exception cref="CannotRunException">The folder is not of that form.</exception>
    public static EvidenceSet Collect(NewRequest request, Terminal terminal)
    {
        var folder = request.Evidence!;
        if (request.Outputs.Count > 0 || request.Logs.Count > 0)
        {
            throw new CannotRunException(
                "--evidence brings its own outputs and logs; leave --baseline, --text, --pcap, --keylog and --log out"
            );
        }

        var raw = new Dictionary<string, byte[]>();
        AddCaptures(raw, request.Env ?? RegularFile.Below(folder, "raw/env"), terminal);
        var runs = ReadRuns(Path.Combine(folder, RunListName));
        foreach (var path in FilesOf(folder).Where(path => !OwnNames.Contains(Path.GetFileName(path))))
        {
            terminal.Note(Sanitized.Line($"left out: {path} (a submission has no place for it)"));
        }

        foreach (var other in FoldersOf(Path.Combine(folder, SubmissionLayout.Raw), runs))
        {
            terminal.Note(Sanitized.Line($"left out: {other} (runs.csv lists no run of that name)"));
        }

        foreach (var run in runs)
        {
            AddRun(raw, RegularFile.Below(folder, $"raw/{run.Name}"), run.Name, terminal);
            if (raw.Values.Sum(bytes => (long)bytes.Length) > SubmissionLimits.TotalBytes)
            {
                throw new CannotRunException(
                    $"the files up to run {run.Name} have more than 16 MiB, the limit of a submission; split the workloads into two submissions"
                );
            }
        }

        return request.Said with
        {
            Raw = raw,
            Runs = runs,
            Details = DetailsOf(Path.Combine(folder, Workloads), request.Said.Details),
        };
    }

    /// <summary>Takes the known captures of a folder.</summary>
    public static void AddCaptures(Dictionary<string, byte[]> raw, string folder, Terminal terminal)
    {
        if (!Directory.Exists(folder))
        {
            throw new CannotRunException($"there is no folder of captures at \"{folder}\"");
        }

        foreach (var path in FilesOf(folder).Order(StringComparer.Ordinal))
        {
            Add(raw, SubmissionLayout.Env, path, terminal);
        }
    }

    /// <summary>Condenses a log, whole or gzipped, in constant memory.</summary>
    /// <param name="path">The log.</param>
    /// <param name="followLink">Whether it may be a link: for paths that the user typed.</param>
    /// <exception cref="CannotRunException">It cannot be condensed.</exception>
    public static byte[] Condensed(string path, bool followLink)
    {
        using var file = RegularFile.Open(path, followLink);
        using var log = LogCondenser.OpenLog(file);
        using var output = new MemoryStream();
        try
        {
            LogCondenser.Condense(log, output);
        }
        catch (LogCondenserException fault)
        {
            throw new CannotRunException($"\"{path}\" {fault.Message}");
        }

        return output.ToArray();
    }

    /// <summary>What was said on the command line goes before what the folder says.</summary>
    private static IReadOnlyDictionary<string, WorkloadDetails> DetailsOf(
        string path,
        IReadOnlyDictionary<string, WorkloadDetails> stated
    )
    {
        if (!RegularFile.IsThere(path))
        {
            return stated;
        }

        var source = GivenFile.Text(path, RegularFile.Read(path, SubmissionLimits.FileBytes));
        var details = new Dictionary<string, WorkloadDetails>(
            WorkloadOption.Read([.. source.Lines.Select(line => line.Text).Where(text => text.Length > 0)])
        );
        foreach (var (name, said) in stated)
        {
            details[name] = said;
        }

        return details;
    }

    private static IReadOnlyList<EvidenceRun> ReadRuns(string path)
    {
        var source = GivenFile.Text(path, RegularFile.Read(path, SubmissionLimits.FileBytes));
        var (runs, problems) = RunList.Read(source);
        return problems.Count == 0
            ? runs
            : throw new CannotRunException($"{problems[0].At}: {problems[0].Message}; {problems[0].Help}");
    }

    private static void AddRun(Dictionary<string, byte[]> raw, string folder, string run, Terminal terminal)
    {
        if (!Directory.Exists(folder))
        {
            throw new CannotRunException($"runs.csv lists {run}, and there is no folder \"{folder}\"");
        }

        var packed = Path.Combine(folder, Log + ".gz");
        var log = Path.Combine(folder, Log);
        if (RegularFile.IsThere(packed))
        {
            var condensed = Condensed(packed, followLink: false);
            if (RegularFile.IsThere(log) && !Condensed(log, followLink: false).AsSpan().SequenceEqual(condensed))
            {
                throw new CannotRunException(
                    $"\"{log}\" and \"{packed}\" are not the same log; keep the one of this run"
                );
            }

            raw[$"{run}/{Log}"] = condensed;
        }
        else if (RegularFile.IsThere(log))
        {
            raw[$"{run}/{Log}"] = Condensed(log, followLink: false);
        }

        foreach (var path in FilesOf(folder).Order(StringComparer.Ordinal).Where(path => path != packed && path != log))
        {
            Add(raw, run, path, terminal);
        }

        if (!raw.ContainsKey($"{run}/wrk.txt") && !raw.ContainsKey($"{run}/wrk2.txt"))
        {
            throw new CannotRunException(
                $"\"{folder}\" holds neither wrk.txt nor wrk2.txt, of which each run needs one; add it, or take the run out of runs.csv"
            );
        }
    }

    private static IEnumerable<string> FoldersOf(string folder, IReadOnlyList<EvidenceRun> runs) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(path => Path.GetFileName(path) is var name && name != "env" && runs.All(run => run.Name != name))
            .Order(StringComparer.Ordinal);

    /// <summary>All that is no folder: a link to a folder is none.</summary>
    public static IEnumerable<string> FilesOf(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFileSystemInfos()
            .Where(entry => entry is FileInfo || entry.LinkTarget is not null)
            .Select(entry => Path.Combine(folder, entry.Name));

    private static void Add(Dictionary<string, byte[]> raw, string folder, string path, Terminal terminal)
    {
        var name = GivenFile.NameOf(path);
        if (SubmissionLayout.EvidenceAt($"{SubmissionLayout.Raw}/{folder}/{name}") is not { } file)
        {
            terminal.Note(Sanitized.Line($"left out: {path} (the layout knows no such file)"));
            return;
        }

        if (
            file.IfTooLarge is { } cure
            && new FileInfo(path) is { Exists: true, LinkTarget: null, Length: > SubmissionLimits.FileBytes }
        )
        {
            throw new CannotRunException($"\"{path}\" is larger than 1 MiB; {cure}");
        }

        var bytes = GivenFile.Read(path, SubmissionLimits.FileBytes);
        if (raw.TryGetValue($"{folder}/{name}", out var other) && !other.AsSpan().SequenceEqual(bytes))
        {
            throw new CannotRunException(
                $"\"{path}\" is packed and unpacked, with different content; keep one of them"
            );
        }

        raw[$"{folder}/{name}"] = bytes;
    }
}
