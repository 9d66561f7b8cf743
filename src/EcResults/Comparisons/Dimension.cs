namespace EcResults.Comparisons;

/// <summary>Something that comparable results are grouped by.</summary>
/// <param name="Name">Its name in data and permalinks.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Of">Its value for an environment.</param>
public sealed record Dimension(string Name, string Words, Func<TestEnvironment, string> Of)
{
    /// <summary>The kernel's minor version: <c>6.18</c>.</summary>
    public static Dimension Kernel { get; } =
        new("kernel", "kernel", environment => SoftwareVersion.KernelMinor(environment.Kernel.Release));

    /// <summary>The processor's model: <c>Xeon Platinum 8370C</c>.</summary>
    public static Dimension Cpu { get; } = new("cpu", "CPU", environment => CpuName.Normalise(environment.Cpu.Model));

    /// <summary>The line of OpenSSL that the server maps: <c>3.0</c>, <c>1.1.1</c>.</summary>
    public static Dimension OpenSsl { get; } =
        new(
            "openssl",
            "OpenSSL",
            environment =>
                environment.OpenSsl is { } openssl
                    ? SoftwareVersion.OpenSslMinor(openssl.Version)
                    : environment.TlsWords
        );

    /// <summary>Every dimension.</summary>
    public static IReadOnlyList<Dimension> All { get; } = [Kernel, Cpu, OpenSsl];
}
