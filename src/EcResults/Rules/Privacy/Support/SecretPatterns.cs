namespace EcResults.Rules;

/// <summary>Private keys, and what decrypts the recording of a TLS session.</summary>
internal static class SecretPatterns
{
    private const string Marks = """[ \t\r\n:="'\\|,;]{1,8}""";

    // A key log has 64 hexadecimal digits or more of each value; a cut one is a secret still.
    private const string Values = "(?![A-Za-z0-9_])" + Marks + "[0-9a-fA-F]{16,1024}" + Marks + "[0-9a-fA-F]{16,1024}";

    private const string KeyLog = "a line of a TLS key log";

    /// <summary>The table.</summary>
    public static IReadOnlyList<LeakPattern> Table { get; } =
    [
        // The dashes around it may be left or lost.
        new("a private key", "PRIVATE KEY", "PRIVATE KEY(?<=(?<value>-{0,10}BEGIN [A-Z0-9 ]{0,34}PRIVATE KEY))")
        {
            IsArmoured = true,
        },
        new("a private key", "PuTTY-User-Key-File-", "PuTTY-User-Key-File-") { IsArmoured = true },
        new("a private key", "AGE-SECRET-KEY-", "AGE-SECRET-KEY-1[0-9A-Z]{20,100}"),
        new(
            "a private key",
            "PrivateKey|PresharedKey",
            "(?:PrivateKey|PresharedKey)[ \t]{0,4}=[ \t]{0,4}(?<value>[A-Za-z0-9+/]{43}=)"
        ),
        // Kubernetes and CI systems keep the PEM form in base64.
        new(
            "a private key",
            "LS0tLS1CRUdJTi",
            "LS0tLS1CRUdJTi[A-Za-z0-9+/]{1,40}(?:UFJJVkFURS|BSSVZBVEUg|QUklWQVRF)[A-Za-z0-9+/=]{0,8000}"
        ),
        // A JSON web key: d is the private part.
        new("a private key", "\"d\"", "\"d\"\\s{0,4}:\\s{0,4}\"(?<value>[A-Za-z0-9_-]{40,1400})\""),
        new("a shared key", "BEGIN OpenVPN Static key", "BEGIN OpenVPN Static key V[0-9]") { IsArmoured = true },
        new("a shared key", " -psk ", " -psk (?<value>[0-9a-fA-F]{16,512})"),
        new(
            KeyLog,
            "CLIENT_RANDOM|RSA |_TRAFFIC_SECRET|EXPORTER_SECRET|ECH_SECRET",
            "(?:(?<![A-Z_])(?:CLIENT_RANDOM|RSA)|_TRAFFIC_SECRET[A-Za-z0-9_]{0,16}|EXPORTER_SECRET|ECH_SECRET)" + Values
        ),
        // 96 hexadecimal digits in TLS 1.2, 64 or 96 in TLS 1.3; a session's id or a digest has up to 64.
        new(
            "the secret of a TLS session",
            "master|resumption psk",
            "(?:resumption psk|master[-_ ]?(?:secret|key))" + Marks + "(?<value>[0-9a-f]{64,1024})"
        )
        {
            AnyCase = true,
        },
        // openssl s_client -sess_out writes it, with the master key inside.
        new("the secret of a TLS session", "BEGIN SSL SESSION PARAMETERS", "BEGIN SSL SESSION PARAMETERS")
        {
            IsArmoured = true,
        },
    ];
}
