namespace EcResults.Evidence;

/// <summary>
/// The grammar of eCapture's version string: <c>operating system_architecture:version:kernel of the build host</c>. The
/// version may be a tag (<c>v2.5.1</c>), a tag with date and commit, a branch (<c>release-v3.5.0-…</c>), <c>pr_777</c>, or
/// begin at the hyphen where the number was empty; the third part may be missing, <c>[CORE]</c> or hold another colon.
/// </summary>
internal static class EcaptureVersionString
{
    private static readonly string[] Architectures = ["x86_64", "aarch64", "amd64", "arm64"];
    private static readonly SearchValues<char> VersionCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-+~/"
    );

    /// <summary>Where the version stands inside a version string, without a leading v before a number.</summary>
    /// <param name="word">The whole word, for instance <c>linux_amd64:v2.5.1-modified:[CORE]</c>.</param>
    /// <returns>Start (from 0) and length, for instance of <c>2.5.1-modified</c>; null where it is no version string.</returns>
    internal static (int Start, int Length)? VersionIn(ReadOnlySpan<char> word)
    {
        var colon = word.IndexOf(':');
        if (colon < 0 || !IsPlatform(word[..colon]))
        {
            return null;
        }

        var rest = word[(colon + 1)..];
        var end = rest.IndexOf(':');
        var version = end < 0 ? rest : rest[..end];
        if (version.IsEmpty || version.ContainsAnyExcept(VersionCharacters))
        {
            return null;
        }

        var skip = version.Length > 1 && version[0] == 'v' && char.IsAsciiDigit(version[1]) ? 1 : 0;
        return (colon + 1 + skip, version.Length - skip);
    }

    private static bool IsPlatform(ReadOnlySpan<char> platform)
    {
        foreach (var architecture in Architectures)
        {
            if (
                platform.Length > architecture.Length + 1
                && platform.EndsWith(architecture, StringComparison.Ordinal)
                && platform[^(architecture.Length + 1)] == '_'
            )
            {
                return true;
            }
        }

        return false;
    }
}
