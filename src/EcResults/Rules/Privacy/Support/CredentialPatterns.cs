using System.Buffers;
using System.Text.RegularExpressions;

namespace EcResults.Rules;

/// <summary>What logs somebody in and is known by the words before it: headers, cookies, passwords, options of commands.</summary>
internal static partial class CredentialPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // What ends a value in a command, a configuration, JSON and a URL.
    private const string Value = """(?<value>[^\s"'\\&;,`)]{1,512})""";

    // A pattern is tried where its sign stands, and nowhere else.
    private const string At = """\G""";

    private const string Name =
        """(?:password|passphrase|passwd|passcode|token|secret|credential|api[_-]?key|(?:access|secret|signing|encryption)[_-]key|auth[_-]?key|(?<![a-z])(?:pass|pwd))""";

    // A sentence may say "token: none needed": only what mixes letters and digits is taken for a value there.
    private const string Mixed =
        """(?=[^\s"'\\&;,`)]{0,64}\d)(?=[^\s"'\\&;,`)]{0,64}[a-z])(?<value>[^\s"'\\&;,`)]{6,512})""";

    private static readonly SearchValues<char> Counts = SearchValues.Create("0123456789/");

    private static readonly string[] Names =
    [
        "password",
        "passphrase",
        "passwd",
        "passcode",
        "token",
        "secret",
        "credential",
        "apikey",
        "api_key",
        "api-key",
        "secret_key",
        "secret-key",
        "signing_key",
        "signing-key",
        "encryption_key",
        "encryption-key",
        "access_key",
        "access-key",
        "authkey",
        "auth_key",
        "auth-key",
        "pass",
        "pwd",
    ];

    /// <summary>The table.</summary>
    public static LeakTable Table { get; } =
        new(
            new("the value of an Authorization header", Authorization(), "authorization")
            {
                IsHarmless = IsPlaceholder,
            },
            new("an access token", Bearer(), "bearer ") { IsHarmless = IsPlaceholder },
            new("a cookie", Cookie(), "cookie") { IsHarmless = IsPlaceholder },
            new("a cookie", SessionId(), "sessid", "sessionid", "session_id", "session_token", "connect.sid")
            {
                IsHarmless = IsPlaceholder,
            },
            new("a password in a URL", UserInfo(), "://") { IsHarmless = IsPlaceholder },
            new("a key in a URL", KeyInUrl(), "://"),
            new("a signature that gives access", Signature(), "sig=", "signature=") { IsHarmless = IsPlaceholder },
            new("the password of a user", CurlUser(), "curl ") { IsHarmless = IsPlaceholder },
            new("the password of a user", BasicUser(), " -a ", "--auth") { IsHarmless = IsPlaceholder },
            new(
                "the password of a user",
                ShortOption(),
                "mysql",
                "mariadb",
                "sshpass",
                "redis-cli",
                "docker login",
                "smbclient"
            )
            {
                IsHarmless = IsPlaceholder,
            },
            new(
                "the password of a user",
                ConfiguredPassword(),
                "requirepass",
                "masterauth",
                "wpa_psk",
                "psk=",
                "login "
            )
            {
                IsHarmless = IsPlaceholder,
            },
            new("the password of a user", DockerAuth(), "\"auth\"", "_auth=", "_auth ") { IsHarmless = IsPlaceholder },
            new(
                "the hash of a password",
                PasswordHash(),
                "$apr1$",
                "$1$",
                "$2a$",
                "$2b$",
                "$2y$",
                "$5$",
                "$6$",
                "$y$",
                "$argon2",
                "{sha}",
                "{ssha}"
            ),
            new(
                "an account's key",
                AccountKey(),
                "accountkey",
                "sharedaccesskey",
                "sharedaccesssignature",
                "private_key_id",
                "client-key-data"
            )
            {
                IsHarmless = IsPlaceholder,
            },
            new("a password, token or key", Assigned(), Names) { IsHarmless = IsNoSecret },
            new("a password, token or key", Member(), Names) { IsHarmless = IsNoSecret },
            new("a password, token or key", Header(), "token", "api-key", "apikey", "access-key", "auth-key")
            {
                IsHarmless = IsNoSecret,
            },
            new("a password, token or key", Option(), Names) { IsHarmless = IsNoSecret },
            new("a password, token or key", InWords(), Names) { IsHarmless = IsNoSecret }
        );

    private static bool IsPlaceholder(string value) => Placeholder.Is(value);

    private static bool IsNoSecret(string value) =>
        Placeholder.Is(value)
        // Counts, as in the lines of a condensed log: secret=37/6543.
        || (value.Contains('/', StringComparison.Ordinal) && !value.AsSpan().ContainsAnyExcept(Counts));

    [GeneratedRegex(
        """\Gauthorization(?:[ \t:="'\\]{1,8}(?:Basic|Bearer|Digest|Token|ApiKey|Negotiate|NTLM|AWS4-HMAC-SHA256)[ \t]{1,8}(?<value>[^\s;,\\"'`]{1,512})|[ \t"'\\]{0,7}[:=][ \t:="'\\]{0,7}(?<value>(?=[^\s;,\\"'`]{0,512}\d)[^\s;,\\"'`]{1,512}|[^\s;,\\"'`]{16,512}))""",
        Options
    )]
    private static partial Regex Authorization();

    [GeneratedRegex("""\Gbearer (?=[\w.~+/=-]{0,64}\d)(?<value>[\w.~+/=-]{16,512})""", Options)]
    private static partial Regex Bearer();

    [GeneratedRegex(
        """\Gcookie[ \t:="'\\]{1,8}(?!(?:max-age|path|expires|domain)=)[\w.$!#%&'*+^`|~-]{1,64}=(?<value>[^\s;,\\"'`]{1,512})""",
        Options
    )]
    private static partial Regex Cookie();

    [GeneratedRegex(
        """\G(?:sessid|sessionid|session_id|session_token|connect\.sid)=(?<value>[^\s;,&"'\\`)]{6,512})""",
        Options
    )]
    private static partial Regex SessionId();

    [GeneratedRegex("""\G://[^\s/?#"'<>\\:]{0,128}:(?<value>[^\s/?#"'<>\\]{1,256})@""", Options)]
    private static partial Regex UserInfo();

    [GeneratedRegex("""\G://(?<value>[0-9a-f]{32,64})@""", Options)]
    private static partial Regex KeyInUrl();

    [GeneratedRegex("""\G(?<=[?&;_-])(?:sig|signature)=(?<value>[\w%+/=-]{20,512})""", Options)]
    private static partial Regex Signature();

    [GeneratedRegex(
        """\Gcurl(?= )[^\r\n|;]{0,200}? (?:-u ?|--(?:proxy-)?user[ =])["']?[^\s"':]{1,64}:(?<value>[^\s"'|;]{1,128})""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CurlUser();

    [GeneratedRegex(
        """\G(?: -a |--auth(?:-(?:basic|user))?[ =])["']?[a-z][\w.@-]{0,63}:(?!/|\d{1,5}(?:\s|$))(?<value>[^\s"'|;:]{3,128})""",
        Options
    )]
    private static partial Regex BasicUser();

    [GeneratedRegex(
        """\G(?:(?:mysql|mariadb)(?:dump|admin)?(?= )[^\r\n|;]{0,80}? -p(?!ort|rotocol|id\b)(?<value>[^\s=]{3,64})(?=\s|$)|sshpass -p ?(?<value>\S{1,64})|redis-cli(?= )[^\r\n|;]{0,80}? -a (?<value>\S{1,64})|docker login(?= )[^\r\n|;]{0,80}? -p (?<value>\S{1,64})|smbclient(?= )[^\r\n|;]{0,80}? -U \S{1,64}%(?<value>\S{1,64}))""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ShortOption();

    [GeneratedRegex(
        """\G(?:(?:requirepass|masterauth) {1,4}"?(?<value>[^\s"]{3,64})|(?:wpa_)?psk=(?:"(?<value>[^"\r\n]{8,63})"|(?<value>[^\s"]{8,64}))|login \S{1,64} password (?<value>\S{1,64}))""",
        Options
    )]
    private static partial Regex ConfiguredPassword();

    [GeneratedRegex(
        """\G(?:"auth"[ \t]{0,4}:[ \t]{0,4}"|_auth[ \t]{0,4}=[ \t]{0,4}"?)(?<value>[a-z0-9+/]{8,512}={0,2})""",
        Options
    )]
    private static partial Regex DockerAuth();

    [GeneratedRegex(
        """\G(?:\$(?:apr1|1|2[aby]|5|6|y|argon2(?:id|i|d))\$(?=[^\s$]{1,64}\$|[./a-z0-9]{20})[./a-z0-9$=,+]{20,200}|\{s?sha\}[a-z0-9+/]{20,100}={0,2})""",
        Options
    )]
    private static partial Regex PasswordHash();

    [GeneratedRegex(
        """\G(?:accountkey|sharedaccesskey|sharedaccesssignature|private_key_id|client-key-data)"?[ \t]{0,4}[=:][ \t]{0,4}"?(?<value>[a-z0-9+/%&=_-]{16,4096})""",
        Options
    )]
    private static partial Regex AccountKey();

    [GeneratedRegex(At + Name + """=(?![=\s])["'\\]{0,4}(?!(?<=pwd=["'\\]{0,4})/)""" + Value, Options)]
    private static partial Regex Assigned();

    [GeneratedRegex(At + Name + """(?:\\"|["'])[ \t]{0,8}(?:=(?!=)|:(?!//))[ \t]{0,8}["'\\]{0,4}""" + Value, Options)]
    private static partial Regex Member();

    [GeneratedRegex(
        """\G(?:(?<=-)(?:token|api-?key|access-key|auth-key)|api-key)[ \t]{0,8}:(?!//)[ \t]{0,8}["'\\]{0,4}""" + Value,
        Options
    )]
    private static partial Regex Header();

    [GeneratedRegex(
        At + """(?<=(?:^|\s)--(?-i:[a-z-]{0,38}))""" + Name + """[ \t]{1,8}(?!-)["'\\]{0,4}""" + Value,
        Options
    )]
    private static partial Regex Option();

    [GeneratedRegex(
        At
            + Name
            + """(?:[ \t]{0,4}[:=](?![=/])|[ \t]{1,4}(?:is|was)(?![ \t]{1,4}[^\s-]{1,40}-[a-z]))[ \t]{1,4}["'`]?"""
            + Mixed,
        Options
    )]
    private static partial Regex InWords();
}
