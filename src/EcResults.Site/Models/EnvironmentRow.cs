namespace EcResults.Site.Models;

/// <summary>One fact of the environment, with the raw line that shows it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The value; null where it was not recorded.</param>
/// <param name="Link">The raw line, or null.</param>
/// <param name="Place">That line as people write it.</param>
internal sealed record EnvironmentRow(string Name, string? Value, string? Link, string? Place)
{
    /// <summary>The rows of a submission.</summary>
    /// <param name="view">The submission.</param>
    /// <param name="raw">Its captures.</param>
    public static IReadOnlyList<EnvironmentRow> Of(SubmissionView view, EnvironmentEvidence raw)
    {
        var stated = view.Manifest.Environment;
        return
        [
            Row("Kernel", stated.Kernel.Release, "/kernel/release"),
            Row("Architecture", stated.Kernel.Architecture, "/kernel/architecture"),
            Row("BTF", Word(stated.Kernel.Btf), "/kernel/btf"),
            Row("CPU", stated.Cpu.Model, "/cpu/model"),
            Row("Vendor", stated.Cpu.Vendor, "/cpu/vendor"),
            Row("Logical cores", Numbers.Count(stated.Cpu.LogicalCores), "/cpu/logicalCores"),
            Fact(
                "Hypervisor flag",
                Word(raw.Cpuinfo?.HypervisorFlag),
                raw.Cpuinfo?.HypervisorFlagAt?.At ?? raw.Cpuinfo?.Source.Whole
            ),
            Row("systemd-detect-virt", stated.Virtualization, "/virtualization"),
            Fact("Frequency governor", Governors(raw), raw.Governor?.Source.Whole),
            Row("Memory", Numbers.Bytes(stated.Memory.TotalBytes), EnvironmentCatalog.TotalMemory),
            Row("Distribution", stated.Os.Name, "/os/name"),
            Row("TLS library of the server", stated.TlsWords, "/openssl/version"),
            Row("Server", Server(stated.Server), EnvironmentCatalog.ServerVersion),
            Row("eCapture", stated.Ecapture.Version, EnvironmentCatalog.EcaptureVersion),
            Fact("Changes to eCapture", stated.Ecapture.Modifications ?? "none stated", at: null),
            Fact("Generator probed too", Word(raw.ClientProbed), raw.ClientMaps?.Source.Whole),
        ];

        // The same place as the rules hold the value against.
        EnvironmentRow Row(string name, string? value, string pointer) =>
            Fact(name, value, view.Submission.EnvironmentPlaces.TryGetValue(pointer, out var at) ? at : null);

        EnvironmentRow Fact(string name, string? value, Location? at) =>
            at is { } place
                ? new EnvironmentRow(
                    name,
                    value,
                    SitePaths.Line(view.Submission, place),
                    SitePaths.PathWithin(view.Submission, place)
                )
                : new EnvironmentRow(name, value, Link: null, Place: null);
    }

    private static string? Word(bool? value) =>
        value switch
        {
            true => "yes",
            false => "no",
            null => null,
        };

    private static string? Governors(EnvironmentEvidence raw) =>
        raw.Governor is { Governors.Count: > 0 } governor
            ? string.Join(", ", governor.Governors.Select(quoted => quoted.Text).Distinct())
            : null;

    private static string? Server(Server? server) =>
        server is null ? null
        : server.Workers is { } workers ? $"{server.Name} {server.Version}, {Numbers.Of(workers, "worker")}"
        : $"{server.Name} {server.Version}";
}
