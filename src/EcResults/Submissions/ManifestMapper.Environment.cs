using EcResults.JsonSchema;

namespace EcResults.Submissions;

/// <summary>The environment.</summary>
internal static partial class ManifestMapper
{
    private static TestEnvironment EnvironmentOf(PositionedValue value) =>
        new()
        {
            Kernel = KernelOf(value.At("kernel")),
            Os = OsOf(value.At("os")),
            Cpu = CpuOf(value.At("cpu")),
            Memory = new Memory(value.At("memory").Whole("totalBytes")),
            OpenSsl = new OpenSsl(value.At("openssl").Text("version")),
            Virtualization = value.MaybeText("virtualization"),
            Ecapture = EcaptureOf(value.At("ecapture")),
            Server = value["server"] is { } server ? ServerOf(server) : null,
        };

    private static Kernel KernelOf(PositionedValue value) =>
        new(value.Text("release"), value.Text("architecture"), value.MaybeFlag("btf") == true);

    private static OperatingSystemName OsOf(PositionedValue value) =>
        new(value.Text("id"), value.MaybeText("versionId"), value.Text("name"));

    private static Cpu CpuOf(PositionedValue value) =>
        new(value.Text("model"), value.Text("vendor"), value.Count("logicalCores"));

    private static Ecapture EcaptureOf(PositionedValue value) =>
        new(value.Text("version"), value.MaybeText("modifications"));

    private static Server ServerOf(PositionedValue value) =>
        new(value.Text("name"), value.Text("version"), value.MaybeCount("workers"));
}
