namespace EcResults.Comparisons;

/// <summary>One circumstance of a submission that may change its figures.</summary>
/// <param name="Name">Its name in data.</param>
/// <param name="Words">What it is, for people, with its article: <c>the kernel</c>.</param>
/// <param name="Of">How it is, in words, or null where it was not recorded.</param>
public sealed record Condition(string Name, string Words, Func<Submission, Manifest, string?> Of)
{
    private const double BytesPerGib = 1L << 30;

    /// <summary>The kernel's release.</summary>
    public static Condition Kernel { get; } = new("kernel", "the kernel", (_, of) => of.Environment.Kernel.Release);

    /// <summary>The processor as the kernel names it.</summary>
    public static Condition Cpu { get; } = new("cpu", "the CPU", (_, of) => of.Environment.Cpu.Model);

    /// <summary>The libssl that the server maps.</summary>
    public static Condition OpenSsl { get; } =
        new("openssl", "OpenSSL", (_, of) => of.Environment.OpenSsl?.Version ?? of.Environment.TlsWords);

    /// <summary>Every condition but the buffer, which depends on the modes compared, and the load.</summary>
    public static IReadOnlyList<Condition> All { get; } =
    [
        Kernel,
        Cpu,
        OpenSsl,
        new("architecture", "the architecture", (_, of) => of.Environment.Kernel.Architecture),
        new("machineClass", "the machine class", (submission, of) => MachineOf(submission, of)),
        new(
            "logicalCores",
            "the number of cores",
            (_, of) => of.Environment.Cpu.LogicalCores.ToString(CultureInfo.InvariantCulture)
        ),
        // Kernels keep more or less for themselves, so the same machine has some megabytes more or less.
        new(
            "memory",
            "the memory",
            (_, of) =>
                $"{Math.Round(of.Environment.Memory.TotalBytes / BytesPerGib).ToString("0", CultureInfo.InvariantCulture)} GiB"
        ),
        new("os", "the distribution", (_, of) => of.Environment.Os.Name),
        new("serverOs", "the server's distribution", ServerOsOf),
        new(
            "server",
            "the server",
            (_, of) => of.Environment.Server is { } server ? $"{server.Name} {server.Version}" : null
        ),
        new(
            "serverWorkers",
            "the server's workers",
            (_, of) => of.Environment.Server?.Workers?.ToString(CultureInfo.InvariantCulture)
        ),
        new("ecapture", "eCapture", (_, of) => of.Environment.Ecapture.Version),
        new("modifications", "the changes to eCapture", (_, of) => of.Environment.Ecapture.Modifications ?? "none"),
        new(
            "clientProbed",
            "whether the generator is probed too",
            (submission, _) => KeyPart.YesNo(submission.Facts.ClientProbed)
        ),
        // No member of the format and no capture tells these: a reader has to know that they may differ.
        new("ecaptureBuild", "the build of eCapture", (_, _) => null),
        new("generatorLibrary", "the generator's TLS library", (_, _) => null),
        new(
            "host",
            "the host below the machine",
            (submission, of) =>
                MachineClasses.Of(of.Environment, submission.Facts) == MachineClass.BareMetal ? "none" : null
        ),
        new("governor", "the CPU governor", (submission, _) => submission.Facts.Governors),
    ];

    private static string? MachineOf(Submission submission, Manifest manifest)
    {
        var machine = MachineClasses.Of(manifest.Environment, submission.Facts);
        return machine == MachineClass.Unknown ? null : machine.Word();
    }

    private static string ServerOsOf(Submission submission, Manifest manifest) =>
        submission.Facts.ServerOs ?? manifest.Environment.Os.Name;
}
