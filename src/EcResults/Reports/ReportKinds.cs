namespace EcResults.Reports;

/// <summary>Every format that EcResults reads. A file's name says its kind; a new format is one more line here.</summary>
public static class ReportKinds
{
    /// <summary>All kinds, run evidence first.</summary>
    public static IReadOnlyList<ReportKind> All { get; } =
    [
        new("wrk", "ECR110", ["wrk.txt"], source => WrkReport.Read(source).Untyped)
        {
            Words = "wrk",
            Bad = "    Latency   717.00usec    1.93ms  16.66ms   63.03%",
            Good = "    Latency   717.00us    1.93ms  16.66ms   63.03%",
        },
        new("wrk2", "ECR111", ["wrk2.txt"], source => Wrk2Report.Read(source).Untyped)
        {
            Words = "wrk2",
            Bad = " 99.000%    8.34",
            Good = "  99.000%    8.34ms",
        },
        new(
            "pidstat",
            "ECR120",
            ["pidstat-target.txt", "pidstat-ecapture.txt", "pidstat-client.txt"],
            source => PidstatReport.Read(source).Untyped
        )
        {
            Words = "pidstat",
            Bad = "00:08:27    65534     32716   13.00   5S.00    0.00   11.00   68.00     0  nginx",
            Good = "00:08:27    65534     32716   13.00   55.00    0.00   11.00   68.00     0  nginx",
        },
        new("ps", "ECR121", ["ps-ecapture.txt"], source => PsReport.Read(source).Untyped)
        {
            Words = "ps -o rss=",
            Bad = "about 112 MB",
            Good = "112808",
        },
        new("ecapture-log", "ECR130", ["ecapture.log"], source => EcaptureLog.Read(source).Untyped)
        {
            Words = "eCapture",
            Bad = "#ecresults 2026-11-23T00:08:28Z lines=many",
            Good = "#ecresults 2026-11-23T00:08:28Z lines=37333 bytes=3454155 read=1372/54880 …",
        },
        new("uname", "ECR140", ["uname.txt"], source => UnameReport.Read(source).Untyped)
        {
            Words = "uname -a",
            Bad = "my server",
            Good = "Linux vm 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01) x86_64 GNU/Linux",
        },
        new("cpuinfo", "ECR141", ["cpuinfo.txt"], source => CpuinfoReport.Read(source).Untyped)
        {
            Words = "cat /proc/cpuinfo",
            Bad = "CPU: EPYC",
            Good = "model name\t: AMD EPYC 7763 64-Core Processor",
        },
        new("free", "ECR142", ["free.txt"], source => FreeReport.Read(source).Untyped)
        {
            Words = "free",
            Bad = "Mem: plenty",
            Good = "Mem:        24656740      300124    24173052 …",
        },
        new(
            "os-release",
            "ECR143",
            ["os-release.txt", "server-os-release.txt"],
            source => OsReleaseReport.Read(source).Untyped
        )
        {
            Words = "cat /etc/os-release",
            Bad = "Debian 12",
            Good = "ID=debian",
        },
        new("btf", "ECR144", ["btf.txt"], source => BtfReport.Read(source).Untyped)
        {
            Words = "ls -la /sys/kernel/btf/vmlinux",
            Bad = "yes",
            Good = "-r--r--r-- 1 root root 5516713 Nov 22 23:52 /sys/kernel/btf/vmlinux",
        },
        new("openssl", "ECR145", ["openssl.txt"], source => OpensslReport.Read(source).Untyped)
        {
            Words = "openssl version",
            Bad = "OpenSSH_9.2p1",
            Good = "OpenSSL 3.0.22 25 Aug 2026 (Library: OpenSSL 3.0.22 25 Aug 2026)",
        },
        new("lscpu", "ECR146", ["lscpu.txt"], source => LscpuReport.Read(source).Untyped)
        {
            Words = "lscpu",
            Bad = "CPU(s): two",
            Good = "CPU(s):                                  2",
        },
        new("virt", "ECR147", ["virt.txt"], source => VirtReport.Read(source).Untyped)
        {
            Words = "systemd-detect-virt",
            Bad = "maybe",
            Good = "kvm",
        },
        new("governor", "ECR148", ["governor.txt"], source => GovernorReport.Read(source).Untyped)
        {
            Words = "cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor",
            Bad = "(an empty file)",
            Good = "performance",
        },
        new("cmdline", "ECR149", ["cmdline.txt"], source => CmdlineReport.Read(source).Untyped)
        {
            Words = "cat /proc/cmdline",
            Bad = "(an empty file)",
            Good = "BOOT_IMAGE=/boot/vmlinuz-6.1.0-18-amd64 root=/dev/vda1 ro",
        },
        new("server", "ECR150", ["server.txt"], source => ServerVersionReport.Read(source).Untyped)
        {
            Words = "the server's version option (nginx -V)",
            Bad = "a web server",
            Good = "nginx version: nginx/1.22.1",
        },
        new("server-config", "ECR151", ["server-config.txt"], source => ServerConfigReport.Read(source).Untyped)
        {
            Words = "cat nginx.conf",
            Bad = "(an empty file)",
            Good = "worker_processes 1;",
        },
        new("wrk-version", "ECR152", ["wrk-version.txt"], source => WrkVersionReport.Read(source).Untyped)
        {
            Words = "wrk -v",
            Bad = "4",
            Good = "wrk debian/4.1.0-3+b2 [epoll] Copyright (C) 2012 Will Glozer",
        },
        new("pidstat-version", "ECR153", ["pidstat-version.txt"], source => PidstatVersionReport.Read(source).Untyped)
        {
            Words = "pidstat -V",
            Bad = "12",
            Good = "sysstat version 12.6.1",
        },
        new(
            "ecapture-version",
            "ECR154",
            ["ecapture-version.txt"],
            source => EcaptureVersionReport.Read(source).Untyped
        )
        {
            Words = "ecapture --version",
            Bad = "latest",
            Good = "eCapture version:\tlinux_amd64:v2.5.1:[CORE]",
        },
        new("maps", "ECR155", ["maps-target.txt", "maps-client.txt"], source => MapsReport.Read(source).Untyped)
        {
            Words = "grep libssl /proc/PID/maps",
            Bad = "libssl.so.3",
            Good = "7f25c28f4000-7f25c2951000 r-xp 0001f000 fe:00 15630344   /usr/lib/x86_64-linux-gnu/libssl.so.3",
        },
        new("objdump", "ECR156", ["objdump.txt"], source => ObjdumpReport.Read(source).Untyped)
        {
            Words = "objdump -d --disassemble=SSL_read",
            Bad = "(an empty file)",
            Good = "0000000000035e50 <SSL_read@@OPENSSL_3.0.0>:",
        },
    ];

    /// <summary>The kind of a file, or null where no kind has that name.</summary>
    /// <param name="fileName">The name without folders.</param>
    public static ReportKind? OfFile(string fileName) => All.FirstOrDefault(kind => kind.FileNames.Contains(fileName));

    /// <summary>A kind by its name, or null.</summary>
    public static ReportKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
