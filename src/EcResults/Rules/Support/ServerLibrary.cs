namespace EcResults.Rules;

/// <summary>The library that nginx -V names beside the one that is stated.</summary>
internal static class ServerLibrary
{
    private const string Library = "OpenSSL ";

    /// <summary>
    /// nginx names the library that it runs with where it differs from the one that it was built with, so without such a word
    /// both are one. Other servers do not print it.
    /// </summary>
    public static IEnumerable<Problem> Check(Submission submission, ManifestText text, TestEnvironment stated)
    {
        if (
            stated.OpenSsl is { } openssl
            && submission.Environment.Server is { Name.Text: "nginx", TlsLibrary: { } built } server
            && (server.RunningTlsLibrary ?? built) is var library
            && library.Text.StartsWith(Library, StringComparison.Ordinal)
            && CaptureText.Bare(library).Text[Library.Length..] is var version
            && version != openssl.Version
        )
        {
            yield return new Problem(
                library.At,
                $"nginx runs with OpenSSL {MessageFormat.Quote(version)}, and {MessageFormat.Quote(openssl.Version)} is stated",
                "run nginx -V where the measured server runs, and state the version of the library that it maps"
            )
            {
                Related = [new Related(text.At("/environment/openssl/version"), "the version is stated here")],
            };
        }
    }
}
