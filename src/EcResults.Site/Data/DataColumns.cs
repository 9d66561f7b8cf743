namespace EcResults.Site.Data;

/// <summary>The columns that all tables share: the submission, its environment, and the workload.</summary>
internal static partial class DataColumns
{
    /// <summary>What tells submissions, machines and workloads apart.</summary>
    public static IReadOnlyList<DataColumn> OfSubmissions { get; } =
    [
        Text("submission", "the submission's id; its page is results/ID/index.html", row => row.View.Id),
        new("date", DataKind.Day, "UTC", "the day of measuring", row => row.View.Manifest.Date),
        Text("submitter", "who measured", row => row.View.By),
        Text(
            "status",
            "published, corrected, disputed or withdrawn; leave withdrawn rows out of every aggregate",
            row => row.View.StatusWord ?? "published"
        ),
        Text(
            "machineClass",
            "bare metal, container, virtual machine, emulated or unknown",
            row => row.View.MachineClass.Word()
        ),
        Text("evidenceGrade", "A to D: how much a careful reviewer finds in the evidence", row => row.View.GradeWord),
        Text(
            "kernel",
            "the kernel's minor version, by which results are grouped; with a word in front, so that no program takes 5.10 for the number 5.1",
            row => "Linux " + row.View.Kernel
        ),
        Whole("kernelMajor", "", "5 of Linux 5.10", row => KernelPart(row.View, 0)),
        Whole("kernelMinor", "", "10 of Linux 5.10", row => KernelPart(row.View, 1)),
        Text("kernelRelease", "uname -r", row => row.View.Manifest.Environment.Kernel.Release),
        Text("architecture", "uname -m", row => row.View.Manifest.Environment.Kernel.Architecture),
        Text("cpu", "the processor's name as results are grouped by it", row => row.View.CpuShort),
        Text(
            "cpuModel",
            "the processor's name as /proc/cpuinfo or lscpu prints it",
            row => row.View.Manifest.Environment.Cpu.Model
        ),
        Whole(
            "logicalCores",
            "processors",
            "what the kernel sees",
            row => row.View.Manifest.Environment.Cpu.LogicalCores
        ),
        Whole(
            "memoryBytes",
            "bytes",
            "as exactly as free printed it",
            row => row.View.Manifest.Environment.Memory.TotalBytes
        ),
        Text("osId", "ID of os-release", row => row.View.Manifest.Environment.Os.Id),
        Text("osVersionId", "VERSION_ID of os-release", row => row.View.Manifest.Environment.Os.VersionId),
        Text(
            "openssl",
            "OpenSSL's minor version, by which results are grouped, with a word in front as well",
            row =>
                row.View.Manifest.Environment.OpenSsl is null
                    ? null
                    : "OpenSSL " + Dimension.OpenSsl.Of(row.View.Manifest.Environment)
        ),
        Text("opensslVersion", "the version of the libssl that the server maps", row => row.View.OpenSsl),
        Text(
            "ecaptureEra",
            "the versions of eCapture that behave like this one",
            row => EcaptureBehaviour.Of(row.View.Ecapture).Words
        ),
        Text("virtualization", "the word of systemd-detect-virt", row => row.View.Manifest.Environment.Virtualization),
        Text("ecaptureVersion", "eCapture's version", row => row.View.Ecapture),
        Text(
            "ecaptureModifications",
            "what was changed, if it was built from changed source",
            row => row.View.Manifest.Environment.Ecapture.Modifications
        ),
        Text("server", "the server under load", row => row.View.Manifest.Environment.Server?.Name),
        Text("serverVersion", "its version", row => row.View.Manifest.Environment.Server?.Version),
        Whole("serverWorkers", "processes", "its workers", row => row.View.Manifest.Environment.Server?.Workers),
        new(
            "clientProbed",
            DataKind.Flag,
            "",
            "whether the load generator maps the probed libssl as well: maps-target.txt and maps-client.txt",
            row => row.View.Submission.Facts.ClientProbed
        ),
        Text("workload", "the workload's name within the submission", row => row.Workload.Name),
        Text("generator", "wrk or wrk2", row => row.Workload.Generator == LoadGenerator.Wrk ? "wrk" : "wrk2"),
        Whole("threads", "threads", "-t of the generator", row => row.Workload.Threads),
        Whole("connections", "connections", "-c of the generator", row => row.Workload.Connections),
        Whole("durationSeconds", "s", "-d of the generator", row => row.Workload.DurationSeconds),
        Whole(
            "ratePerSecond",
            "req/s",
            "-R of wrk2; absent where the load runs as fast as it goes",
            row => row.Workload.RatePerSecond
        ),
        Whole("responseBytes", "bytes", "the size of a response's body", row => row.Workload.ResponseBytes),
        new(
            "keepAlive",
            DataKind.Flag,
            "",
            "whether connections are kept between requests",
            row => row.Workload.KeepAlive
        ),
        Text("tlsVersion", "the TLS version", row => row.Workload.Tls?.Version),
        Text("tlsCipher", "the cipher suite", row => row.Workload.Tls?.Cipher),
        Text("mode", "baseline, text, pcap or keylog", row => row.Mode.Word()),
    ];

    /// <summary>What a run was and what its raw files say.</summary>
    public static IReadOnlyList<DataColumn> OfRuns { get; } =
    [
        Text("run", "the run's name: its raw files are in raw/RUN", row => row.Run!.Run.Name),
        Whole("repetition", "", "the block that the run belongs to, from 1", row => row.Run!.Run.Repetition),
        new("startedAt", DataKind.Moment, "UTC", "when the load started", row => row.Run!.Run.StartedAt.UtcDateTime),
        .. FigureCatalog.Shown.Select(figure =>
        {
            var meaning = $"{figure.Meaning}: {figure.Source}";
            return figure.Decimals == 0 || figure.Unit == "events"
                ? Whole(figure.Name, figure.Unit, meaning, row => Rounded(row.Run!.Measures[figure]?.Value))
                : Number(figure.Name, figure.Unit, meaning, row => row.Run!.Measures[figure]?.Value);
        }),
        Text(
            "module",
            "eCapture's module: openssl, gotls, gnutls or nspr",
            row => row.View.Manifest.Environment.Ecapture.Hooks
        ),
        Whole(
            "mapsizePages",
            "pages",
            "--mapsize, or its default; none for the baseline",
            row => row.Run!.EcaptureCommand?.MapPages
        ),
        Text("loadCommand", "the load generator's command as typed", row => row.Run!.Run.Commands.Load),
        Text(
            "ecaptureCommand",
            "eCapture's command as typed; none for the baseline",
            row => row.Run!.Run.Commands.Ecapture
        ),
    ];

    private static long? KernelPart(SubmissionView view, int part) =>
        view.Kernel.Split('.') is var parts
        && part < parts.Length
        && long.TryParse(parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A count; none where it is beyond what is exact.</summary>
    private static long? Rounded(double? value) =>
        value is { } known && Math.Abs(known) < 1L << 53 ? (long)Math.Round(known) : null;

    private static DataColumn Text(string name, string meaning, Func<DataRow, string?> of) =>
        new(name, DataKind.Text, "", meaning, of);

    private static DataColumn Whole(string name, string unit, string meaning, Func<DataRow, long?> of) =>
        new(name, DataKind.Whole, unit, meaning, row => of(row));

    private static DataColumn Number(string name, string unit, string meaning, Func<DataRow, double?> of) =>
        new(name, DataKind.Number, unit, meaning, row => of(row));
}
