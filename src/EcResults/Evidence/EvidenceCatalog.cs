namespace EcResults.Evidence;

/// <summary>
/// Every raw file that a submission may hold. A new file, also one with a new parser, is one more row: the layout, the
/// readability rules, <c>new</c>, <c>show</c>, the missing-evidence findings and the contributor's page follow from it.
/// </summary>
public static class EvidenceCatalog
{
    private const string During = "run it during the load";

    /// <summary>The files of runs, then the captures of the environment. Their formats appear in the order of the codes.</summary>
    public static IReadOnlyList<EvidenceFile> Files { get; } =
    [
        new("wrk.txt", EvidencePlace.Run, EvidenceNeed.LoadReport, EvidenceFormats.Wrk)
        {
            Command = "wrk -t4 -c100 -d60s --latency https://127.0.0.1:8443/",
            Adds = "it gives throughput and latency",
            TellsRunsApart = true,
        },
        new("wrk2.txt", EvidencePlace.Run, EvidenceNeed.LoadReport, EvidenceFormats.Wrk2)
        {
            Command = "wrk2 -t4 -c100 -d60s -R1000 --latency https://127.0.0.1:8443/",
            Note = "in place of wrk.txt, for a fixed rate",
            Adds = "it gives latency at a fixed rate",
            TellsRunsApart = true,
        },
        new("pidstat-target.txt", EvidencePlace.Run, EvidenceNeed.Expected, EvidenceFormats.Pidstat)
        {
            Command = "pidstat -h -u -r -p PID 1",
            Note = $"PID is the server's worker; {During}",
            Adds = "it gives the server's CPU for each request, the figure that travels between machines",
            TellsRunsApart = true,
            BestGrade = Grade.C,
        },
        new("pidstat-ecapture.txt", EvidencePlace.Run, EvidenceNeed.Expected, EvidenceFormats.Pidstat)
        {
            Command = "pidstat -h -u -r -p PID 1",
            Note = $"PID is eCapture's, not sudo's; {During}",
            Adds = "it gives eCapture's own CPU, which is part of the cost",
            OnlyWithEcapture = true,
            TellsRunsApart = true,
            BestGrade = Grade.B,
        },
        new("pidstat-client.txt", EvidencePlace.Run, EvidenceNeed.Expected, EvidenceFormats.Pidstat)
        {
            Command = "pidstat -h -u -r -p PID 1",
            Note = $"PID is the load generator's; {During}",
            Adds = "it shows whether the generator was the bottleneck",
            TellsRunsApart = true,
            BestGrade = Grade.B,
        },
        new("ps-ecapture.txt", EvidencePlace.Run, EvidenceNeed.Expected, EvidenceFormats.Ps)
        {
            Command = "while sleep 1; do ps -o rss= -p PID; done",
            Note = $"PID is eCapture's; {During}",
            Adds = "it gives eCapture's memory",
            OnlyWithEcapture = true,
            BestGrade = Grade.B,
        },
        new("ecapture.log", EvidencePlace.Run, EvidenceNeed.Expected, EvidenceFormats.Log)
        {
            Command = "ecapture tls -m text --pid=PID",
            Note = "PID is the server's worker; ecresults new condenses the log",
            Adds = "it is the only proof of what was captured and lost",
            OnlyWithEcapture = true,
            TellsRunsApart = true,
            BestGrade = Grade.C,
        },
        new("counters-before.txt", EvidencePlace.Run, EvidenceNeed.Optional, EvidenceFormats.Counters)
        {
            Command = "tail -n +1 /proc/PID/stat /proc/PID/task/*/schedstat",
            Note =
                "right before the load, with PID once for the server's worker, for eCapture and for the load generator",
            Adds = "it gives the start of exact CPU times",
            TellsRunsApart = true,
        },
        new("counters-after.txt", EvidencePlace.Run, EvidenceNeed.Optional, EvidenceFormats.Counters)
        {
            Command = "tail -n +1 /proc/PID/stat /proc/PID/task/*/schedstat",
            Note =
                "right after the load, with PID once for the server's worker, for eCapture and for the load generator",
            Adds = "it gives exact CPU times where pidstat gives samples",
            TellsRunsApart = true,
        },
        new("uname.txt", EvidencePlace.Environment, EvidenceNeed.Required, EvidenceFormats.Uname)
        {
            Command = "uname -srvmo",
            Adds = "it shows the kernel and the architecture",
            IsCaptured = true,
        },
        new("cpuinfo.txt", EvidencePlace.Environment, EvidenceNeed.Required, EvidenceFormats.Cpuinfo)
        {
            Command = "cat /proc/cpuinfo",
            Adds = "it shows the processor",
            IsCaptured = true,
            // 700 processors and more print more than a file may hold.
            IfTooLarge = "keep the first processors, each of them whole, and attach lscpu.txt, which counts them all",
        },
        new("free.txt", EvidencePlace.Environment, EvidenceNeed.Required, EvidenceFormats.Free)
        {
            Command = "free",
            Adds = "it shows the memory",
            IsCaptured = true,
        },
        new("os-release.txt", EvidencePlace.Environment, EvidenceNeed.Required, EvidenceFormats.OsRelease)
        {
            Command = "cat /etc/os-release",
            Adds = "it shows the distribution",
            IsCaptured = true,
        },
        new("btf.txt", EvidencePlace.Environment, EvidenceNeed.Required, EvidenceFormats.Btf)
        {
            Command = "ls -la /sys/kernel/btf/vmlinux",
            Adds = "it shows whether the kernel has BTF",
            IsCaptured = true,
        },
        new("openssl.txt", EvidencePlace.Environment, EvidenceNeed.Required, EvidenceFormats.Openssl)
        {
            Command = "openssl version",
            Adds = "it shows the version of OpenSSL",
            IsCaptured = true,
        },
        new("lscpu.txt", EvidencePlace.Environment, EvidenceNeed.Expected, EvidenceFormats.Lscpu)
        {
            Command = "lscpu",
            Adds = "it shows hyper-threading, mitigations and the hypervisor",
            IsCaptured = true,
        },
        new("virt.txt", EvidencePlace.Environment, EvidenceNeed.Expected, EvidenceFormats.Virt)
        {
            Command = "systemd-detect-virt",
            Adds = "it tells what kind of machine this is, and a trap costs ten times as much in a virtual machine",
            IsCaptured = true,
        },
        new("governor.txt", EvidencePlace.Environment, EvidenceNeed.Expected, EvidenceFormats.Governor)
        {
            Command = "cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor",
            Adds = "it shows whether clocks were fixed",
            IsCaptured = true,
        },
        new("cmdline.txt", EvidencePlace.Environment, EvidenceNeed.Optional, EvidenceFormats.Cmdline)
        {
            Command = "cat /proc/cmdline",
            Adds = "it shows mitigations and isolated cores",
            IsCaptured = true,
        },
        new("server.txt", EvidencePlace.Environment, EvidenceNeed.Expected, EvidenceFormats.Server)
        {
            Command = "nginx -V",
            Note =
                "or the version option of your server, where it runs: what is installed is not always what was measured",
            Adds = "it tells which server and version was measured",
        },
        new("server-config.txt", EvidencePlace.Environment, EvidenceNeed.Optional, EvidenceFormats.ServerConfig)
        {
            Command = "cat /etc/nginx/nginx.conf",
            Note = "or your server's configuration; look it through for names",
            Adds = "it shows the number of workers",
        },
        new("server-os-release.txt", EvidencePlace.Environment, EvidenceNeed.Optional, EvidenceFormats.OsRelease)
        {
            Command = "nsenter -t PID -m -r cat /etc/os-release",
            Note = "PID is the server's; for a server in a container",
            Adds = "it shows the distribution that the server runs in",
        },
        new("wrk-version.txt", EvidencePlace.Environment, EvidenceNeed.Optional, EvidenceFormats.WrkVersion)
        {
            Command = "wrk -v",
            Adds = "it shows the generator's version",
            IsCaptured = true,
        },
        new("pidstat-version.txt", EvidencePlace.Environment, EvidenceNeed.Optional, EvidenceFormats.PidstatVersion)
        {
            Command = "pidstat -V",
            Adds = "it shows pidstat's version",
            IsCaptured = true,
        },
        new("ecapture-version.txt", EvidencePlace.Environment, EvidenceNeed.Optional, EvidenceFormats.EcaptureVersion)
        {
            Command = "ecapture --version",
            Adds = "it shows eCapture's version",
            IsCaptured = true,
        },
        new("maps-target.txt", EvidencePlace.Environment, EvidenceNeed.Expected, EvidenceFormats.Maps)
        {
            Command = "grep libssl /proc/PID/maps",
            Note = "PID is the server's worker",
            Adds = "it proves which libssl the server maps",
            BestGrade = Grade.B,
        },
        new("maps-client.txt", EvidencePlace.Environment, EvidenceNeed.Expected, EvidenceFormats.Maps)
        {
            Command = "grep libssl /proc/PID/maps",
            Note = "PID is the load generator's, while it runs",
            Adds = "it shows whether the generator is probed too",
            BestGrade = Grade.B,
        },
        new("objdump.txt", EvidencePlace.Environment, EvidenceNeed.Optional, EvidenceFormats.Objdump)
        {
            Command = "objdump -d --disassemble=SSL_read FILE",
            Note = "FILE is the libssl that the server maps",
            Adds = "it shows the code at the probed address",
        },
    ];

    /// <summary>Every format, in the order of the codes.</summary>
    public static IReadOnlyList<EvidenceFormat> Formats { get; } = [.. Files.Select(file => file.Format).Distinct()];

    /// <summary>The names of the load generators' outputs: exactly one of them is in every run.</summary>
    public static IReadOnlyList<string> LoadReports { get; } =
    [.. Files.Where(file => file.Need == EvidenceNeed.LoadReport).Select(file => file.Name)];

    /// <summary>The files of one of the two places.</summary>
    public static IEnumerable<EvidenceFile> In(EvidencePlace place) => Files.Where(file => file.Place == place);

    /// <summary>A file by its name, or null where no file has it.</summary>
    /// <param name="name">The name without folders.</param>
    public static EvidenceFile? Named(string name) => Files.FirstOrDefault(file => file.Name == name);

    /// <summary>A format by its name, or null.</summary>
    public static EvidenceFormat? FormatNamed(string name) => Formats.FirstOrDefault(format => format.Name == name);
}
