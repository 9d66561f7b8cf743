namespace EcResults.Cli.Tests;

/// <summary>A folder with what somebody has who measured with benchmark.sh: two outputs, a log, captures.</summary>
public abstract class MeasuredByHand : TemporaryFolder
{
    private protected const string Start = "2026-11-23T01:25:44Z";

    private protected static string[] Script() =>
        [
            "new",
            "--baseline",
            "baseline.txt",
            "--text",
            "text.txt",
            "--log",
            "text=ecapture.log",
            "--started-at",
            "baseline=2026-11-23T01:25:44Z",
            "--started-at",
            "text=2026-11-23T01:26:20Z",
            "--env",
            "env",
            "--submitter",
            "Mona",
            "--machine",
            "vm",
            "--output",
            "out",
        ];

    private protected void Outputs()
    {
        var raw = Path.Combine(Ecresults.Base, "raw");
        Copy(Path.Combine(raw, "env"), Path.Combine(Folder, "env"));
        File.Copy(Path.Combine(raw, "001-baseline", "wrk.txt"), Path.Combine(Folder, "baseline.txt"));
        File.Copy(Path.Combine(raw, "003-text", "wrk.txt"), Path.Combine(Folder, "text.txt"));
        File.Copy(Path.Combine(raw, "003-text", "ecapture.log"), Path.Combine(Folder, "ecapture.log"));
    }
}
