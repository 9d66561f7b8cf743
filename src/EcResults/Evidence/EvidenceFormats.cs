namespace EcResults.Evidence;

/// <summary>The formats of the evidence catalogue's files: each parser with its name, its rule's code and what prints it.</summary>
internal static class EvidenceFormats
{
    public static readonly EvidenceFormat Wrk = Of("wrk", "ECR110", "wrk", WrkReport.Read);
    public static readonly EvidenceFormat Wrk2 = Of("wrk2", "ECR111", "wrk2", Wrk2Report.Read);
    public static readonly EvidenceFormat Pidstat = Of("pidstat", "ECR120", "pidstat", PidstatReport.Read);
    public static readonly EvidenceFormat Ps = Of("ps", "ECR121", "ps -o rss=", PsReport.Read);
    public static readonly EvidenceFormat Log = Of("ecapture-log", "ECR130", "eCapture", EcaptureLog.Read);
    public static readonly EvidenceFormat Counters = Of(
        "counters",
        "ECR131",
        "tail -n +1 of the kernel's counters",
        CountersReport.Read
    );
    public static readonly EvidenceFormat Uname = Of("uname", "ECR140", "uname -a", UnameReport.Read);
    public static readonly EvidenceFormat Cpuinfo = Of("cpuinfo", "ECR141", "cat /proc/cpuinfo", CpuinfoReport.Read);
    public static readonly EvidenceFormat Free = Of("free", "ECR142", "free", FreeReport.Read);
    public static readonly EvidenceFormat OsRelease = Of(
        "os-release",
        "ECR143",
        "cat /etc/os-release",
        OsReleaseReport.Read
    );
    public static readonly EvidenceFormat Btf = Of("btf", "ECR144", "ls -la /sys/kernel/btf/vmlinux", BtfReport.Read);
    public static readonly EvidenceFormat Openssl = Of("openssl", "ECR145", "openssl version", OpensslReport.Read);
    public static readonly EvidenceFormat Lscpu = Of("lscpu", "ECR146", "lscpu", LscpuReport.Read);
    public static readonly EvidenceFormat Virt = Of("virt", "ECR147", "systemd-detect-virt", VirtReport.Read);
    public static readonly EvidenceFormat Governor = Of(
        "governor",
        "ECR148",
        "cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor",
        GovernorReport.Read
    );
    public static readonly EvidenceFormat Cmdline = Of("cmdline", "ECR149", "cat /proc/cmdline", CmdlineReport.Read);
    public static readonly EvidenceFormat Server = Of(
        "server",
        "ECR150",
        "the server's version option (nginx -V)",
        ServerVersionReport.Read
    );
    public static readonly EvidenceFormat ServerConfig = Of(
        "server-config",
        "ECR151",
        "cat nginx.conf",
        ServerConfigReport.Read
    );
    public static readonly EvidenceFormat WrkVersion = Of("wrk-version", "ECR152", "wrk -v", WrkVersionReport.Read);
    public static readonly EvidenceFormat PidstatVersion = Of(
        "pidstat-version",
        "ECR153",
        "pidstat -V",
        PidstatVersionReport.Read
    );
    public static readonly EvidenceFormat EcaptureVersion = Of(
        "ecapture-version",
        "ECR154",
        "ecapture --version",
        EcaptureVersionReport.Read
    );
    public static readonly EvidenceFormat Maps = Of("maps", "ECR155", "grep libssl /proc/PID/maps", MapsReport.Read);
    public static readonly EvidenceFormat Objdump = Of(
        "objdump",
        "ECR156",
        "objdump -d --disassemble=SSL_read",
        ObjdumpReport.Read
    );

    private static EvidenceFormat Of<T>(string name, string code, string words, Func<SourceText, Reading<T>> read)
        where T : Report => new(name, code, words, source => read(source).Untyped);
}
