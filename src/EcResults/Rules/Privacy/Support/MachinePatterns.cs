namespace EcResults.Rules;

/// <summary>What may lead to a machine, and is known by the words before it or by its looks.</summary>
internal static class MachinePatterns
{
    private const string FullName = "(?<value>(?:[a-z0-9*_-]{1,63}\\.){1,8}[a-z]{2,24})";
    private const string Id = "the id of a disk or a machine";
    private const string MachineId = "the id of a machine";
    private const string Personal = "the name of a personal computer";
    private const string Cmdline = "raw/env/cmdline.txt";

    /// <summary>The table.</summary>
    public static IReadOnlyList<LeakPattern> Table { get; } =
    [
        // The second word of uname -a; without -n the kernel's release follows at once.
        Host("linux ", @"Linux (?<value>[a-z_][^ \n]{0,253})(?= [0-9]{1,2}\.[0-9])") with
        {
            What = "a full host name",
            MayMatch = IsNoRelease,
        },
        new(Personal, "linux ", @"(?<=\A)Linux (?<value>[A-Za-z_][^ \n]{0,253})(?= )")
        {
            IsHarmless = static name => !KnownNames.IsPersonal(name),
            MayMatch = IsNoRelease,
        },
        new("a full host name", "\"nodename\"", "\"nodename\":[^\"\\n]{0,8}\"(?<value>[^)\"\\n]{1,100})")
        {
            IsHarmless = static name => !KnownNames.IsFullName(name),
        },
        new(
            Personal,
            "desktop-|laptop-|-macbook",
            @"(?:(?<!\w)(?:DESKTOP|LAPTOP)-[A-Z0-9]{7,8}(?!\w)|(?<=(?<value>[\w-]{2,40}))-MacBook(?!\w))"
        ),
        new(
            "the name of a computer",
            "hostname|computername",
            """(?:hostname|computername)(?:\\?["'])?[ \t]{0,4}[=:][ \t]{0,4}\\?["']?(?<value>[a-z0-9][\w.-]{0,100})"""
        )
        {
            AnyCase = true,
            IsHarmless = KnownNames.IsHost,
        },
        // A line of a system's journal.
        new(
            "the name of a computer",
            "]: | kernel: ",
            @"(?<=(?:[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.+-]{8,24}Z?) (?<value>[\w.-]{1,64})(?: [\w./-]{1,40}\[[0-9]{1,7})?)(?:\]:| kernel:) "
        )
        {
            IsHarmless = KnownNames.IsHost,
        },
        Host(
            "server_name |servername |serveralias ",
            @"(?:server_name|ServerName|ServerAlias)(?:[ \t]{1,64}(?<value>[^\s;#]{1,253})){1,64}"
        ),
        // Installers name the volume group after the machine: /dev/mapper/janes--box--vg-root.
        new(
            "the name of a computer",
            "--vg-|-vg/",
            @"(?<=(?:/dev/mapper/|/dev/|lv=)(?<value>[a-z][\w-]{0,28}\w))(?:--vg-|-vg/)"
        )
        {
            AnyCase = true,
            IsHarmless = KnownNames.IsHost,
        },
        // ip=client:server:gateway:mask:name:card, and where the root of the files is mounted from.
        new(
            "the name of a computer",
            "ip=|nfsroot=|root=",
            @"(?<![\w.])(?:ip=(?:[^\s:]{0,40}:){4}(?<value>[A-Za-z][\w.-]{0,63})(?=[:\s])|nfsroot=(?<value>[A-Za-z][\w.-]{0,63}):|root=nfs:(?<value>[A-Za-z][\w.-]{0,63}):)"
        )
        {
            IsHarmless = KnownNames.IsHost,
            Concerns = static text => text.Entry == Cmdline,
        },
        // A sentence names a machine by three labels or more; two are as often a site or a file.
        Host(
            " on | at | from | to |host |machine |node |called |named ",
            """(?: (?:on|at|from|to)|(?:host|machine|node|called|named)) [`"']?(?<value>[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,6}\.(?:com|org|net|edu|gov|info|biz|io|dev|cloud|de|at|ch|fr|nl|be|eu|uk|ie|it|es|pt|pl|cz|se|no|fi|dk|ru|ua|cn|jp|kr|tw|in|br|ca|us|au|nz|box|corp|intra|intranet))(?![\w-]|\.\w|/)"""
        ) with
        {
            Concerns = static text => text.Kind == ContributedTextKind.Prose,
        },
        // The host of a URL under load.
        Host("://", """://(?:[^\s/?#"'<>\\@]{0,256}@)?(?<value>[^\s/?#:"'<>\\@]{1,253})""") with
        {
            Concerns = static text =>
                text.Kind == ContributedTextKind.Value
                || text is { FileName: "wrk.txt" or "wrk2.txt" }
                || text is { Entry: "raw/env/server-config.txt" or Cmdline },
        },
        Host(
            "server |_pass |header host |tls ",
            """(?:(?<![\w-])(?:server|tls)|(?<=[a-z])_pass|header Host)[ \t]{1,16}"?""" + FullName + """(?=[:;"\s])"""
        ) with
        {
            Concerns = static text => text.Entry == "raw/env/server-config.txt",
        },
        Host(
            "host: |--resolve |-servername |--connect-to |--sni |-connect |last login: ",
            """(?:(?<!-)host: |--resolve |-servername |--connect-to |--sni |-connect |last login: [^\r\n]{1,40} from )["']?"""
                + FullName
                + @"(?![\w.-])"
        ),
        // The folder of a host's certificates.
        Host("/ssl/|/certs/|/tls/|/acme/|/pki/", "/(?:ssl|certs|tls|acme|pki)/" + FullName + "/"),
        Host("/live/|/archive/", "/(?:live|archive)/" + FullName + """(?=[-/"'\s;]|$)"""),
        Host(".pem|.crt|.key|.cer", """(?<=[/\s"'=](?<value>(?>[\w*.-]{3,100})))\.(?:pem|crt|key|cer)(?![\w.])"""),
        Host("CN=|CN =|DNS:", "(?:CN ?= ?|DNS:)" + FullName + @"(?![\w.-])"),
        // The names that clouds and tunnels give to one machine.
        new(
            "a host name",
            ".amazonaws.com|.cloudapp.|.googleusercontent.com|.ngrok|.ts.net|.trycloudflare.com|.duckdns.org|.internal.cloudapp",
            @"(?<=(?<value>[\w.-]{3,120}))(?:(?<=compute(?:-1)?|elb|rds)\.amazonaws\.com|\.cloudapp\.(?:azure\.com|net)|(?<=bc)\.googleusercontent\.com|\.ngrok(?:-free)?\.(?:io|app|dev)|\.ts\.net|\.trycloudflare\.com|\.duckdns\.org)"
        )
        {
            AnyCase = true,
        },
        new(
            "a certificate",
            "BEGIN CERTIFICATE|BEGIN NEW CERT|BEGIN TRUSTED CERT|BEGIN X509 |BEGIN PKCS7|BEGIN CMS|LS0tLS1CRUdJTiBDRVJU",
            "(?:BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE|(?:NEW )?CERTIFICATE REQUEST|PKCS7|CMS)-|LS0tLS1CRUdJTiBDRVJU[A-Za-z0-9+/]{20,8000})"
        ),
        new(
            "the public key of a person or a machine",
            "ssh-rsa |ssh-dss |ssh-ed25519 |ecdsa-sha2-|sk-ssh-|BEGIN SSH2 PUBLIC KEY|BEGIN PGP PUBLIC KEY|age1",
            @"(?:(?:sk-)?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[a-z0-9]{3,20})(?:@openssh\.com)? (?<value>AAAA[A-Za-z0-9+/]{40,2000}={0,3}(?: [^\s@]{1,64}@[\w.-]{1,100})?)|BEGIN (?:SSH2|PGP) PUBLIC KEY|(?<!\w)age1[0-9a-z]{58}(?!\w))"
        ),
        new(
            "the fingerprint of a key",
            "SHA256:|MD5:|fingerprint",
            @"(?:SHA256:(?<value>[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/])|MD5:(?<value>(?:[0-9a-f]{2}:){15}[0-9a-f]{2})|(?i:fingerprint) ?[=:] ?(?<value>(?:[0-9A-Fa-f]{2}:){15,31}[0-9A-Fa-f]{2}|(?:[0-9A-F]{4} {1,2}){9}[0-9A-F]{4}))"
        ),
        Number(
            Id,
            "uuid|machine id|machine-id|machine_id|boot id|subscriptions/|tenant",
            """(?:(?:uuid|machine[ _-]id|boot id|tenant(?:[ _-]?id)?)"?[ \t]{0,8}[=:/][ \t]{0,8}"?(?:GPU-|MIG-)?|subscriptions/)(?<value>[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{4}-[0-9a-f]{4})(?![\w-])"""
        ) with
        {
            Concerns = static text => text.Entry != Cmdline,
        },
        Number(
            MachineId,
            "serial|service tag|asset tag|s/n",
            """(?<![A-Za-z0-9])(?:serial(?:[ _-](?:number|no\.?|short))?|s/n|service tag|asset tag)"?[ \t]{0,8}[=:][ \t]{0,8}"?(?<value>(?=[A-Z-]{0,40}[0-9])[A-Z0-9-]{6,40})(?![\w.])"""
        ) with
        {
            Concerns = static text => text.Entry != Cmdline,
        },
        new(
            MachineId,
            "systemd.machine_id=|serial=|bootif=|iscsi_initiator=",
            @"(?:systemd\.machine_id|serial|BOOTIF|iscsi_initiator)=(?<value>\S{1,200})"
        )
        {
            AnyCase = true,
            IsHarmless = static value => Placeholder.Is(value),
            Concerns = static text => text.Entry == Cmdline,
        },
        Number(Id, "wwn|naa.|eui.", @"(?<!\w)(?:wwn[-=: ]{1,3}|naa\.|eui\.)(?:0x)?(?<value>[0-9a-f]{16,32})(?!\w)"),
        // A network card that is named after its address.
        new(
            "a hardware address",
            "enx|mac=|mac:|mac address|hwaddr",
            @"(?<!\w)(?:enx|(?:mac|mac address|hwaddr)[ =:]{1,3})(?<value>[0-9a-f][048c][0-9a-f]{10})(?!\w)"
        )
        {
            AnyCase = true,
            IsHarmless = PublicAddresses.IsMadeUp,
        },
        Number(Id, "/by-id/", "/by-id/(?<value>(?:ata|nvme|scsi|usb|wwn|virtio)-[a-z0-9._-]{6,100})"),
        Number(
            MachineId,
            "arn:aws|i-0|vol-0|eni-0|vpc-0|sg-0|subnet-0|fs-0|.dkr.ecr.|account|ocid1.",
            """(?:arn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:[a-z0-9-]{0,20}:(?<value>[0-9]{12}):|ocid1\.[a-z]{3,20}\.[a-z0-9.-]{0,40}\.[a-z0-9]{40,80}|(?<!\w)(?:i|vol|eni|vpc|sg|subnet|fs)-0(?:[0-9a-f]{7}|[0-9a-f]{16})(?![\w-])|(?<=(?<![0-9])(?<value>[0-9]{12}))\.dkr\.ecr\.|account(?:[_ -]?id)?["' ]{0,2}[=:][ "']{0,2}(?<value>[0-9]{12})(?![0-9]))"""
        ),
        // The project of a cloud account.
        new(
            MachineId,
            "projects/|--project",
            "(?:projects/(?<value>[a-z][a-z0-9-]{5,29})/(?:zones|regions|global|locations|secrets|serviceAccounts|topics)(?!\\w)|--project[= ](?<value>[a-z][a-z-]{2,25}-[a-z0-9-]{2,20})(?![\\w./]))"
        ),
        // It holds the network card's: fe80::5054:ff:fe12:3456.
        new(
            "a hardware address",
            "fe80:",
            @"(?<![\w:])fe80:[0-9a-f:]{0,20}:(?!5[0-9a-f]54:)[0-9a-f]{1,4}:[0-9a-f]{0,2}ff:fe[0-9a-f]{2}:[0-9a-f]{1,4}(?![\w:])"
        )
        {
            AnyCase = true,
        },
    ];

    /// <summary>Whether something else than a kernel's release stands behind "Linux ", as it does in most evidence.</summary>
    private static bool IsNoRelease(string text, int at) =>
        at + "linux ".Length is var word && word < text.Length && !char.IsAsciiDigit(text[word]);

    private static LeakPattern Host(string signs, string shape) =>
        new("a host name", signs, shape) { AnyCase = true, IsHarmless = KnownNames.IsNoFullName };

    private static LeakPattern Number(string what, string signs, string shape) =>
        new(what, signs, shape) { AnyCase = true, IsHarmless = KnownNames.IsZeros };
}
