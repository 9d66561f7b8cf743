namespace EcResults.Submissions;

/// <summary>Makes the environment of a manifest from the captures. What no capture shows and the format needs is a problem.</summary>
internal static class EnvironmentBuilder
{
    private const string Library = "openssl.txt";

    public static (TestEnvironment? Environment, IReadOnlyList<Problem> Problems) Build(
        Submission bare,
        EvidenceSet evidence
    )
    {
        // A manifest names the module where it is another than openssl.
        var module = evidence
            .Runs.Select(run =>
                run.Ecapture is { } line ? EcaptureModule.OfCommand(EcaptureCommand.Parse(line)?.Module) : null
            )
            .FirstOrDefault(name => name is not null and not EcaptureModule.OpenSsl);
        var shown = EnvironmentCatalog.All.ToDictionary(
            value => value.Pointer,
            value => value.ShownIn(bare) is [var first, ..] ? first.Text : null
        );
        var problems = EnvironmentCatalog
            .All.Where(value => !value.IsOptional && shown[value.Pointer] is null)
            .Select(value => NotShown(bare, value.Capture, value.Words))
            .ToList();
        if (module is null && shown["/openssl/version"] is null)
        {
            problems.Add(NotShown(bare, Library, "OpenSSL version"));
        }
        else if (module is not null && evidence.TlsLibrary is null)
        {
            problems.Add(
                new Problem(
                    bare.Files.LocationOf(PathOf(Library)),
                    $"eCapture's {module} module was used, and no file shows the version of the server's library",
                    "say it with --tls-library \"NAME VERSION\", for instance \"Go 1.24.4\""
                )
            );
        }

        return (problems.Count > 0 ? null : Environment(shown, module, evidence), problems);
    }

    private static string PathOf(string capture) => SubmissionLayout.PathOf(EvidenceCatalog.Named(capture)!);

    private static Problem NotShown(Submission bare, string capture, string words)
    {
        var path = PathOf(capture);
        var isUnread =
            bare.Files.Find(path) is not null
            && !bare.Readings.Any(reading => reading.Path.Equals(path, StringComparison.Ordinal));
        var (cause, cure) = isUnread
            ? ("the file is not UTF-8 text, so that ", "save the tool's output again as UTF-8 text")
            : ("", "capture it on the machine that was measured");
        return new Problem(bare.Files.LocationOf(path), $"{cause}the {words} is not shown", cure);
    }

    private static TestEnvironment Environment(
        Dictionary<string, string?> shown,
        string? module,
        EvidenceSet evidence
    ) =>
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
            OpenSsl = module is null ? new OpenSsl(shown["/openssl/version"]!) : null,
            TlsLibrary = module is null ? null : evidence.TlsLibrary,
            Virtualization = shown["/virtualization"],
            Ecapture = new Ecapture(shown[EnvironmentCatalog.EcaptureVersion]!, evidence.Modifications, module),
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
