namespace EcResults.Submissions;

/// <summary>
/// Every value of the environment. <c>new</c> takes it from its sources, the rules hold what is stated against them, and
/// the page links to the very line. A new value is one more row.
/// </summary>
public static class EnvironmentCatalog
{
    /// <summary>The pointer of the memory, a number that free rounds.</summary>
    public const string TotalMemory = "/memory/totalBytes";

    /// <summary>The pointer of eCapture's version.</summary>
    public const string EcaptureVersion = "/ecapture/version";

    /// <summary>The pointer of the server's name.</summary>
    public const string ServerName = "/server/name";

    /// <summary>The pointer of the server's version.</summary>
    public const string ServerVersion = "/server/version";

    /// <summary>The pointer of the number of workers.</summary>
    public const string ServerWorkers = "/server/workers";

    /// <summary>The values in the order of <c>submission.json</c>.</summary>
    public static IReadOnlyList<EnvironmentValue> All { get; } =
    [
        new(
            "/kernel/release",
            "kernel release",
            "uname.txt",
            stated => stated.Kernel.Release,
            found => found.Environment.Uname?.Release
        ),
        new(
            "/kernel/architecture",
            "architecture",
            "uname.txt",
            stated => stated.Kernel.Architecture,
            found => found.Environment.Uname?.Architecture,
            found => found.Environment.Lscpu?.Architecture
        ),
        new(
            "/kernel/btf",
            "presence of BTF",
            "btf.txt",
            stated => Word(stated.Kernel.Btf),
            found => found.Environment.Btf is { } btf ? new Quoted(Word(btf.Present), btf.PresentAt) : null
        ),
        new(
            "/os/id",
            "distribution",
            "os-release.txt",
            stated => stated.Os.Id,
            found => found.Environment.OsRelease?.Id
        ),
        new(
            "/os/versionId",
            "distribution's version",
            "os-release.txt",
            stated => stated.Os.VersionId,
            found => found.Environment.OsRelease?.VersionId
        )
        {
            IsOptional = true,
        },
        new(
            "/os/name",
            "distribution's name",
            "os-release.txt",
            stated => stated.Os.Name,
            found => found.Environment.OsRelease?.PrettyName,
            found => found.Environment.OsRelease?.Name
        )
        {
            AnySourceProves = true,
        },
        new(
            "/cpu/model",
            "CPU model",
            "cpuinfo.txt",
            stated => stated.Cpu.Model,
            found => found.Environment.Cpuinfo?.Model,
            found => found.Environment.Lscpu?.Model,
            found => found.Environment.Cpuinfo?.Unnamed
        )
        {
            AnySourceProves = true,
        },
        new(
            "/cpu/vendor",
            "CPU vendor",
            "cpuinfo.txt",
            stated => stated.Cpu.Vendor,
            found => found.Environment.Cpuinfo?.Vendor,
            found => found.Environment.Lscpu?.Vendor,
            found => found.Environment.Cpuinfo?.Implementer
        )
        {
            AnySourceProves = true,
        },
        // lscpu first, since head cuts a cpuinfo as the methodology says.
        new(
            "/cpu/logicalCores",
            "number of logical cores",
            "cpuinfo.txt",
            stated => $"{stated.Cpu.LogicalCores}",
            found => Text(found.Environment.Lscpu?.LogicalCores),
            found => Text(found.Environment.Cpuinfo is { IsCut: false } whole ? whole.LogicalCores : null),
            InBanners
        ),
        new(
            TotalMemory,
            "total memory",
            "free.txt",
            stated => $"{stated.Memory.TotalBytes}",
            found => Text(found.Environment.Free?.TotalBytes)
        ),
        // What eCapture found in the file that it probed is the server's library; the command's may be another.
        new(
            "/openssl/version",
            "OpenSSL version",
            "openssl.txt",
            stated => stated.OpenSsl?.Version,
            found => IfHooked(found, ProbedLibrary.Of(found)),
            found => IfHooked(found, found.Environment.Openssl?.LibraryVersion),
            found => IfHooked(found, found.Environment.Openssl?.Version)
        )
        {
            IsOptional = true,
        },
        new(
            "/virtualization",
            "virtualization",
            "virt.txt",
            stated => stated.Virtualization,
            found => found.Environment.Virt?.Word
        )
        {
            IsOptional = true,
        },
        new(
            EcaptureVersion,
            "eCapture version",
            "ecapture-version.txt",
            stated => stated.Ecapture.Version,
            found => found.Environment.EcaptureVersion?.Version,
            InLogs
        ),
        new(ServerName, "server", "server.txt", stated => stated.Server?.Name, found => found.Environment.Server?.Name)
        {
            IsOptional = true,
        },
        new(
            ServerVersion,
            "server's version",
            "server.txt",
            stated => stated.Server?.Version,
            found => found.Environment.Server?.Version
        )
        {
            IsOptional = true,
        },
        new(
            ServerWorkers,
            "number of workers",
            "server-config.txt",
            stated => stated.Server?.Workers is { } workers ? $"{workers}" : null,
            found => found.Environment.ServerConfig?.Workers is { Text: not "auto" } workers ? workers : null
        )
        {
            IsOptional = true,
        },
    ];

    /// <summary>The line of each value that a capture shows, by its pointer.</summary>
    public static IReadOnlyDictionary<string, Location> PlacesIn(Submission submission) =>
        submission.Manifest?.Environment is { } stated
            ? All.Select(value => new { value.Pointer, At = value.PlaceIn(submission, stated) })
                .Where(value => value.At is not null)
                .ToDictionary(value => value.Pointer, value => value.At!.Value)
            : [];

    /// <summary>Where another library was captured, the machine's OpenSSL is not the server's.</summary>
    private static Quoted? IfHooked(Submission submission, Quoted? version) =>
        submission.Manifest is { Environment.Ecapture.Hooks: not EcaptureModule.OpenSsl } ? null : version;

    private static string Word(bool present) => present ? "true" : "false";

    private static Quoted? Text(Printed? value) =>
        value is { } number ? new Quoted($"{number.Count}", number.At) : null;

    private static Quoted? InBanners(Submission submission) =>
        Text(
            submission
                .Readings.Select(reading => (reading.Reading.Report as PidstatReport)?.LogicalCores)
                .FirstOrDefault(cores => cores is not null)
        );

    private static Quoted? InLogs(Submission submission) =>
        submission
            .Readings.Select(reading => (reading.Reading.Report as EcaptureLog)?.Version)
            .FirstOrDefault(version => version is not null);
}
