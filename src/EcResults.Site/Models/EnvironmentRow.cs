using EcResults.Site.Pages;
using EcResults.Site.Words;

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
            Row("Kernel", stated.Kernel.Release, raw.Uname?.Release.At),
            Row("Architecture", stated.Kernel.Architecture, raw.Uname?.Architecture?.At),
            Row("BTF", stated.Kernel.Btf ? "yes" : "no", raw.Btf?.Source.Whole),
            Row("CPU", stated.Cpu.Model, raw.Cpuinfo?.Model?.At ?? raw.Lscpu?.Model?.At),
            Row("Vendor", stated.Cpu.Vendor, raw.Cpuinfo?.Vendor?.At ?? raw.Lscpu?.Vendor?.At),
            Row(
                "Logical cores",
                Numbers.Count(stated.Cpu.LogicalCores),
                raw.Lscpu?.LogicalCores?.At ?? raw.Cpuinfo?.LogicalCores.At
            ),
            Row(
                "Hypervisor flag",
                Word(raw.Cpuinfo?.HypervisorFlag),
                raw.Cpuinfo?.HypervisorFlagAt?.At ?? raw.Cpuinfo?.Source.Whole
            ),
            Row("systemd-detect-virt", stated.Virtualization, raw.Virt?.Word.At),
            Row("Frequency governor", Governors(raw), raw.Governor?.Source.Whole),
            Row("Memory", Numbers.Bytes(stated.Memory.TotalBytes), raw.Free?.TotalBytes.At),
            Row("Distribution", stated.Os.Name, raw.OsRelease?.PrettyName?.At ?? raw.OsRelease?.Name?.At),
            Row("OpenSSL of the server", stated.OpenSsl.Version, raw.Openssl?.Version.At),
            Row("Server", Server(stated.Server), raw.Server?.Version.At),
            Row("eCapture", stated.Ecapture.Version, raw.EcaptureVersion?.Source.Whole),
            Row("Changes to eCapture", stated.Ecapture.Modifications ?? "none stated", at: null),
            Row("Generator probed too", Word(raw.ClientProbed), raw.ClientMaps?.Source.Whole),
        ];

        EnvironmentRow Row(string name, string? value, Location? at) =>
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
