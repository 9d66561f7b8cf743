namespace EcResults.Cli.Commands;

/// <summary>
/// Recognises outputs by their content: a folder whose files have any names, or one file with all that benchmark.sh
/// printed. Where two readings are possible, it asks by naming the option or the name that decides.
/// </summary>
internal static class UnnamedOutputs
{
    private static readonly IReadOnlyList<(string Word, Mode Mode)> ModeWords =
    [
        ("baseline", Mode.Baseline),
        ("without", Mode.Baseline),
        ("keylog", Mode.Keylog),
        ("pcap", Mode.Pcap),
        ("text", Mode.Text),
    ];

    /// <summary>Nearly any words can be one of these, so content does not tell.</summary>
    private static readonly IReadOnlyList<string> OnlyByName = ["cmdline.txt", "server-config.txt"];

    /// <summary>Reads the file or folder that the request names.</summary>
    /// <exception cref="CannotRunException">There is something in it whose meaning only the user knows.</exception>
    public static LooseOutputs Recognise(string path, NewRequest request, Terminal terminal)
    {
        if (Directory.Exists(Path.Combine(path, SubmissionLayout.Raw)))
        {
            throw new CannotRunException(
                $"there is no \"{Path.Combine(path, "runs.csv")}\"; it lists the runs, one a line, under the header {RunList.Header}"
            );
        }

        var outputs = ScriptOutputs.Named(request);
        var named = request.Outputs.Values.Concat(request.Logs.Values).Select(Path.GetFullPath).ToHashSet();
        IEnumerable<string> files = Directory.Exists(path)
            ? EvidenceFolder.FilesOf(path).Order(StringComparer.Ordinal)
            : [path];
        var loads = new List<LoadOutput>();
        foreach (var file in files.Where(file => !named.Contains(Path.GetFullPath(file))))
        {
            Take(file, outputs, loads, terminal);
        }

        foreach (var load in loads)
        {
            outputs.Add(ModeOf(load, loads, outputs), load);
        }

        return outputs;
    }

    private static void Take(string path, LooseOutputs outputs, List<LoadOutput> loads, Terminal terminal)
    {
        var name = GivenFile.NameOf(path);
        if (IsLog(path) || (GivenFile.IsPacked(path) && name.EndsWith(".log", StringComparison.Ordinal)))
        {
            TakeLog(path, outputs);
            return;
        }

        var bytes = GivenFile.Read(path, SubmissionLimits.FileBytes);
        if (GivenFile.Evidence(path, bytes) is not { } source)
        {
            LeaveOut(path, "it is not text", terminal);
        }
        else if (ScriptTranscript.IsOne(source))
        {
            foreach (var (mode, output) in ScriptTranscript.Cut(source))
            {
                outputs.Add(mode, output);
            }
        }
        else if (LoadOutput.ReportOf(source).Report is not null)
        {
            loads.Add(LoadOutput.Read(path, bytes));
        }
        else
        {
            TakeOther(name, source, bytes, outputs, terminal);
        }
    }

    /// <summary>Whole logs may be larger than any file of a submission: only the beginning tells.</summary>
    private static bool IsLog(string path)
    {
        using var file = RegularFile.Open(path);
        using var log = LogCondenser.OpenLog(file);
        var start = new byte[64 * 1024];
        int length;
        try
        {
            length = log.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            // Whoever reads all of it says so.
            return false;
        }

        var text = Encoding.UTF8.GetString(start, 0, length);
        return EcaptureLog.Read(new SourceText(path, text)).Report is { Version: not null } or { Condensed: not null };
    }

    private static void TakeLog(string path, LooseOutputs outputs)
    {
        var condensed = EvidenceFolder.Condensed(path, followLink: false);
        var mode = SourceText.FromUtf8(path, condensed) is { } source
            ? EcaptureLog.Read(source).Report?.Mode?.Text
            : null;
        outputs.AddLog(
            (mode is null ? null : ModeNames.Parse(mode))
                ?? throw new CannotRunException(
                    $"\"{path}\" is a log that does not tell its mode; name it with --log MODE={path}"
                ),
            path,
            condensed
        );
    }

    private static Mode ModeOf(LoadOutput load, List<LoadOutput> all, LooseOutputs outputs)
    {
        if (ModeIn(Path.GetFileName(load.Path)) is { } mode)
        {
            return mode;
        }

        // "bench_ecapture.txt" is the run of the only log, or of the only mode that benchmark.sh knows.
        var isCapture = Path.GetFileName(load.Path).Contains("ecapture", StringComparison.OrdinalIgnoreCase);
        var logged = outputs.OfRuns.Keys.Select(key => key.Mode).Distinct().ToList();
        return isCapture && logged.Count <= 1
            ? logged.Append(Mode.Text).First()
            : throw new CannotRunException(
                $"which of these is which? {string.Join(", ", all.Select(each => $"\"{each.Path}\""))}: say it with --baseline FILE, --text FILE, --pcap FILE or --keylog FILE"
            );
    }

    private static Mode? ModeIn(string name) =>
        ModeWords.FirstOrDefault(pair => name.Contains(pair.Word, StringComparison.OrdinalIgnoreCase))
            is { Word: not null } found
            ? found.Mode
            : null;

    private static void TakeOther(string name, SourceText source, byte[] bytes, LooseOutputs outputs, Terminal terminal)
    {
        var files = FilesLike(name, source);
        if (files is not [var file])
        {
            LeaveOut(
                source.Path,
                files.Count == 0
                    ? "no tool of the evidence list prints such a text"
                    : $"it may be {string.Join(" or ", files.Select(each => each.Name))}: give it that name",
                terminal
            );
        }
        else if (file.Place == EvidencePlace.Environment)
        {
            outputs.Captures[file.Name] = bytes;
            terminal.Note(Sanitized.Line($"recognised: {source.Path} is {file.Name}"));
        }
        else if (ModeIn(name) is { } mode)
        {
            outputs.OfRuns[(mode, file.Name)] = bytes;
            terminal.Note(Sanitized.Line($"recognised: {source.Path} is {file.Name} of the {mode.Word()} run"));
        }
        else
        {
            LeaveOut(
                source.Path,
                $"it does not say which run it is of: put the mode into its name, for instance {Path.GetFileNameWithoutExtension(file.Name)}-text.txt",
                terminal
            );
        }
    }

    /// <summary>The files of the catalogue that a text can be: by its name if that is one, else by what parsers make of it.</summary>
    private static List<EvidenceFile> FilesLike(string name, SourceText source)
    {
        var readable = EvidenceCatalog
            .Files.Where(file =>
                file.Format.Read(source) is { Report: not null, Problems.Count: 0, Warnings.Count: 0 } reading
                && (reading.Report is not PidstatReport samples || IsOfProcess(file, samples))
            )
            .ToList();
        var byName = readable
            .Where(file => name.StartsWith(Path.GetFileNameWithoutExtension(file.Name), StringComparison.Ordinal))
            .ToList();
        if (byName.Count > 0)
        {
            return [byName.MaxBy(file => file.Name.Length)!];
        }

        var required = readable.Where(file => file.Need == EvidenceNeed.Required).ToList();
        return required.Count == 1 ? required : [.. readable.Where(file => !OnlyByName.Contains(file.Name))];
    }

    /// <summary>pidstat names the process: eCapture, a generator, or else the server.</summary>
    private static bool IsOfProcess(EvidenceFile file, PidstatReport samples)
    {
        var commands = samples.Samples.SelectMany(sample => sample.Rows).Select(row => row.Command.Text).ToHashSet();
        var process =
            commands.Contains("ecapture") ? "pidstat-ecapture.txt"
            : commands.Overlaps(["wrk", "wrk2"]) ? "pidstat-client.txt"
            : "pidstat-target.txt";
        return file.Name == process;
    }

    private static void LeaveOut(string path, string why, Terminal terminal) =>
        terminal.Note(Sanitized.Line($"left out: {path} ({why})"));
}
