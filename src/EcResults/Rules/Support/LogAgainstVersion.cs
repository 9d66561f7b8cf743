namespace EcResults.Rules;

/// <summary>The version that a log shows beside the shape of its lines, which changed with 0.8.1 and with 2.0.</summary>
internal static class LogAgainstVersion
{
    private const int FirstOfProbe = 2;
    private const int FirstOfZerolog = 1;

    /// <summary>Where one log contradicts itself.</summary>
    public static Problem? Check(EcaptureLog log)
    {
        // A log that is cut before its first probe starts has too few lines to tell by.
        if (log is not { Version: { } version, Ready: { } ready } || Major(version.Text) is not { } major)
        {
            return null;
        }

        var words = log.Era switch
        {
            EcaptureEra.Probe when major < FirstOfProbe => "2.0 and later",
            EcaptureEra.Zerolog when major >= FirstOfProbe => "0.8.1 to 1.5",
            EcaptureEra.StandardLogger when major >= FirstOfZerolog => "0.1 to 0.8.0",
            _ => null,
        };
        return words is null
            ? null
            : new Problem(
                version.At,
                $"the log shows eCapture {MessageFormat.Quote(version.Text)}, and its lines have the shape of {words}",
                "attach the log as eCapture wrote it, and state the version that ran"
            )
            {
                // A build between two releases may show the number of the older one.
                Severity = version.Text.All(letter => letter == '.' || char.IsAsciiDigit(letter))
                    ? Severity.Error
                    : Severity.Warning,
                Related = [new Related(ready.At, "it became ready here")],
            };
    }

    private static int? Major(string version) =>
        int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : null;
}
