namespace EcResults.Rules;

/// <summary>The library that eCapture probed, in its log, beside its own programs and the memory maps.</summary>
internal static partial class LibraryAgreement
{
    /// <summary>The findings about one log.</summary>
    public static IEnumerable<Problem> Check(Submission submission, EcaptureLog log) =>
        new[] { Bytecode(log), Swapped(submission, log) }.OfType<Problem>();

    /// <summary>
    /// Each file of eCapture's programs is built for one line of releases, 3.0 or 1.1.1. A version that eCapture does not know
    /// gets another one, so this is for the reviewer.
    /// </summary>
    private static Problem? Bytecode(EcaptureLog log) =>
        log.Bytecode is { } file
        && BuiltFor().Match(file.Text) is { Success: true } match
        && ProbedLibrary.In(log) is { } version
        && $"{match.Groups["major"]}.{match.Groups["minor"]}" is var line
        && !version.Text.StartsWith(line + ".", StringComparison.Ordinal)
            ? new Problem(
                file.At,
                $"eCapture loads {MessageFormat.Quote(file.Text)}, which is for OpenSSL {line}, and says that it found {MessageFormat.Quote(version.Text)}",
                "attach the log unedited; where eCapture chose this file for a version that it does not know, say so in summary.md"
            )
            {
                Severity = Severity.Warning,
                Related = [new Related(version.At, "the version stands here")],
            }
            : null;

    /// <summary>The generator maps the file that was probed and the server does not: the two maps were exchanged.</summary>
    private static Problem? Swapped(Submission submission, EcaptureLog log) =>
        log.LibraryPath is { } probed
        && submission.Environment is { TargetMaps: { Libraries: [var first, ..] } target, ClientMaps: { } client }
        && client.Libraries.Any(library => library.Path.Text == probed.Text)
        && target.Libraries.All(library => library.Path.Text != probed.Text)
            ? new Problem(
                first.Path.At,
                $"the server maps {MessageFormat.Quote(first.Path.Text)}; eCapture probed {MessageFormat.Quote(probed.Text)}, which only the generator maps",
                "attach the maps of the server as maps-target.txt and those of the generator as maps-client.txt"
            )
            {
                Related = [new Related(probed.At, "the probed file stands here")],
            }
            : null;

    [GeneratedRegex("(?:^|/)openssl_(?<major>[0-9]+)_(?<minor>[0-9]+)_")]
    private static partial Regex BuiltFor();
}
