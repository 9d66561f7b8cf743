using EcResults.Diagnostics;
using EcResults.Reports;
using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Rules;

internal static class EnvironmentAgainstRaw
{
    /// <summary>free rounds to the unit that it prints; beyond that rounding, a whole number cannot be nearer than half a byte.</summary>
    private const double ByteSlack = 0.5;

    private const string Help =
        "write what the machine printed, or capture the environment of the machine that was measured";

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR205",
            Name = "environment-vs-raw",
            Law = "Every value of the environment in submission.json is what the captures in raw/env show.",
            Reason =
                "Results are grouped by kernel, CPU and OpenSSL. A value that the machine did not print puts a result into the wrong group.",
            Cure = "Mend the value, or capture the environment of the machine that was measured.",
            Bad = "\"release\": \"6.12.0\" with \"Linux vm 6.1.0-18-amd64\" in uname.txt",
            Good = "\"release\": \"6.1.0-18-amd64\"",
            Check = submission =>
                submission is { Manifest.Environment: { } stated, ManifestText: { } text }
                    ?
                    [
                        .. Values(submission, stated).SelectMany(value => Compare(text, value)),
                        .. Memory(text, submission, stated),
                        .. Banners(submission, stated),
                    ]
                    : [],
        };

    /// <summary>Each stated value beside every place that shows it; one agreeing place is enough where several tools show it.</summary>
    private static IEnumerable<Value> Values(Submission submission, TestEnvironment stated)
    {
        var env = submission.Environment;
        // What eCapture found in the file that it probed is the server's library; the command's may be another.
        var probedLog = submission
            .Readings.Select(reading => reading.Reading.Report)
            .OfType<EcaptureLog>()
            .FirstOrDefault(log => EnvironmentBuilder.ProbedOpenssl(log) is not null);
        var probed = probedLog is null ? null : EnvironmentBuilder.ProbedOpenssl(probedLog);
        yield return new Value("/kernel/release", "kernel release", stated.Kernel.Release, [env.Uname?.Release]);
        yield return new Value(
            "/kernel/architecture",
            "architecture",
            stated.Kernel.Architecture,
            [env.Uname?.Architecture ?? env.Lscpu?.Architecture]
        );
        yield return new Value(
            "/kernel/btf",
            "presence of BTF",
            Word(stated.Kernel.Btf),
            [env.Btf is { } btf ? new Quoted(Word(btf.Present), btf.PresentAt) : null]
        );
        yield return new Value("/os/id", "distribution", stated.Os.Id, [env.OsRelease?.Id]);
        yield return new Value(
            "/os/versionId",
            "distribution's version",
            stated.Os.VersionId,
            [env.OsRelease?.VersionId]
        );
        yield return new Value(
            "/os/name",
            "distribution's name",
            stated.Os.Name,
            [env.OsRelease?.PrettyName, env.OsRelease?.Name]
        );
        yield return new Value("/cpu/model", "CPU model", stated.Cpu.Model, [env.Cpuinfo?.Model, env.Lscpu?.Model]);
        yield return new Value(
            "/cpu/vendor",
            "CPU vendor",
            stated.Cpu.Vendor,
            [env.Cpuinfo?.Vendor, env.Lscpu?.Vendor]
        );
        yield return new Value(
            "/cpu/logicalCores",
            "number of logical cores",
            $"{stated.Cpu.LogicalCores}",
            [AsText(CoresOf(env))]
        );
        yield return new Value(
            "/openssl/version",
            "OpenSSL version",
            stated.OpenSsl.Version,
            [probed ?? env.Openssl?.LibraryVersion ?? env.Openssl?.Version]
        );
        yield return new Value("/virtualization", "virtualization", stated.Virtualization, [env.Virt?.Word]);
        yield return new Value(
            "/ecapture/version",
            "eCapture version",
            stated.Ecapture.Version,
            [env.EcaptureVersion?.Version]
        );
        yield return new Value("/server/name", "server", stated.Server?.Name, [env.Server?.Name]);
        yield return new Value("/server/version", "server's version", stated.Server?.Version, [env.Server?.Version]);
        yield return new Value(
            "/server/workers",
            "number of workers",
            stated.Server?.Workers is { } workers ? $"{workers}" : null,
            [WorkersOf(env)]
        );
    }

    /// <summary>free may round to whole gibibytes: whatever rounds to what it printed is right.</summary>
    private static IEnumerable<Problem> Memory(ManifestText text, Submission submission, TestEnvironment stated)
    {
        var bytes = stated.Memory.TotalBytes;
        if (
            submission.Environment.Free?.TotalBytes is { } total
            && Math.Abs(bytes - total.Value) > total.HalfStep + ByteSlack
        )
        {
            yield return new Problem(
                text.At("/environment/memory/totalBytes"),
                $"the total memory is stated as \"{bytes}\"; {Name(total.At)} shows {Shown.Words(total.At)}{(total.HalfStep > 0 ? $", which allow {Math.Ceiling(total.Low)} to {Math.Floor(total.High)}" : "")}",
                Help
            )
            {
                Related = [new Related(total.At, $"{Name(total.At)} shows {Shown.Words(total.At)}")],
            };
        }
    }

    private static IEnumerable<Problem> Compare(ManifestText text, Value value)
    {
        var shown = new List<Quoted>();
        foreach (var place in value.Shown)
        {
            if (place is { } quoted)
            {
                shown.Add(quoted);
            }
        }

        if (value.Stated is not { } stated || shown.Count == 0 || shown.Exists(place => place.Text == stated))
        {
            yield break;
        }

        yield return new Problem(
            text.At("/environment" + value.Pointer),
            $"the {value.Words} is stated as {Shown.Quote(stated)}; {Name(shown[0].At)} shows {Shown.Quote(shown[0].Text)}",
            "write what the machine printed, or capture the environment of the machine that was measured"
        )
        {
            Related =
            [
                .. shown.Select(place => new Related(place.At, $"{Name(place.At)} shows {Shown.Quote(place.Text)}")),
            ],
        };
    }

    /// <summary>
    /// pidstat's banner and eCapture's log show a kernel too. They are held against uname.txt, so that a wrong word in
    /// submission.json is one finding there and not one at every file.
    /// </summary>
    private static IEnumerable<Problem> Banners(Submission submission, TestEnvironment stated)
    {
        var (kernel, at) = submission.Environment.Uname?.Release is { } uname
            ? (uname.Text, uname.At)
            : (stated.Kernel.Release, submission.ManifestText!.At("/environment/kernel/release"));
        foreach (var report in submission.Readings.Select(reading => reading.Reading.Report))
        {
            var shown = report switch
            {
                PidstatReport { KernelRelease: { } release } when release.Text != kernel => release,
                EcaptureLog { KernelInfo: { } info } when !SameMinor(info.Text, kernel) => info,
                _ => (Quoted?)null,
            };
            if (shown is { } other)
            {
                yield return new Problem(
                    other.At,
                    $"the file was recorded on kernel {Shown.Quote(other.Text)}, not on {Shown.Quote(kernel)}",
                    "attach the file recorded on the machine that was measured"
                )
                {
                    Related = [new Related(at, "the kernel stands here")],
                };
            }
        }
    }

    private static bool SameMinor(string left, string right) =>
        left.Split('.', '-').Take(2).SequenceEqual(right.Split('.', '-').Take(2));

    private static string Word(bool present) => present ? "true" : "false";

    private static Quoted? AsText(Printed? value) =>
        value is { } number ? new Quoted($"{number.Count}", number.At) : null;

    /// <summary>The number of cores: of lscpu where it is there, since a cpuinfo may be cut by head.</summary>
    private static Printed? CoresOf(EnvironmentEvidence env) => env.Lscpu?.LogicalCores ?? env.Cpuinfo?.LogicalCores;

    private static Quoted? WorkersOf(EnvironmentEvidence env) =>
        env.ServerConfig?.Workers is { } workers && workers.Text != "auto" ? workers : null;

    private static string Name(Location at) => at.Path[(at.Path.LastIndexOf('/') + 1)..];

    /// <summary>A stated value and the places that show it.</summary>
    private sealed record Value(string Pointer, string Words, string? Stated, IReadOnlyList<Quoted?> Shown);
}
