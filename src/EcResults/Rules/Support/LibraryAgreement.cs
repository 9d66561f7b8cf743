namespace EcResults.Rules;

/// <summary>The library that eCapture probed, in its log, beside its own programs and the memory maps.</summary>
internal static partial class LibraryAgreement
{
    /// <summary>The findings about one log.</summary>
    public static IEnumerable<Problem> Check(Submission submission, EcaptureLog log) =>
        new[] { Bytecode(log), FileName(log), Boring(submission, log), Swapped(submission, log) }.OfType<Problem>();

    /// <summary>
    /// Each file of eCapture's programs is built for one line of releases, 3.0 or 1.1.1. A version that eCapture does not know
    /// gets another one, so this is for the reviewer.
    /// </summary>
    private static Problem? Bytecode(EcaptureLog log) =>
        log.Bytecode is { } file
        && BuiltFor().Match(file.Text) is { Success: true } match
        && $"{match.Groups["major"]}.{match.Groups["minor"]}" is var line
        && VersionOutside(log, line) is { } version
            ? new Problem(
                file.At,
                $"eCapture loads {MessageFormat.Quote(file.Text)}, which is for OpenSSL {line}, and says that it found {MessageFormat.Quote(version.Text)}",
                "attach the log unedited; where eCapture chose this file for a version that it does not know, say so in summary.md"
            )
                .AsWarning()
                .Beside(version.At, "the version stands here")
            : null;

    /// <summary>OpenSSL ends the name of its file with the line of releases that are compatible: 3, or 1.1.</summary>
    private static Problem? FileName(EcaptureLog log) =>
        log.LibraryPath is { } path
        && NamedFor().Match(path.Text) is { Success: true } match
        && VersionOutside(log, match.Groups["line"].Value) is { } version
            ? new Problem(
                version.At,
                $"the log shows OpenSSL {MessageFormat.Quote(version.Text)} in a file that is named {MessageFormat.Quote(match.Value)}",
                "attach the log unedited"
            )
                .AsWarning()
                .Beside(path.At, "the file stands here")
            : null;

    /// <summary>The version that the log shows, if it is of another line of releases.</summary>
    private static Quoted? VersionOutside(EcaptureLog log, string line) =>
        ProbedLibrary.In(log) is { } version && !version.Text.StartsWith(line + ".", StringComparison.Ordinal)
            ? version
            : null;

    /// <summary>nginx -V names the library that it is linked with.</summary>
    private static Problem? Boring(Submission submission, EcaptureLog log) =>
        log.BoringSsl is { } boring
        && submission.Environment.Server?.LibraryOfNginx is { } library
        && !library.Text.StartsWith("BoringSSL", StringComparison.Ordinal)
            ? new Problem(
                boring.At,
                $"the log says that the library is BoringSSL, and nginx runs with {MessageFormat.Quote(library.Text)}",
                "attach the log of this run, and run nginx -V where the measured server runs"
            ).Beside(library.At, "nginx names it here")
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
            ).Beside(probed.At, "the probed file stands here")
            : null;

    [GeneratedRegex(@"libssl\.so\.(?<line>1\.1|[3-9])$")]
    private static partial Regex NamedFor();

    [GeneratedRegex("(?:^|/)openssl_(?<major>[0-9]+)_(?<minor>[0-9]+)_")]
    private static partial Regex BuiltFor();
}
