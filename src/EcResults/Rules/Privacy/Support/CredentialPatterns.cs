namespace EcResults.Rules;

/// <summary>What logs somebody in and is known by the words before it: headers, cookies, passwords, options of commands.</summary>
internal static class CredentialPatterns
{
    // What ends a value in a command, a configuration, JSON and a URL.
    private const string Value = """(?<value>[^\s"'\\&;,`)]{1,512})""";

    private const string Name =
        """(?:password|passphrase|passwd|passcode|passwort|kennwort|mot de passe|contrase[ñn]a|token|secret|credential|api[_-]?key|(?:access|secret|signing|encryption|licen[sc]e|subscription|account|shared|master|app)[_-]key|auth[_-]?key|(?<![a-z])(?:pass|pwd))""";

    private const string Names =
        "password|passphrase|passwd|passcode|passwort|kennwort|mot de passe|contrase|token|secret|credential|apikey|api_key|api-key|signing_key|signing-key|"
        + "encryption_key|encryption-key|access_key|access-key|license_key|license-key|licence_key|licence-key|subscription_key|subscription-key|"
        + "account_key|account-key|shared_key|shared-key|master_key|master-key|app_key|app-key|authkey|auth_key|auth-key|pass|pwd";

    // A sentence may say "token: none needed": only what mixes letters and digits is taken for a value there.
    private const string Mixed =
        """(?=[^\s"'\\&;,`)]{0,64}\d)(?=[^\s"'\\&;,`)]{0,64}[a-z])(?<value>[^\s"'\\&;,`)]{6,512})""";

    private const string Assigned = """=(?![=\s])["'\\]{0,4}(?!(?<=pwd=["'\\]{0,4})/)""" + Value;
    private const string Member = """(?:\\"|["'])[ \t]{0,8}(?:=(?!=)|:(?!//))[ \t]{0,8}["'\\]{0,4}""" + Value;

    // The option of a command.
    private const string Option =
        """(?<=(?:^|\s)--(?-i:[a-z-]{0,38})""" + Name + """)[ \t]{1,8}(?!-)["'\\]{0,4}""" + Value;

    private const string InWords =
        """(?:[ \t]{0,4}[:=：](?![=/])|[ \t]{1,4}(?:is|was)(?![ \t]{1,4}[^\s-]{1,40}-[a-z]))[ \t]{1,4}["'`]?"""
        + Mixed
        + "|："
        + Mixed;

    private const string Password = "the password of a user";
    private const string Any = "a password, token or key";

    private static readonly SearchValues<char> Counts = SearchValues.Create("0123456789/");
    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create("@/?#\"'<>\\ \t\r\n");

    /// <summary>The table.</summary>
    public static IReadOnlyList<LeakPattern> Table { get; } =
    [
        Row(
            "the value of an Authorization header",
            "authorization",
            """authorization(?:[ \t:="'\\]{1,8}(?:Basic|Bearer|Digest|Token|ApiKey|Negotiate|NTLM|AWS4-HMAC-SHA256)[ \t]{1,8}(?<value>[^\s;,\\"'`]{1,512})|[ \t"'\\]{0,7}[:=][ \t:="'\\]{0,7}(?<value>(?=[^\s;,\\"'`]{0,512}\d)[^\s;,\\"'`]{1,512}|[^\s;,\\"'`]{16,512}))"""
        ),
        Row("an access token", "bearer ", """bearer (?=[\w.~+/=-]{0,64}\d)(?<value>[\w.~+/=-]{16,512})"""),
        Row(
            "a cookie",
            "cookie",
            """cookie[ \t:="'\\]{1,8}(?!(?:max-age|path|expires|domain)=)[\w.$!#%&'*+^`|~-]{1,64}=(?<value>[^\s;,\\"'`]{1,512})"""
        ),
        Row(
            "a cookie",
            "sessid|sessionid|session_id|session_token|_session=|connect.sid",
            """(?:sessid|sessionid|session_id|session_token|_session|connect\.sid)=(?<value>[^\s;,&"'\\`)]{6,512})"""
        ),
        Row(
            "a cookie",
            "curl ",
            """curl (?=[^\r\n|;-]{0,200}-)[^\r\n|;]{0,200}? (?-i:-b) ?["']?[\w.-]{1,64}=(?<value>[^\s;"']{1,512})"""
        ),
        Row("a password in a URL", "://", """://[^\s/?#"'<>\\:]{0,128}:(?<value>[^\s/?#"'<>\\]{1,256})@""") with
        {
            MayMatch = HasAccount,
        },
        Row("a key in a URL", "://", "://(?<value>[0-9a-f]{32,64})@") with
        {
            MayMatch = HasAccount,
        },
        Row(
            "a signature that gives access",
            "sig=|signature=",
            """(?<=[?&;_-])(?:sig|signature)=(?<value>[\w%+/=-]{20,512})"""
        ),
        Row(
            Password,
            "curl ",
            """curl(?= [^\r\n|;-]{0,200}-)[^\r\n|;]{0,200}? (?:(?-i:-u) ?|--(?:proxy-)?user[ =])["']?[^\s"':]{1,64}:(?<value>[^\s"'|;]{1,128})"""
        ),
        Row(
            Password,
            " -a |--auth",
            """(?: -a |--auth(?:-(?:basic|user))?[ =])["']?[a-z][\w.@-]{0,63}:(?!/|\d{1,5}(?:\s|$))(?<value>[^\s"'|;:]{3,128})"""
        ),
        Row(
            Password,
            "mysql|mariadb",
            """(?:mysql|mariadb)(?:dump|admin)?(?= )[^\r\n|;]{0,80}? (?-i:-p)(?!ort|rotocol|id\b)(?<value>[^\s=]{3,64})(?=\s|$)"""
        ),
        Row(
            Password,
            "sshpass|redis-cli|docker login|mongosh |smbclient|ldapsearch|mosquitto_|htpasswd |rabbitmqctl ",
            """(?-i:sshpass -p ?(?<value>\S{1,64})|redis-cli(?= )[^\r\n|;]{0,80}? -a (?<value>\S{1,64})|(?:docker login|mongosh)(?= )[^\r\n|;]{0,80}? -p (?<value>\S{1,64})|smbclient(?= )[^\r\n|;]{0,80}? -U \S{1,64}%(?<value>\S{1,64})|ldapsearch(?= )[^\r\n|;]{0,80}? -w (?<value>\S{1,64})|mosquitto_(?:pub|sub)(?= )[^\r\n|;]{0,80}? -P (?<value>\S{1,64})|htpasswd -[a-zA-Z]{0,4}b[a-zA-Z]{0,3} \S{1,64} \S{1,64} (?<value>\S{1,64})|rabbitmqctl (?:add_user|change_password) \S{1,64} (?<value>\S{1,64}))"""
        ),
        // A header that is set without a colon or an equals sign, and a variable.
        Row(
            Any,
            "set_header |add_header |set $",
            """(?:(?:set_header|add_header) (?=[\w-]{0,60}(?:token|secret|key|auth|password))(?![\w-]{0,60}keep)[\w-]{1,60} {1,4}|set \$(?=\w{0,60}(?:token|secret|apikey|api_key|password|passwd))\w{1,60} {1,4})["']?(?=[\w.~+/=-]{0,64}\d)(?=[\w.~+/=-]{0,64}[a-z])(?<value>[\w.~+/=-]{6,512})["';]"""
        ),
        Row(
            Password,
            "stats auth |insecure-password |secure_link_secret |-storepass |-keypass |chpasswd|unzip |zip |7z |ipmitool |lftp |xfreerdp ",
            """(?:stats auth [^\s:]{1,64}:(?<value>\S{1,128})|(?:insecure-password|secure_link_secret|-storepass|-keypass) (?<value>[^\s;]{3,128})|chpasswd(?:(?<=["' ][\w.-]{1,32}:(?<value>[^\s"'|]{1,64})["']? ?\| ?(?:sudo )?chpasswd)| ?<<< ?["']?[\w.-]{1,32}:(?<value>[^\s"']{1,64}))|(?-i:(?:un)?zip (?:-\w{1,4} ){0,3}-P ?(?<value>\S{1,64})|7z \w (?:[^\s]{1,64} ){0,3}-p(?<value>\S{1,64})|ipmitool [^\r\n;|]{0,80}? -P (?<value>\S{1,64})|lftp [^\r\n;|]{0,80}?-u \w{1,32},(?<value>\S{1,64}))|xfreerdp [^\r\n;|]{0,120}?/p:(?<value>\S{1,64}))"""
        ),
        Row(Password, "sudo -S <<<", """sudo -S <<< ?["']?(?<value>[^\s"']{1,64})"""),
        // The key of a storage account is known by its length; aws configure set takes one without an equals sign.
        Row(Any, "==", """==(?<=(?<![a-z0-9+/])(?<value>[a-z0-9+/]{86})==)(?![a-z0-9+/=])""") with
        {
            MayMatch = static (text, at) => at >= 86 && char.IsAsciiLetterOrDigit(text[at - 86]),
        },
        Row(
            Any,
            "_access_key |_session_token ",
            "(?:_access_key|_session_token) {1,4}(?=[a-z/+]{0,30}[0-9])(?<value>[a-z0-9/+]{40,2000})"
        ),
        // Capitals, small letters and digits together are no word of a sentence.
        Row(
            Password,
            "password |passwort ",
            """passwor[dt] [`"']?(?-i:(?=[^\s`"']{0,30}[A-Z])(?=[^\s`"']{0,30}[a-z])(?=[^\s`"']{0,30}[0-9])(?!(?:OpenSSL|Base|Argon|Pbkdf|Bcrypt|Version))(?<value>[^\s`"',;]{8,64}))"""
        ),
        Row(Any, "twilio", @"twilio[^\r\n]{0,60}?(?<![0-9a-z])(?:SK|AC)?(?<value>[0-9a-f]{32})(?![0-9a-z])"),
        Row(Password, "sudo -S", """sudo -S(?<=echo ["']?(?<value>[^\s"'|]{1,64})["']? ?\| ?sudo -S)"""),
        Row("a passphrase", "pass:", """(?<=-pass(?:in|out)? ["']?)pass:(?<value>[^\s"']{1,128})"""),
        Row(
            Password,
            "requirepass|masterauth|psk=|psk\"|login ",
            """(?:(?:requirepass|masterauth) {1,4}"?(?<value>[^\s"]{3,64})|psk=(?:"(?<value>[^"\r\n]{8,63})"|(?<value>[^\s"]{8,64}))|(?<="(?:wpa_)?)psk"\s{0,4}:\s{0,4}"(?<value>[^"\r\n]{8,63})"|login \S{1,64} password (?<value>\S{1,64}))"""
        ),
        Row(
            Password,
            "\"auth\"|_auth=|_auth ",
            """(?:"auth"[ \t]{0,4}:[ \t]{0,4}"|_auth[ \t]{0,4}=[ \t]{0,4}"?)(?<value>[a-z0-9+/]{8,512}={0,2})"""
        ),
        new(
            "the hash of a password",
            "$apr1$|$1$|$2a$|$2b$|$2y$|$5$|$6$|$y$|$argon2|{sha}|{ssha}",
            """(?:\$(?:apr1|1|2[aby]|5|6|y|argon2(?:id|i|d))\$(?=[^\s$]{1,64}\$|[./a-z0-9]{20})[./a-z0-9$=,+]{20,200}|\{s?sha\}[a-z0-9+/]{20,100}={0,2})"""
        )
        {
            AnyCase = true,
        },
        Row(
            "an account's key",
            "accountkey|sharedaccesskey|sharedaccesssignature|private_key_id|client-key-data|authtoken ",
            """(?:(?:accountkey|sharedaccesskey|sharedaccesssignature|private_key_id|client-key-data)"?[ \t]{0,4}[=:][ \t]{0,4}"?|authtoken )(?<value>[a-z0-9+/%&=_-]{16,4096})"""
        ),
        new(
            Any,
            "token|api-key|apikey|access-key|auth-key",
            """(?:(?<=-)(?:token|api-?key|access-key|auth-key)|api-key)[ \t]{0,8}:(?!//)[ \t]{0,8}["'\\]{0,4}""" + Value
        )
        {
            AnyCase = true,
            IsHarmless = IsNoSecret,
        },
        new(Any, Names, $"{Name}(?:{Assigned}|{Member}|{Option}|{InWords})")
        {
            AnyCase = true,
            IsHarmless = IsNoSecret,
            MayMatch = static (text, at) => !IsCount(text.AsSpan(at)),
        },
    ];

    /// <summary>Whether an at sign stands in a URL before its path.</summary>
    private static bool HasAccount(string text, int at)
    {
        var host = text.AsSpan(at + "://".Length);
        return host.IndexOfAny(EndsOfHost) is var end && end >= 0 && host[end] == '@';
    }

    /// <summary>A count of a condensed log's second, the only words of most evidence that a name of a secret stands in: secret=37/6543.</summary>
    private static bool IsCount(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith("secret=", StringComparison.Ordinal))
        {
            return false;
        }

        var value = words["secret=".Length..];
        var end = value.IndexOfAnyExcept(Counts);
        // Digits alone may be a secret.
        return end > 0 && value[end] == ' ' && value[..end].Contains('/');
    }

    private static LeakPattern Row(string what, string signs, string shape) =>
        new(what, signs, shape) { AnyCase = true, IsHarmless = static value => Placeholder.Is(value) };

    private static bool IsNoSecret(string value) =>
        Placeholder.Is(value)
        // Counts, as in the lines of a condensed log: secret=37/6543.
        || (value.Contains('/', StringComparison.Ordinal) && !value.AsSpan().ContainsAnyExcept(Counts))
        // The number of a pass is no secret; a real one has more digits.
        || (value.Length == 1 && char.IsAsciiDigit(value[0]));
}
