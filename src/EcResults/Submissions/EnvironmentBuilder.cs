namespace EcResults.Submissions;

/// <summary>Makes the environment of a manifest from the captures. What no capture shows and the format needs is a problem.</summary>
internal static class EnvironmentBuilder
{
    public static (TestEnvironment? Environment, IReadOnlyList<Problem> Problems) Build(
        Submission bare,
        string? modifications
    )
    {
        var shown = EnvironmentCatalog.All.ToDictionary(
            value => value.Pointer,
            value => value.ShownIn(bare) is [var first, ..] ? first.Text : null
        );
        var problems = EnvironmentCatalog
            .All.Where(value => !value.IsOptional && shown[value.Pointer] is null)
            .Select(value => new Problem(
                bare.Files.PlaceOf(SubmissionLayout.PathOf(EvidenceCatalog.Named(value.Capture)!)),
                $"the {value.Words} is not shown",
                "capture it on the machine that was measured"
            ))
            .ToList();
        return (problems.Count > 0 ? null : Environment(shown, modifications), problems);
    }

    private static TestEnvironment Environment(Dictionary<string, string?> shown, string? modifications) =>
        new()
        {
            Kernel = new Kernel(
                shown["/kernel/release"]!,
                shown["/kernel/architecture"]!,
                shown["/kernel/btf"] == "true"
            ),
            Os = new OperatingSystemName(shown["/os/id"]!, shown["/os/versionId"], shown["/os/name"]!),
            Cpu = new Cpu(shown["/cpu/model"]!, shown["/cpu/vendor"]!, (int)Number(shown["/cpu/logicalCores"])),
            Memory = new Memory(Number(shown[EnvironmentCatalog.TotalMemory])),
            OpenSsl = new OpenSsl(shown["/openssl/version"]!),
            Virtualization = shown["/virtualization"],
            Ecapture = new Ecapture(shown[EnvironmentCatalog.EcaptureVersion]!, modifications),
            Server = shown[EnvironmentCatalog.ServerName] is { } server
                ? new Server(
                    server,
                    shown[EnvironmentCatalog.ServerVersion]!,
                    int.TryParse(shown[EnvironmentCatalog.ServerWorkers], out var workers) ? workers : null
                )
                : null,
        };

    private static long Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);
}
