namespace EcResults.Submissions;

/// <summary>Which files a submission has, by name: file names carry the meaning, so the manifest lists no paths.</summary>
public static class SubmissionLayout
{
    /// <summary>The folder of raw output.</summary>
    public const string Raw = "raw";

    /// <summary>The folder of environment captures, below <see cref="Raw"/>.</summary>
    public const string Env = "env";

    /// <summary>The captures that every submission has.</summary>
    public static IReadOnlyList<string> RequiredCaptures { get; } =
    ["uname.txt", "cpuinfo.txt", "free.txt", "os-release.txt", "btf.txt", "openssl.txt"];

    /// <summary>The captures that a submission may have besides.</summary>
    public static IReadOnlyList<string> OptionalCaptures { get; } =
    [
        "lscpu.txt",
        "virt.txt",
        "governor.txt",
        "cmdline.txt",
        "server.txt",
        "server-config.txt",
        "server-os-release.txt",
        "wrk-version.txt",
        "pidstat-version.txt",
        "ecapture-version.txt",
        "maps-target.txt",
        "maps-client.txt",
        "objdump.txt",
    ];

    /// <summary>The load generator's output: exactly one of them in every run.</summary>
    public static IReadOnlyList<string> LoadFiles { get; } = ["wrk.txt", "wrk2.txt"];

    /// <summary>The files that a run may have besides.</summary>
    public static IReadOnlyList<string> OptionalRunFiles { get; } =
    ["pidstat-target.txt", "pidstat-ecapture.txt", "pidstat-client.txt", "ps-ecapture.txt", "ecapture.log"];

    /// <summary>Files that only mean something while eCapture runs.</summary>
    public static IReadOnlyList<string> EcaptureFiles { get; } =
    ["pidstat-ecapture.txt", "ps-ecapture.txt", "ecapture.log"];

    /// <summary>The format of a file by its path within the submission, or null where the layout has no such path.</summary>
    public static ReportKind? KindOf(string path)
    {
        var parts = path.Split('/');
        if (parts is not [Raw, var folder, var name])
        {
            return null;
        }

        var known =
            folder == Env
                ? RequiredCaptures.Contains(name) || OptionalCaptures.Contains(name)
                : LoadFiles.Contains(name) || OptionalRunFiles.Contains(name);
        return known ? ReportKinds.OfFile(name) : null;
    }

    /// <summary>The run's folder that a path lies in, or null for every other path.</summary>
    public static string? RunOf(string path) =>
        path.Split('/') is [Raw, var folder, ..] && folder != Env ? folder : null;

    /// <summary>
    /// Whether two files of this name are never equal unless one is a copy: their counts, latencies and clocks tell them
    /// apart. A process's memory may be the same in two runs.
    /// </summary>
    public static bool TellsRunsApart(string fileName) =>
        ReportKinds.OfFile(fileName)?.Name is "wrk" or "wrk2" or "pidstat" or "ecapture-log";
}
