namespace EcResults.Submissions;

/// <summary>Reads a submission: the manifest by its schema, then every raw file by its parser. Never throws on content.</summary>
public static class SubmissionReader
{
    /// <summary>
    /// Begins on another thread what the first manifest needs and no later one: its schema, and the reader of its values.
    /// Both take as long as the raw files of a submission.
    /// </summary>
    public static void Prepare() =>
        _ = Task.Run(() =>
        {
            _ = SubmissionSchema.Newest;
            ManifestJson.Default.Manifest.MakeReadOnly();
        });

    /// <summary>Reads all there is. What is missing or wrong stays visible to the rules.</summary>
    /// <param name="files">The files.</param>
    public static Submission Read(SubmissionFiles files)
    {
        // To prepare the schema takes as long as to read the raw files of a first submission.
        var reading = Task.Run(() => ManifestOf(files));
        var readings = files.Entries.Select(entry => ReadRaw(files, entry)).OfType<RawReading>().ToList();
        var manifestText = reading.GetAwaiter().GetResult();
        var manifest = manifestText?.Manifest;
        return new Submission
        {
            Files = files,
            ManifestText = manifestText,
            Manifest = manifest,
            Prose = SourceOf(files, SubmissionFiles.ProseName),
            Readings = readings,
            Environment = EnvironmentOf(readings),
            Runs = manifest is null ? [] : RunsOf(manifest, readings),
        };
    }

    /// <summary>
    /// Gives a submission without texts its files, its prose and the captures of its environment back, which is what its
    /// pages show; the runs' reports stay away.
    /// </summary>
    /// <param name="known">The submission without texts.</param>
    /// <param name="files">The files that it was read from, unchanged.</param>
    public static Submission WithFiles(Submission known, SubmissionFiles files) =>
        known with
        {
            Files = files,
            Prose = SourceOf(files, SubmissionFiles.ProseName),
            Environment = EnvironmentOf([
                .. files
                    .Entries.Where(entry => entry.Path.StartsWith("raw/env/", StringComparison.Ordinal))
                    .Select(entry => ReadRaw(files, entry))
                    .OfType<RawReading>(),
            ]),
        };

    private static ManifestText? ManifestOf(SubmissionFiles files)
    {
        var content = files.Find(SubmissionFiles.ManifestName)?.Content;
        return content is { } bytes && SourceOf(files, SubmissionFiles.ManifestName) is { } source
            // A byte order mark is a finding of its own; it shall not hide all others.
            ? ManifestText.Read(source, bytes[(bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0)..])
            : null;
    }

    private static SourceText? SourceOf(SubmissionFiles files, string path) =>
        files.Find(path)?.Content is { } bytes ? SourceText.FromUtf8(files.DisplayPath(path), bytes.Span) : null;

    private static RawReading? ReadRaw(SubmissionFiles files, SubmissionFile entry)
    {
        if (SubmissionLayout.EvidenceAt(entry.Path) is not { } file || SourceOf(files, entry.Path) is not { } source)
        {
            return null;
        }

        return new RawReading(entry.Path, file, source, file.Format.Read(source));
    }

    internal static IReadOnlyList<RunEvidence> RunsOf(Manifest manifest, IReadOnlyList<RawReading> readings)
    {
        var byFolder = readings.ToLookup(reading => SubmissionLayout.RunOf(reading.Path));
        return
        [
            .. manifest.Runs.Select(
                (run, index) =>
                {
                    var mine = byFolder[run.Name]
                        .ToDictionary(reading => reading.Path[(reading.Path.LastIndexOf('/') + 1)..]);
                    T? Report<T>(string name)
                        where T : Report => mine.GetValueOrDefault(name)?.Reading.Report as T;
                    return new RunEvidence(run, index)
                    {
                        Load = (LoadReport?)Report<WrkReport>("wrk.txt") ?? Report<Wrk2Report>("wrk2.txt"),
                        TargetCpu = Report<PidstatReport>("pidstat-target.txt"),
                        EcaptureCpu = Report<PidstatReport>("pidstat-ecapture.txt"),
                        ClientCpu = Report<PidstatReport>("pidstat-client.txt"),
                        EcaptureMemory = Report<PsReport>("ps-ecapture.txt"),
                        CountersBefore = Report<CountersReport>("counters-before.txt"),
                        CountersAfter = Report<CountersReport>("counters-after.txt"),
                        Log = Report<EcaptureLog>("ecapture.log"),
                    };
                }
            ),
        ];
    }

    private static EnvironmentEvidence EnvironmentOf(List<RawReading> readings)
    {
        var captures = readings.ToDictionary(reading => reading.Path);
        T? Report<T>(string name)
            where T : Report => captures.GetValueOrDefault($"raw/env/{name}")?.Reading.Report as T;
        return new EnvironmentEvidence
        {
            Uname = Report<UnameReport>("uname.txt"),
            Cpuinfo = Report<CpuinfoReport>("cpuinfo.txt"),
            Lscpu = Report<LscpuReport>("lscpu.txt"),
            Free = Report<FreeReport>("free.txt"),
            OsRelease = Report<OsReleaseReport>("os-release.txt"),
            ServerOsRelease = Report<OsReleaseReport>("server-os-release.txt"),
            Btf = Report<BtfReport>("btf.txt"),
            Openssl = Report<OpensslReport>("openssl.txt"),
            Virt = Report<VirtReport>("virt.txt"),
            Governor = Report<GovernorReport>("governor.txt"),
            Cmdline = Report<CmdlineReport>("cmdline.txt"),
            Server = Report<ServerVersionReport>("server.txt"),
            ServerConfig = Report<ServerConfigReport>("server-config.txt"),
            WrkVersion = Report<WrkVersionReport>("wrk-version.txt"),
            PidstatVersion = Report<PidstatVersionReport>("pidstat-version.txt"),
            EcaptureVersion = Report<EcaptureVersionReport>("ecapture-version.txt"),
            TargetMaps = Report<MapsReport>("maps-target.txt"),
            ClientMaps = Report<MapsReport>("maps-client.txt"),
            Objdump = Report<ObjdumpReport>("objdump.txt"),
        };
    }
}
