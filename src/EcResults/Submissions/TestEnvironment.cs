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

    /// <summary>The TLS library that the server maps.</summary>
    [JsonPropertyName("openssl")]
    public required OpenSsl OpenSsl { get; init; }

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

/// <summary>The TLS library that the server maps.</summary>
/// <param name="Version">For instance <c>3.0.22</c> or <c>1.1.1w</c>.</param>
public sealed record OpenSsl(string Version);

/// <summary>The eCapture under test.</summary>
/// <param name="Version">Without a leading v: <c>2.5.1</c>.</param>
/// <param name="Modifications">What was changed, if it was built from changed source.</param>
public sealed record Ecapture(string Version, string? Modifications = null);

/// <summary>The server under load.</summary>
/// <param name="Name">For instance <c>nginx</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Workers">Worker processes, where known.</param>
public sealed record Server(string Name, string Version, int? Workers = null);
