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
    public static LeakTable Table { get; } =
        new(
            // The second word of uname -a; without -n the kernel's release follows at once.
            Host("linux ", @"Linux (?<value>[a-z_][^ \n]{0,253})(?= [0-9]{1,2}\.[0-9])") with
            {
                What = "a full host name",
            },
            new(Personal, "linux ", @"(?<=\A)Linux (?<value>[A-Za-z_][^ \n]{0,253})(?= )")
            {
                IsHarmless = static name => !KnownNames.IsPersonal(name),
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
                "]: ",
                @"(?<=[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8} (?<value>[\w.-]{1,64}) [\w./-]{1,40}\[[0-9]{1,7})\]: "
            )
            {
                IsHarmless = KnownNames.IsHost,
            },
            Host(
                "server_name |servername |serveralias ",
                @"(?:server_name|ServerName|ServerAlias)(?:[ \t]{1,64}(?<value>[^\s;#]{1,253})){1,64}"
            ),
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
                """(?:(?<![\w-])(?:server|tls)|(?<=[a-z])_pass|header Host)[ \t]{1,16}"?"""
                    + FullName
                    + """(?=[:;"\s])"""
            ) with
            {
                Concerns = static text => text.Entry == "raw/env/server-config.txt",
            },
            Host(
                "host: |--resolve |-servername |--connect-to |--sni |-connect ",
                """(?:(?<!-)host: |--resolve |-servername |--connect-to |--sni |-connect )["']?"""
                    + FullName
                    + @"(?![\w.-])"
            ),
            Host("/live/|/archive/", "/(?:live|archive)/" + FullName + """(?=[-/"'\s;]|$)"""),
            Host(
                ".pem|.crt|.key|.cer",
                """(?<=[/\s"'=](?<value>[a-z0-9*][\w*.-]{2,100}))\.(?:pem|crt|key|cer)(?![\w.])"""
            ),
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
                "BEGIN CERTIFICATE|BEGIN TRUSTED CERT|LS0tLS1CRUdJTiBDRVJU",
                "(?:BEGIN (?:TRUSTED )?CERTIFICATE-|LS0tLS1CRUdJTiBDRVJU[A-Za-z0-9+/]{20,8000})"
            ),
            new(
                "the public key of a person or a machine",
                "ssh-rsa |ssh-dss |ssh-ed25519 |ecdsa-sha2-|sk-ssh-|BEGIN SSH2 PUBLIC KEY|BEGIN PGP PUBLIC KEY|age1",
                @"(?:(?:sk-)?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[a-z0-9]{3,20})(?:@openssh\.com)? (?<value>AAAA[A-Za-z0-9+/]{40,2000}={0,3}(?: [^\s@]{1,64}@[\w.-]{1,100})?)|BEGIN (?:SSH2|PGP) PUBLIC KEY|(?<!\w)age1[0-9a-z]{58}(?!\w))"
            ),
            new(
                "the fingerprint of a key",
                "SHA256:|MD5:",
                @"(?:SHA256:(?<value>[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/])|MD5:(?<value>(?:[0-9a-f]{2}:){15}[0-9a-f]{2}))"
            ),
            Number(
                Id,
                "uuid|machine id|machine-id|machine_id|boot id|subscriptions/",
                """(?:(?:uuid|machine[ _-]id|boot id)"?[ \t]{0,8}[=:/][ \t]{0,8}"?|subscriptions/)(?<value>[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{4}-[0-9a-f]{4})(?![\w-])"""
            ) with
            {
                Concerns = static text => text.Entry != Cmdline,
            },
            Number(
                MachineId,
                "serial|service tag|asset tag",
                """(?<!\w)(?:serial(?:[ _-](?:number|no\.?))?|service tag|asset tag)"?[ \t]{0,8}[=:][ \t]{0,8}"?(?<value>(?=[A-Z-]{0,40}[0-9])[A-Z0-9-]{6,40})(?![\w.])"""
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
            Number(Id, "/by-id/", "/by-id/(?<value>(?:ata|nvme|scsi|usb|wwn|virtio)-[a-z0-9._-]{6,100})"),
            Number(
                MachineId,
                "arn:aws|i-0|vol-0|eni-0|vpc-0|.dkr.ecr.|account",
                """(?:arn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:[a-z0-9-]{0,20}:(?<value>[0-9]{12}):|(?<!\w)(?:i|vol|eni|vpc)-0(?:[0-9a-f]{7}|[0-9a-f]{16})(?![\w-])|(?<=(?<![0-9])(?<value>[0-9]{12}))\.dkr\.ecr\.|account(?:[_ -]?id)?["' ]{0,2}[=:][ "']{0,2}(?<value>[0-9]{12})(?![0-9]))"""
            ),
            // It holds the network card's: fe80::5054:ff:fe12:3456.
            new(
                "a hardware address",
                "fe80:",
                @"(?<![\w:])fe80:[0-9a-f:]{0,20}:(?!5[0-9a-f]54:)[0-9a-f]{1,4}:[0-9a-f]{0,2}ff:fe[0-9a-f]{2}:[0-9a-f]{1,4}(?![\w:])"
            )
            {
                AnyCase = true,
            }
        );

    private static LeakPattern Host(string signs, string shape) =>
        new("a host name", signs, shape) { AnyCase = true, IsHarmless = KnownNames.IsNoFullName };

    private static LeakPattern Number(string what, string signs, string shape) =>
        new(what, signs, shape) { AnyCase = true, IsHarmless = KnownNames.IsZeros };
}
