namespace EcResults.Rules;

/// <summary>A value of the environment that submission.json states, beside every place that shows it.</summary>
/// <param name="pointer">Its JSON pointer below /environment.</param>
/// <param name="words">What it is, for people.</param>
/// <param name="stated">The value, or null where it is left out.</param>
/// <param name="places">Where it is shown; one agreeing place is enough where several tools show it.</param>
internal sealed class EnvironmentValue(string pointer, string words, string? stated, params Quoted?[] places)
{
    /// <summary>Its JSON pointer below <c>/environment</c>.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>What it is, for people.</summary>
    public string Words { get; } = words;

    /// <summary>The value, or null where it is left out.</summary>
    public string? Stated { get; } = stated;

    /// <summary>Where it is shown; one agreeing place is enough where several tools show it.</summary>
    public IReadOnlyList<Quoted> Shown { get; } = Known(places);

    /// <summary>All values but the memory, which is a number with its rounding.</summary>
    public static IEnumerable<EnvironmentValue> Of(Submission submission, TestEnvironment stated)
    {
        var env = submission.Environment;
        // What eCapture found in the file that it probed is the server's library; the command's may be another.
        var probed = ProbedLibrary.Of(submission);
        yield return new EnvironmentValue(
            "/kernel/release",
            "kernel release",
            stated.Kernel.Release,
            [env.Uname?.Release]
        );
        yield return new EnvironmentValue(
            "/kernel/architecture",
            "architecture",
            stated.Kernel.Architecture,
            [env.Uname?.Architecture ?? env.Lscpu?.Architecture]
        );
        yield return new EnvironmentValue(
            "/kernel/btf",
            "presence of BTF",
            Word(stated.Kernel.Btf),
            [env.Btf is { } btf ? new Quoted(Word(btf.Present), btf.PresentAt) : null]
        );
        yield return new EnvironmentValue("/os/id", "distribution", stated.Os.Id, [env.OsRelease?.Id]);
        yield return new EnvironmentValue(
            "/os/versionId",
            "distribution's version",
            stated.Os.VersionId,
            [env.OsRelease?.VersionId]
        );
        yield return new EnvironmentValue(
            "/os/name",
            "distribution's name",
            stated.Os.Name,
            [env.OsRelease?.PrettyName, env.OsRelease?.Name]
        );
        yield return new EnvironmentValue(
            "/cpu/model",
            "CPU model",
            stated.Cpu.Model,
            [env.Cpuinfo?.Model, env.Lscpu?.Model]
        );
        yield return new EnvironmentValue(
            "/cpu/vendor",
            "CPU vendor",
            stated.Cpu.Vendor,
            [env.Cpuinfo?.Vendor, env.Lscpu?.Vendor]
        );
        yield return new EnvironmentValue(
            "/cpu/logicalCores",
            "number of logical cores",
            $"{stated.Cpu.LogicalCores}",
            [AsText(LogicalCores.Of(submission))]
        );
        yield return new EnvironmentValue(
            "/openssl/version",
            "OpenSSL version",
            stated.OpenSsl.Version,
            [probed ?? env.Openssl?.LibraryVersion ?? env.Openssl?.Version]
        );
        yield return new EnvironmentValue("/virtualization", "virtualization", stated.Virtualization, [env.Virt?.Word]);
        yield return new EnvironmentValue(
            "/ecapture/version",
            "eCapture version",
            stated.Ecapture.Version,
            [env.EcaptureVersion?.Version]
        );
        yield return new EnvironmentValue("/server/name", "server", stated.Server?.Name, [env.Server?.Name]);
        yield return new EnvironmentValue(
            "/server/version",
            "server's version",
            stated.Server?.Version,
            [env.Server?.Version]
        );
        yield return new EnvironmentValue(
            "/server/workers",
            "number of workers",
            stated.Server?.Workers is { } workers ? $"{workers}" : null,
            [WorkersOf(env)]
        );
    }

    private static List<Quoted> Known(Quoted?[] places)
    {
        var known = new List<Quoted>();
        foreach (var place in places)
        {
            if (place is { } quoted)
            {
                known.Add(quoted);
            }
        }

        return known;
    }

    private static string Word(bool present) => present ? "true" : "false";

    private static Quoted? AsText(Printed? value) =>
        value is { } number ? new Quoted($"{number.Count}", number.At) : null;

    private static Quoted? WorkersOf(EnvironmentEvidence env) =>
        env.ServerConfig?.Workers is { } workers && workers.Text != "auto" ? workers : null;
}
