using System.Text.RegularExpressions;

namespace EcResults.Rules;

/// <summary>What may lead to a person or a machine, and is known by the words before it or by its looks.</summary>
internal static partial class TracePatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Options | RegexOptions.IgnoreCase;

    private const string UserName = "(?<value>[A-Za-z_][A-Za-z0-9_.-]{0,31})";

    private const string Account = "(?<value>[A-Za-z_][A-Za-z0-9_.-]{0,31}@[A-Za-z0-9][A-Za-z0-9.-]{0,100})";

    private const string FullName = """(?<value>(?:[a-z0-9*_-]{1,63}\.){1,8}[a-z]{2,24})""";

    /// <summary>What leads to a person. Two tables, because a search for more than 80 signs at once is slow.</summary>
    public static LeakTable People { get; } =
        new(
            new("the name of a home folder", HomeFolder(), "/home/", "/users/", "\\users\\", "\\\\users")
            {
                IsHarmless = KnownNames.IsUser,
            },
            new("the name of a home folder", Tilde(), " ~", "=~", ":~", "\"~", "'~", "`~", "(~", "\n~")
            {
                IsHarmless = KnownNames.IsUser,
            },
            new("the name of a user", SwitchedUser(), "sudo ", "su -", "runuser ", "chown ")
            {
                IsHarmless = KnownNames.IsUser,
            },
            new("the name of a user", UserVariable(), "user=", "logname=", "username=", "uid=")
            {
                IsHarmless = KnownNames.IsUser,
            },
            new("the name of a user", UserDirective(), "user ")
            {
                IsHarmless = KnownNames.IsUser,
                Concerns = IsServerConfig,
            },
            new(
                "the name of a user and a computer",
                BuiltBy(),
                "built by ",
                "compiled by ",
                "built on ",
                "linux version "
            )
            {
                IsHarmless = KnownNames.IsAccount,
            },
            new("the name of a user and a computer", ShellPrompt(), ":~", ":/", " ~]")
            {
                IsHarmless = KnownNames.IsAccount,
            },
            new("the name of a user and a computer", RemoteLogin(), "ssh ", "scp ", "rsync ", "sftp ")
            {
                IsHarmless = KnownNames.IsAccount,
            },
            new("an e-mail address", SpelledMail(), "(at)", "[at]", "{at}", "<at>")
            {
                IsHarmless = static name => name is "sysstat",
            }
        );

    /// <summary>What leads to a machine.</summary>
    public static LeakTable Machines { get; } =
        new(
            new("the name of a computer", NamedHost(), "hostname", "computername") { IsHarmless = KnownNames.IsHost },
            new("a host name", ServerDirective(), "server ", "_pass ", "header host ", "tls ")
            {
                IsHarmless = KnownNames.IsNoFullName,
                Concerns = IsServerConfig,
            },
            new("a host name", HostHeader(), "host: ", "--resolve ", "-servername ", "--connect-to ", "--sni ")
            {
                IsHarmless = KnownNames.IsNoFullName,
            },
            new("a host name", CertificateFolder(), "/live/", "/archive/") { IsHarmless = KnownNames.IsNoFullName },
            new("a host name", CertificateFile(), ".pem", ".crt", ".key", ".cer")
            {
                IsHarmless = KnownNames.IsNoFullName,
            },
            new("a host name", CertificateSubject(), "CN=", "CN =", "DNS:") { IsHarmless = KnownNames.IsNoFullName },
            new("a certificate", Certificate(), "BEGIN CERTIFICATE", "BEGIN TRUSTED CERT", "LS0tLS1CRUdJTiBDRVJU"),
            new(
                "the public key of a person or a machine",
                PublicKey(),
                "ssh-rsa ",
                "ssh-dss ",
                "ssh-ed25519 ",
                "ecdsa-sha2-",
                "sk-ssh-",
                "BEGIN SSH2 PUBLIC KEY",
                "BEGIN PGP PUBLIC KEY",
                "age1"
            ),
            new("the fingerprint of a key", Fingerprint(), "SHA256:", "MD5:"),
            new(
                "the id of a disk or a machine",
                NamedUuid(),
                "uuid",
                "machine id",
                "machine-id",
                "machine_id",
                "boot id",
                "subscriptions/"
            )
            {
                IsHarmless = KnownNames.IsZeros,
                Concerns = static text => text.Entry != "raw/env/cmdline.txt",
            },
            new("the id of a machine", SerialNumber(), "serial", "service tag", "asset tag")
            {
                IsHarmless = KnownNames.IsZeros,
                Concerns = static text => text.Entry != "raw/env/cmdline.txt",
            },
            new("the id of a machine", CloudId(), "arn:aws", "i-0", ".dkr.ecr."),
            new("a hardware address", LinkLocal(), "fe80:")
        );

    private static bool IsServerConfig(ContributedText text) => text.Entry == "raw/env/server-config.txt";

    // "https://host/home/page" is a page; what stands before a home folder is one of the places where systems mount them.
    [GeneratedRegex(
        """\G(?:(?<![\w.])/(?:home|Users)/|(?<=(?:^|[\s"'=:,(<>\[`])(?:/(?:export|var|usr|data|nfs|net|media|srv|opt|storage|scratch|mnt|host|rootfs|[a-zA-Z])){1,3})/(?:home|[Uu]sers)/|\\{1,2}[Uu]sers\\{1,2})(?<value>[\w.-]{1,64})""",
        Options
    )]
    private static partial Regex HomeFolder();

    [GeneratedRegex(
        """\G[ =:"'`(\n]~(?<value>[a-z_][a-z0-9_-]{1,31})(?=/|(?<=cd ~[a-z0-9_-]{1,32})(?:\s|$))""",
        Options
    )]
    private static partial Regex Tilde();

    [GeneratedRegex(
        """\G(?:sudo (?:-[A-Za-z]{1,4} ){0,4}(?:-[A-Za-z]{0,3}u ?|--user[ =])|su - ?|su -(?:l|c) |runuser (?:-l |-u |- )|chown (?:-[A-Za-z]{1,4} )?(?=[\w.-]{1,32}:))"""
            + UserName,
        Options
    )]
    private static partial Regex SwitchedUser();

    [GeneratedRegex(
        """\G(?:(?<![A-Za-z])USER=["']?|(?<![A-Za-z])LOGNAME=["']?|USERNAME=["']?|(?<=--)user=|uid=[0-9]{1,9}\()"""
            + UserName
            + """(?![\w:@.-])""",
        Options
    )]
    private static partial Regex UserVariable();

    [GeneratedRegex(
        """\G(?<![\w$-])[Uu]ser[ \t]{1,16}""" + UserName + """(?:[ \t]{1,8}[\w-]{1,32})?[ \t]{0,4}(?:;|$|\r?\n)""",
        Options
    )]
    private static partial Regex UserDirective();

    [GeneratedRegex("""\G(?:(?:built|compiled) (?:by|on) |linux version \S{1,120} \()""" + Account, AnyCase)]
    private static partial Regex BuiltBy();

    [GeneratedRegex(
        """\G(?:(?<=(?<![\w.@-])(?<value>[a-z_][\w-]{0,31}@[\w.-]{1,63})):[~/][\w./~-]{0,100}[$#]|(?<=\[(?<value>[a-z_][\w-]{0,31}@[\w.-]{1,63})) ~\][$#])""",
        Options
    )]
    private static partial Regex ShellPrompt();

    [GeneratedRegex("""\G(?:ssh|scp|rsync|sftp) [^\r\n@;|]{0,100}?(?<![\w.+-])""" + Account, Options)]
    private static partial Regex RemoteLogin();

    [GeneratedRegex(
        """\G(?<=(?<![\w.+-])(?<value>[\w.+-]{1,64}) ?)[\[({<]at[\])}>] ?[\w-]{1,63}(?: ?(?:\.|[\[({<]dot[\])}>]) ?[\w-]{2,24}){1,5}""",
        AnyCase
    )]
    private static partial Regex SpelledMail();

    [GeneratedRegex(
        """\G(?:hostname|computername)(?:\\?["'])?[ \t]{0,4}[=:][ \t]{0,4}\\?["']?(?<value>[a-z0-9][\w.-]{0,100})""",
        AnyCase
    )]
    private static partial Regex NamedHost();

    [GeneratedRegex(
        """\G(?:(?<![\w-])(?:server|tls)|(?<=[a-z])_pass|header Host)[ \t]{1,16}"?""" + FullName + """(?=[:;"\s])""",
        AnyCase
    )]
    private static partial Regex ServerDirective();

    [GeneratedRegex(
        """\G(?:(?<!-)host: |--resolve |-servername |--connect-to |--sni )["']?""" + FullName + """(?![\w.-])""",
        AnyCase
    )]
    private static partial Regex HostHeader();

    [GeneratedRegex("""\G/(?:live|archive)/""" + FullName + """(?=[-/"'\s;]|$)""", AnyCase)]
    private static partial Regex CertificateFolder();

    [GeneratedRegex("""\G(?<=[/\s"'=](?<value>[a-z0-9*][\w*.-]{2,100}))\.(?:pem|crt|key|cer)(?![\w.])""", AnyCase)]
    private static partial Regex CertificateFile();

    [GeneratedRegex("""\G(?:CN ?= ?|DNS:)""" + FullName + """(?![\w.-])""", AnyCase)]
    private static partial Regex CertificateSubject();

    [GeneratedRegex("""\G(?:BEGIN (?:TRUSTED )?CERTIFICATE-|LS0tLS1CRUdJTiBDRVJU[A-Za-z0-9+/]{20,8000})""", Options)]
    private static partial Regex Certificate();

    [GeneratedRegex(
        """\G(?:(?:sk-)?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[a-z0-9]{3,20})(?:@openssh\.com)? (?<value>AAAA[A-Za-z0-9+/]{40,2000}={0,3}(?: [^\s@]{1,64}@[\w.-]{1,100})?)|BEGIN (?:SSH2|PGP) PUBLIC KEY|(?<!\w)age1[0-9a-z]{58}(?!\w))""",
        Options
    )]
    private static partial Regex PublicKey();

    [GeneratedRegex(
        """\G(?:SHA256:(?<value>[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/])|MD5:(?<value>(?:[0-9a-f]{2}:){15}[0-9a-f]{2}))""",
        Options
    )]
    private static partial Regex Fingerprint();

    [GeneratedRegex(
        """\G(?:(?:uuid|machine[ _-]id|boot id)"?[ \t]{0,8}[=:][ \t]{0,8}"?|subscriptions/)(?<value>[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{4}-[0-9a-f]{4})(?![\w-])""",
        AnyCase
    )]
    private static partial Regex NamedUuid();

    [GeneratedRegex(
        """\G(?<!\w)(?:serial(?:[ _-](?:number|no\.?))?|service tag|asset tag)"?[ \t]{0,8}[=:][ \t]{0,8}"?(?<value>(?=[A-Z-]{0,40}[0-9])[A-Z0-9-]{6,40})(?![\w.])""",
        AnyCase
    )]
    private static partial Regex SerialNumber();

    [GeneratedRegex(
        """\G(?:arn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:[a-z0-9-]{0,20}:(?<value>[0-9]{12}):|(?<!\w)i-0(?:[0-9a-f]{7}|[0-9a-f]{16})(?![\w-])|(?<=(?<![0-9])(?<value>[0-9]{12}))\.dkr\.ecr\.)""",
        Options
    )]
    private static partial Regex CloudId();

    // An address of this form holds the network card's: fe80::5054:ff:fe12:3456.
    [GeneratedRegex(
        """\G(?<![\w:])fe80:[0-9a-f:]{0,20}:(?!5[0-9a-f]54:)[0-9a-f]{1,4}:[0-9a-f]{0,2}ff:fe[0-9a-f]{2}:[0-9a-f]{1,4}(?![\w:])""",
        AnyCase
    )]
    private static partial Regex LinkLocal();
}
