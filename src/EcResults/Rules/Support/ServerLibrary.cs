namespace EcResults.Rules;

/// <summary>The library that nginx -V names beside the one that is stated.</summary>
internal static class ServerLibrary
{
    private const string Library = "OpenSSL ";

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission, ManifestText text, TestEnvironment stated) =>
        Version(submission, text, stated).Concat(OtherLibrary(submission, text, stated));

    /// <summary>nginx is linked with OpenSSL or a library that took its place, and never with what the other modules hook.</summary>
    private static IEnumerable<Problem> OtherLibrary(Submission submission, ManifestText text, TestEnvironment stated)
    {
        if (
            stated is { TlsLibrary: { } other, Ecapture.Hooks: not EcaptureModule.OpenSsl }
            && submission.Environment.Server?.LibraryOfNginx is { } library
            && !library.Text.StartsWith(other.Name, StringComparison.OrdinalIgnoreCase)
        )
        {
            yield return new Problem(
                library.At,
                $"nginx runs with {MessageFormat.Quote(library.Text)}, and the library {MessageFormat.Quote(other.Name)} is stated",
                "run nginx -V where the measured server runs, and state the library that it maps and the module that hooks it"
            ).Beside(text.At("/environment/tlsLibrary/name"), "the library is stated here");
        }
    }

    private static IEnumerable<Problem> Version(Submission submission, ManifestText text, TestEnvironment stated)
    {
        if (
            stated.OpenSsl is { } openssl
            && submission.Environment.Server?.LibraryOfNginx is { } library
            && library.Text.StartsWith(Library, StringComparison.Ordinal)
            && CaptureText.Bare(library).Text[Library.Length..] is var version
            && version != openssl.Version
        )
        {
            yield return new Problem(
                library.At,
                $"nginx runs with OpenSSL {MessageFormat.Quote(version)}, and {MessageFormat.Quote(openssl.Version)} is stated",
                "run nginx -V where the measured server runs, and state the version of the library that it maps"
            ).Beside(text.At("/environment/openssl/version"), "the version is stated here");
        }
    }
}
