namespace EcResults.Submissions;

/// <summary>What eCapture hooks. Each module has its own cost, so results of two of them never share an axis.</summary>
public static class EcaptureModule
{
    /// <summary>The module that an absent word means.</summary>
    public const string OpenSsl = "openssl";

    private static readonly IReadOnlyList<(string Name, string[] Commands, string InLogs)> All =
    [
        (OpenSsl, ["tls", "openssl"], "OpenSSL"),
        ("gotls", ["gotls", "tlsgo"], "GoTLS"),
        ("gnutls", ["gnutls", "gnu"], "GnuTLS"),
        ("nspr", ["nspr", "nss"], "NSPR"),
    ];

    /// <summary>The module of a command's word, such as <c>tls</c>; null for words that capture no TLS.</summary>
    public static string? OfCommand(string? word) =>
        All.FirstOrDefault(module => word is not null && module.Commands.Contains(word)).Name;

    /// <summary>The module of a log's word, such as <c>GoTLS</c> or <c>EBPFProbeGoTLS</c>; null for other words.</summary>
    public static string? OfLog(string word) =>
        All.FirstOrDefault(module => word.EndsWith(module.InLogs, StringComparison.OrdinalIgnoreCase)).Name;
}
