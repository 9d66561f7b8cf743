namespace EcResults.Submissions;

/// <summary>Makes the environment of a manifest from the captures. What no capture shows and the format needs is a problem.</summary>
internal static class EnvironmentBuilder
{
    public static (TestEnvironment? Environment, IReadOnlyList<Problem> Problems) Build(
        Submission bare,
        string? modifications
    )
    {
        var env = bare.Environment;
        var problems = new List<Problem>();
        T Need<T>(T? value, string file, string what)
            where T : struct
        {
            if (value is null)
            {
                problems.Add(
                    new Problem(
                        bare.Files.PlaceOf($"raw/env/{file}"),
                        $"the {what} is not shown",
                        "capture it on the machine that was measured"
                    )
                );
            }

            return value ?? default;
        }

        var logVersion = bare
            .Readings.Select(reading => reading.Reading.Report)
            .OfType<EcaptureLog>()
            .Select(log => log.Version)
            .FirstOrDefault(version => version is not null);
        var release = Need(env.Uname?.Release, "uname.txt", "kernel's release");
        var architecture = Need(env.Uname?.Architecture ?? env.Lscpu?.Architecture, "uname.txt", "architecture");
        var btf = Need(env.Btf?.Present, "btf.txt", "presence of BTF");
        var osId = Need(env.OsRelease?.Id, "os-release.txt", "distribution's ID");
        var osName = Need(env.OsRelease?.PrettyName ?? env.OsRelease?.Name, "os-release.txt", "distribution's name");
        var model = Need(env.Cpuinfo?.Model ?? env.Lscpu?.Model, "cpuinfo.txt", "CPU's model");
        var vendor = Need(env.Cpuinfo?.Vendor ?? env.Lscpu?.Vendor, "cpuinfo.txt", "CPU's vendor");
        var cores = Need(LogicalCores.Of(bare), "cpuinfo.txt", "number of processors");
        var memory = Need(env.Free?.TotalBytes, "free.txt", "total memory");
        var openssl = Need(OpensslOf(bare), "openssl.txt", "OpenSSL version");
        var ecapture = Need(env.EcaptureVersion?.Version ?? logVersion, "ecapture-version.txt", "eCapture version");
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        return (
            new TestEnvironment
            {
                Kernel = new Kernel(release.Text, architecture.Text, btf),
                Os = new OperatingSystemName(osId.Text, env.OsRelease?.VersionId?.Text, osName.Text),
                Cpu = new Cpu(model.Text, vendor.Text, (int)cores.Count),
                Memory = new Memory(memory.Count),
                OpenSsl = new OpenSsl(openssl.Text),
                Virtualization = env.Virt?.Word.Text,
                Ecapture = new Ecapture(ecapture.Text, modifications),
                Server = env.Server is { } server
                    ? new Server(server.Name.Text, server.Version.Text, Workers(env))
                    : null,
            },
            problems
        );
    }

    private static int? Workers(EnvironmentEvidence env) =>
        int.TryParse(env.ServerConfig?.Workers?.Text, out var workers) ? workers : null;

    /// <summary>
    /// The version of the library that the server maps: as eCapture found it in the file that it probed, else that of
    /// the openssl command, which may be another library's.
    /// </summary>
    private static Quoted? OpensslOf(Submission bare) =>
        ProbedLibrary.Of(bare) ?? bare.Environment.Openssl?.LibraryVersion ?? bare.Environment.Openssl?.Version;
}
