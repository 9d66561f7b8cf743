namespace EcResults.Submissions;

/// <summary>
/// What comparisons take from the captures of the environment, without the captures: a catalog of thousands holds these.
/// A fact is null where no capture tells it.
/// </summary>
public sealed record EnvironmentFacts
{
    /// <summary>The word of systemd-detect-virt.</summary>
    public string? Virtualization { get; private init; }

    /// <summary>The processor's model, by /proc/cpuinfo or else by lscpu.</summary>
    public string? CpuModel { get; private init; }

    /// <summary>The hypervisor's vendor, by lscpu.</summary>
    public string? HypervisorVendor { get; private init; }

    /// <summary>Whether the flags of /proc/cpuinfo name a hypervisor.</summary>
    public bool? HypervisorFlag { get; private init; }

    /// <summary>The distribution that the server runs in, where it is another than the machine's.</summary>
    public string? ServerOs { get; private init; }

    /// <summary>The frequency governors, each once, in ordinal order, with commas.</summary>
    public string? Governors { get; private init; }

    /// <inheritdoc cref="EnvironmentEvidence.ClientProbed" />
    public bool? ClientProbed { get; private init; }

    /// <summary>Takes the facts out of the captures.</summary>
    public static EnvironmentFacts Of(EnvironmentEvidence captures) =>
        new()
        {
            Virtualization = captures.Virt?.Word.Text,
            CpuModel = captures.Cpuinfo?.Model?.Text ?? captures.Lscpu?.Model?.Text,
            HypervisorVendor = captures.Lscpu?.HypervisorVendor?.Text,
            HypervisorFlag = captures.Cpuinfo?.HypervisorFlag,
            ServerOs = (captures.ServerOsRelease?.PrettyName ?? captures.ServerOsRelease?.Name)?.Text,
            Governors = captures.Governor is { Governors.Count: > 0 } report
                ? string.Join(
                    ", ",
                    report.Governors.Select(governor => governor.Text).Distinct().Order(StringComparer.Ordinal)
                )
                : null,
            ClientProbed = captures.ClientProbed,
        };
}
