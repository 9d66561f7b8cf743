using System.Text.RegularExpressions;

namespace EcResults.Rules;

/// <summary>Private keys of one line, and armoured secrets that are not called private keys.</summary>
internal static partial class SecretPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>The table.</summary>
    public static LeakTable Table { get; } =
        new(
            new("a private key", Age(), "AGE-SECRET-KEY-"),
            new("a private key", WireGuard(), "PrivateKey", "PresharedKey"),
            // Kubernetes and CI systems keep the PEM form in base64.
            new("a private key", EncodedPem(), "LS0tLS1CRUdJTi"),
            new("a shared key", OpenVpn(), "BEGIN OpenVPN Static key"),
            // openssl s_client -sess_out writes it, with the master key inside.
            new("the secret of a TLS session", TlsSession(), "BEGIN SSL SESSION PARAMETERS")
        );

    [GeneratedRegex("""\GAGE-SECRET-KEY-1[0-9A-Z]{20,100}""", Options)]
    private static partial Regex Age();

    [GeneratedRegex("""\G(?:PrivateKey|PresharedKey)[ \t]{0,4}=[ \t]{0,4}(?<value>[A-Za-z0-9+/]{43}=)""", Options)]
    private static partial Regex WireGuard();

    [GeneratedRegex(
        """\GLS0tLS1CRUdJTi[A-Za-z0-9+/]{1,40}(?:UFJJVkFURS|BSSVZBVEUg|QUklWQVRF)[A-Za-z0-9+/=]{0,8000}""",
        Options
    )]
    private static partial Regex EncodedPem();

    [GeneratedRegex("""\GBEGIN OpenVPN Static key V[0-9]""", Options)]
    private static partial Regex OpenVpn();

    [GeneratedRegex("""\GBEGIN SSL SESSION PARAMETERS""", Options)]
    private static partial Regex TlsSession();
}
