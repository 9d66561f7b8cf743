namespace EcResults.Submissions;

/// <summary>The version of OpenSSL that eCapture found in the file that it probed, which is the server's.</summary>
internal static class ProbedLibrary
{
    private const string Library = "openssl ";

    /// <summary>The version that most logs of a submission show, the first of them where as many show another; or null.</summary>
    public static Quoted? Of(Submission submission)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Quoted? most = null;
        foreach (var reading in submission.Readings)
        {
            if (reading.Reading.Report is EcaptureLog log && In(log) is { } version)
            {
                counts[version.Text] = counts.GetValueOrDefault(version.Text) + 1;
                most ??= version;
            }
        }

        foreach (var reading in counts.Count > 1 ? submission.Readings : [])
        {
            if (
                reading.Reading.Report is EcaptureLog log
                && In(log) is { } version
                && counts[version.Text] > counts[most!.Text]
            )
            {
                most = version;
            }
        }

        return most;
    }

    /// <summary>The version behind <c>openssl 3.0.22</c> in a log; null for other libraries and for eCapture's guesses.</summary>
    public static Quoted? In(EcaptureLog log) =>
        log.LibraryVersion is { } version
        && version.Text.StartsWith(Library, StringComparison.OrdinalIgnoreCase)
        && version.Text.Length > Library.Length
        && char.IsAsciiDigit(version.Text[Library.Length])
            ? version with
            {
                Text = version.Text[Library.Length..],
            }
            : null;
}
