namespace EcResults.Evidence;

/// <summary>Every format that EcResults reads. A file's name says its kind; a new format is one more line here.</summary>
public static class ReportKinds
{
    /// <summary>All kinds, run evidence first.</summary>
    public static IReadOnlyList<ReportKind> All { get; } =
    [
        new("wrk", "ECR110", ["wrk.txt"], source => WrkReport.Read(source).Untyped) { Words = "wrk" },
        new("wrk2", "ECR111", ["wrk2.txt"], source => Wrk2Report.Read(source).Untyped) { Words = "wrk2" },
        new(
            "pidstat",
            "ECR120",
            ["pidstat-target.txt", "pidstat-ecapture.txt", "pidstat-client.txt"],
            source => PidstatReport.Read(source).Untyped
        )
        {
            Words = "pidstat",
        },
        new("ps", "ECR121", ["ps-ecapture.txt"], source => PsReport.Read(source).Untyped) { Words = "ps -o rss=" },
        new("ecapture-log", "ECR130", ["ecapture.log"], source => EcaptureLog.Read(source).Untyped)
        {
            Words = "eCapture",
        },
        new("uname", "ECR140", ["uname.txt"], source => UnameReport.Read(source).Untyped) { Words = "uname -a" },
        new("cpuinfo", "ECR141", ["cpuinfo.txt"], source => CpuinfoReport.Read(source).Untyped)
        {
            Words = "cat /proc/cpuinfo",
        },
        new("free", "ECR142", ["free.txt"], source => FreeReport.Read(source).Untyped) { Words = "free" },
        new(
            "os-release",
            "ECR143",
            ["os-release.txt", "server-os-release.txt"],
            source => OsReleaseReport.Read(source).Untyped
        )
        {
            Words = "cat /etc/os-release",
        },
        new("btf", "ECR144", ["btf.txt"], source => BtfReport.Read(source).Untyped)
        {
            Words = "ls -la /sys/kernel/btf/vmlinux",
        },
        new("openssl", "ECR145", ["openssl.txt"], source => OpensslReport.Read(source).Untyped)
        {
            Words = "openssl version",
        },
        new("lscpu", "ECR146", ["lscpu.txt"], source => LscpuReport.Read(source).Untyped) { Words = "lscpu" },
        new("virt", "ECR147", ["virt.txt"], source => VirtReport.Read(source).Untyped)
        {
            Words = "systemd-detect-virt",
        },
        new("governor", "ECR148", ["governor.txt"], source => GovernorReport.Read(source).Untyped)
        {
            Words = "cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor",
        },
        new("cmdline", "ECR149", ["cmdline.txt"], source => CmdlineReport.Read(source).Untyped)
        {
            Words = "cat /proc/cmdline",
        },
        new("server", "ECR150", ["server.txt"], source => ServerVersionReport.Read(source).Untyped)
        {
            Words = "the server's version option (nginx -V)",
        },
        new("server-config", "ECR151", ["server-config.txt"], source => ServerConfigReport.Read(source).Untyped)
        {
            Words = "cat nginx.conf",
        },
        new("wrk-version", "ECR152", ["wrk-version.txt"], source => WrkVersionReport.Read(source).Untyped)
        {
            Words = "wrk -v",
        },
        new("pidstat-version", "ECR153", ["pidstat-version.txt"], source => PidstatVersionReport.Read(source).Untyped)
        {
            Words = "pidstat -V",
        },
        new(
            "ecapture-version",
            "ECR154",
            ["ecapture-version.txt"],
            source => EcaptureVersionReport.Read(source).Untyped
        )
        {
            Words = "ecapture --version",
        },
        new("maps", "ECR155", ["maps-target.txt", "maps-client.txt"], source => MapsReport.Read(source).Untyped)
        {
            Words = "grep libssl /proc/PID/maps",
        },
        new("objdump", "ECR156", ["objdump.txt"], source => ObjdumpReport.Read(source).Untyped)
        {
            Words = "objdump -d --disassemble=SSL_read",
        },
    ];

    /// <summary>The kind of a file, or null where no kind has that name.</summary>
    /// <param name="fileName">The name without folders.</param>
    public static ReportKind? OfFile(string fileName) => All.FirstOrDefault(kind => kind.FileNames.Contains(fileName));

    /// <summary>A kind by its name, or null.</summary>
    public static ReportKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
