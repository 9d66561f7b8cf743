using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>The machine and the software that a submission was measured on.</summary>
public sealed record TestEnvironment
{
    /// <summary>The kernel.</summary>
    public required Kernel Kernel { get; init; }

    /// <summary>The distribution.</summary>
    public required OperatingSystemName Os { get; init; }

    /// <summary>The processor.</summary>
    public required Cpu Cpu { get; init; }

    /// <summary>The memory.</summary>
    public required Memory Memory { get; init; }

    /// <summary>The OpenSSL that the server maps; null where eCapture's module is another.</summary>
    [JsonPropertyName("openssl")]
    public OpenSsl? OpenSsl { get; init; }

    /// <summary>The server's TLS library where eCapture's module is another than openssl.</summary>
    public TlsLibrary? TlsLibrary { get; init; }

    /// <summary>The server's TLS library in words: <c>OpenSSL 3.0.22</c>, <c>Go 1.24.4</c>.</summary>
    [JsonIgnore]
    public string TlsWords =>
        OpenSsl is { } openssl ? $"OpenSSL {openssl.Version}" : $"{TlsLibrary?.Name} {TlsLibrary?.Version}";

    /// <summary>The word of <c>systemd-detect-virt</c>, or null where it was not asked.</summary>
    public string? Virtualization { get; init; }

    /// <summary>The eCapture under test.</summary>
    public required Ecapture Ecapture { get; init; }

    /// <summary>The server under load, or null where it was not recorded.</summary>
    public Server? Server { get; init; }
}

/// <summary>The kernel.</summary>
/// <param name="Release">As <c>uname -r</c> prints it.</param>
/// <param name="Architecture">As <c>uname -m</c> prints it.</param>
/// <param name="Btf">Whether <c>/sys/kernel/btf/vmlinux</c> exists.</param>
public sealed record Kernel(string Release, string Architecture, bool Btf);

/// <summary>The distribution, from <c>/etc/os-release</c>.</summary>
/// <param name="Id">ID.</param>
/// <param name="VersionId">VERSION_ID; rolling distributions have none.</param>
/// <param name="Name">PRETTY_NAME, or NAME.</param>
public sealed record OperatingSystemName(string Id, string? VersionId, string Name);

/// <summary>The processor.</summary>
/// <param name="Model">The model name as the kernel or <c>lscpu</c> prints it.</param>
/// <param name="Vendor">The vendor id.</param>
/// <param name="LogicalCores">Processors that the kernel sees.</param>
public sealed record Cpu(string Model, string Vendor, int LogicalCores);

/// <summary>The memory.</summary>
/// <param name="TotalBytes">As exactly as <c>free</c> printed it.</param>
public sealed record Memory(long TotalBytes);

/// <summary>A TLS library that is not OpenSSL.</summary>
/// <param name="Name">For instance <c>Go</c> or <c>GnuTLS</c>.</param>
/// <param name="Version">Its version.</param>
public sealed record TlsLibrary(string Name, string Version);

/// <summary>The OpenSSL that the server maps.</summary>
/// <param name="Version">For instance <c>3.0.22</c> or <c>1.1.1w</c>.</param>
public sealed record OpenSsl(string Version);

/// <summary>The eCapture under test.</summary>
/// <param name="Version">Without a leading v: <c>2.5.1</c>.</param>
/// <param name="Modifications">What was changed, if it was built from changed source.</param>
/// <param name="Module">What it hooks, see <see cref="EcaptureModule"/>; null means openssl.</param>
public sealed record Ecapture(string Version, string? Modifications = null, string? Module = null)
{
    /// <summary>What it hooks, in the format's words.</summary>
    [JsonIgnore]
    public string Hooks => Module ?? EcaptureModule.OpenSsl;
}

/// <summary>The server under load.</summary>
/// <param name="Name">For instance <c>nginx</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Workers">Worker processes, where known.</param>
public sealed record Server(string Name, string Version, int? Workers = null);
