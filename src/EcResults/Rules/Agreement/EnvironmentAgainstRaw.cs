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
            Law =
                "Every value of the environment in submission.json is what the captures in raw/env show; and nginx's version, and the load's TLS, fit its configure arguments.",
            Reason =
                "Results are grouped by kernel, CPU and OpenSSL. A value that the machine did not print puts a result into the wrong group.",
            Cure = "Mend the value, or capture the environment of the machine that was measured.",
            Check = submission =>
                submission is { Manifest.Environment: { } stated, ManifestText: { } text }
                    ?
                    [
                        .. EnvironmentCatalog.All.SelectMany(value => Compare(text, submission, stated, value)),
                        .. Memory(text, submission, stated),
                        .. Library(text, submission, stated),
                        .. ServerLibrary.Check(submission, text, stated),
                        .. Banners(submission, stated),
                        .. ServerBuild.Check(submission),
                    ]
                    : [],
        };

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
                $"the total memory is stated as \"{bytes}\"; {total.At.FileName} shows {MessageFormat.Words(total.At)}{(total.HalfStep > 0 ? $", which allow {Math.Ceiling(total.Low)} to {Math.Floor(total.High)}" : "")}",
                Help
            ).Beside(total.At, $"{total.At.FileName} shows {MessageFormat.Words(total.At)}");
        }
    }

    private static IEnumerable<Problem> Compare(
        ManifestText text,
        Submission submission,
        TestEnvironment environment,
        EnvironmentValue value
    )
    {
        var shown = value.ShownIn(submission);
        if (
            value.Pointer == EnvironmentCatalog.TotalMemory
            || value.Stated(environment) is not { } stated
            || shown.Count == 0
            || Holds(shown, stated)
            // A log that shows another version is a finding at that log.
            || (value.Pointer == EnvironmentCatalog.EcaptureVersion && submission.Environment.EcaptureVersion is null)
        )
        {
            yield break;
        }

        yield return new Problem(
            text.At("/environment" + value.Pointer),
            $"the {value.Words} is stated as {MessageFormat.Quote(stated)}; {shown[0].At.FileName} shows {MessageFormat.Quote(shown[0].Text)}",
            Help
        )
        {
            Related =
            [
                .. shown.Select(place => new Related(
                    place.At,
                    $"{place.At.FileName} shows {MessageFormat.Quote(place.Text)}"
                )),
            ],
        };
    }

    /// <summary>The file names of OpenSSL's libssl, which say the versions that they can hold.</summary>
    private static readonly IReadOnlyList<(string Name, string Version)> Sonames =
    [
        ("libssl.so.3", "3."),
        ("libssl.so.1.1", "1.1."),
        ("libssl.so.1.0.0", "1.0."),
        ("libssl.so.10", "1.0."),
    ];

    /// <summary>Other libraries than OpenSSL have other names, of which nothing is said.</summary>
    private static IEnumerable<Problem> Library(ManifestText text, Submission submission, TestEnvironment stated)
    {
        if (submission.Environment.TargetMaps?.Libraries is not [var mapped])
        {
            yield break;
        }

        foreach (var (name, version) in Sonames)
        {
            if (
                mapped.Path.Text.EndsWith("/" + name, StringComparison.Ordinal)
                && stated.OpenSsl is { } openssl
                && !openssl.Version.StartsWith(version, StringComparison.Ordinal)
            )
            {
                yield return new Problem(
                    text.At("/environment/openssl/version"),
                    $"the OpenSSL version is stated as {MessageFormat.Quote(openssl.Version)}; {mapped.Path.At.FileName} shows {MessageFormat.Quote(name)}, which is a {version}x",
                    "write the version of the library that the server maps"
                ).Beside(mapped.Path.At, $"{mapped.Path.At.FileName} shows it");
            }
        }
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
        var (others, agrees) = (new List<Quoted>(), false);
        foreach (var report in submission.Readings.Select(reading => reading.Reading.Report))
        {
            var (shown, isOther) = report switch
            {
                PidstatReport { KernelRelease: { } release } => (release, release.Text != kernel),
                EcaptureLog { KernelInfo: { } info } => (info, !SameMinor(info.Text, kernel)),
                _ => ((Quoted?)null, false),
            };
            agrees |= shown is not null && !isOther;
            if (isOther)
            {
                others.Add(shown!);
            }
        }

        // Where all other files show another kernel, it is this one that is wrong.
        if (!agrees && others is [var first, _, ..] && others.TrueForAll(other => other.Text == first.Text))
        {
            return
            [
                new Problem(
                    at,
                    $"{others.Count} files were recorded on kernel {MessageFormat.Quote(first.Text)}, not on {MessageFormat.Quote(kernel)}",
                    Help
                ).Beside(first.At, "the first of them"),
            ];
        }

        return others.Select(other =>
            new Problem(
                other.At,
                $"the file was recorded on kernel {MessageFormat.Quote(other.Text)}, not on {MessageFormat.Quote(kernel)}",
                "attach the file recorded on the machine that was measured"
            ).Beside(at, "the kernel stands here")
        );
    }

    private static bool SameMinor(string left, string right) =>
        left.Split('.', '-').Take(2).SequenceEqual(right.Split('.', '-').Take(2));

    private static bool Holds(IReadOnlyList<Quoted> places, string text)
    {
        foreach (var place in places)
        {
            if (place.Text == text)
            {
                return true;
            }
        }

        return false;
    }
}
