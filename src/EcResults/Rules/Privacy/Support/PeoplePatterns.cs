namespace EcResults.Rules;

/// <summary>What may lead to a person, and is known by the words before it or by its looks.</summary>
internal static class PeoplePatterns
{
    private const string UserName = "(?<value>[A-Za-z_][A-Za-z0-9_.-]{0,31})";
    private const string Account = "(?<value>[A-Za-z_][A-Za-z0-9_.-]{0,31}@[A-Za-z0-9][A-Za-z0-9.-]{0,100})";
    private const string Home = "the name of a home folder";

    /// <summary>The table.</summary>
    public static IReadOnlyList<LeakPattern> Table { get; } =
    [
        // "https://host/home/page" is a page; what stands before a home folder is one of the places where systems mount them.
        User(
            Home,
            "/home|/users/|\\users\\|\\\\users|/media/|/mail/",
            """(?:(?:(?<![\w.])|(?<=(?<![\w-])-[A-Za-z]))/(?:homes?[0-9]?|Users|run/media)/|(?<=/var(?:/spool)?)/mail/|(?<=(?:^|[\s"'=:,(<>\[`])(?:/(?:export|var|usr|data|nfs|net|media|srv|opt|storage|scratch|mnt|host|rootfs|private|run|gpfs|lustre|beegfs|cephfs|afs|nas|vol(?:ume)?s?[0-9]{0,3}|disk[0-9]{0,3}|tank|pool|cluster|raid|shared?|cygdrive|ssd[0-9]{0,2}|nvme[0-9]{0,2}|[a-zA-Z])){1,3})/(?:homes?[0-9]?|[Uu]sers|(?<=/run)/?media)/|\\{1,2}[Uu]sers\\{1,2})(?<value>[\w.-]{1,64})"""
        ),
        User(
            Home,
            "~",
            """(?<![^\s=:"'`(,;])~(?<value>[a-z_][a-z0-9_-]{1,31})(?=/|(?<=cd ~[a-z0-9_-]{1,32})(?:\s|$))"""
        ),
        User(
            "sudo |doas |su -|runuser |chown ",
            """(?:(?:sudo|doas) (?:-[A-Za-z]{1,4} ){0,4}(?:-[A-Za-z]{0,3}u ?|--user[ =])|su - ?|su -(?:l|c) |runuser (?:-l |-u |- )|chown (?:-[A-Za-z]{1,4} )?(?=[\w.-]{1,32}:))"""
                + UserName
        ),
        // The options of other commands that name an account.
        User(
            "systemd-run |setpriv |chroot |gosu |su-exec |usermod |useradd |adduser |enable-linger |psql |mysql |ssh ",
            """(?:systemd-run (?=[^\r\n;|-]{0,60}-)[^\r\n;|]{0,120}?--uid[= ]|setpriv (?=[^\r\n;|-]{0,60}-)[^\r\n;|]{0,120}?--reuid[= ]|chroot (?=[^\r\n;|-]{0,60}-)[^\r\n;|]{0,80}?--userspec[= ]|(?:gosu|su-exec) |usermod (?:-[A-Za-z]{1,3} [\w,-]{1,60} ){1,3}|(?:useradd|adduser) (?:-[A-Za-z]{1,3} ){0,4}|enable-linger |(?:psql|mysql) (?=[^\r\n;|-]{0,60}-)(?:[^\r\n;|]{0,80}? )?-[uU] ?|(?<!\w)ssh (?:-[A-Za-z0-9]{1,2}(?: [^\s-]\S{0,60})? ){0,4}-l ?)"""
                + UserName
                + @"(?![\w/])"
        ),
        User("su ", @"(?<![\w.-])su (?<value>[a-z_][\w-]{1,31})(?= -c )"),
        // The owner of a file, as ls -l and stat print it.
        User(
            "-rw|-r-|drw|dr-|lrw",
            @"[dl-][r-][w-][xsS-][rwxsS-]{3}[rwxtT-]{3}[.+@]? {1,8}[0-9]{1,6} (?<value>[a-z_][\w.-]{0,31}) {1,32}[\w.-]{1,32} {1,16}[0-9]"
        ),
        // Who is logged in, and from where.
        User("pts/|tty", @"(?<=(?:^|\n)(?<value>[a-z_][\w.-]{0,31})[ \t]{1,16})(?:pts/|tty)[0-9]"),
        User(
            "user=|logname=|username=|uid=",
            """(?:(?<![A-Za-z])U(?:SER|ser)=["']?|(?<![A-Za-z])LOGNAME=["']?|USERNAME=["']?|(?<=--)user=|uid=[0-9]{1,9}\()"""
                + UserName
                + @"(?![\w:@.-])"
        ),
        User("user.name", """user\.name(?:=| )["']?(?<value>[\p{L}][\p{L} .-]{1,60})"""),
        User(
            "session opened for user |accepted publickey for |accepted password for |logged in as ",
            """(?i:session opened for user |accepted (?:publickey|password) for |logged in as )(?<value>[a-z_][\w-]{1,31})"""
        ),
        User(
            "user ",
            @"(?<![\w$-])[Uu]ser[ \t]{1,16}" + UserName + @"(?:[ \t]{1,8}[\w-]{1,32})?[ \t]{0,4}(?:;|$|\r?\n)"
        ) with
        {
            Concerns = static text => text.Entry == "raw/env/server-config.txt",
        },
        Login(
            "built by |compiled by |built on |linux version ",
            @"(?i:(?:built|compiled) (?:by|on) |linux version \S{1,120} \()" + Account
        ),
        Login(":~|:/", @"(?<=(?<![\w.@-])(?<value>[a-z_][\w-]{0,31}@[\w.-]{1,63})):[~/][\w./~-]{0,100}[$#]") with
        {
            MayMatch = static (text, at) => text.AsSpan(0, at)[^Math.Min(at, 64)..].Contains('@'),
        },
        Login(" ~]|]$|]# ", @"(?<=\[(?<value>[a-z_][\w-]{0,31}@[\w.-]{1,63})(?: [\w.-]{1,64})?)(?: ~)?\][$#]"),
        Login("preempt_dynamic | smp ", "(?:PREEMPT_DYNAMIC| SMP)(?: PREEMPT)? " + Account),
        Login(
            "ssh |scp |rsync |sftp ",
            @"(?:ssh|scp|rsync|sftp) (?=[^\r\n@;|]{1,131}@)[^\r\n@;|]{0,100}?(?<![\w.+-])" + Account
        ),
        new(
            "an e-mail address",
            "(at)|[at]|{at}|<at>",
            @"(?<=(?<![\w.+-])(?<value>[\w.+-]{1,64}) ?)[\[({<]at[\])}>] ?[\w-]{1,63}(?: ?(?:\.|[\[({<]dot[\])}>]) ?[\w-]{2,24}){1,5}"
        )
        {
            AnyCase = true,
            IsHarmless = static name => name is "sysstat",
        },
        new(
            "a phone number",
            "phone|mobile|cell:|tel:|tel.|fax|whatsapp|wechat|call me|text me",
            @"(?i:(?:tele)?phone|mobile|cell|tel|fax|whatsapp|wechat|(?:call|text) me)(?:[:.：]| is| number:?| at| on){0,3} ?(?<value>\+?[0-9(][0-9 ()/.-]{7,20}[0-9])"
        ),
        new(
            "an account of a messenger",
            "qq|wechat id|weixin",
            @"(?:(?<!\w)QQ号?[:： ]{1,2}(?<value>[1-9][0-9]{5,10})(?![\w.])|(?i:wechat id|weixin)[:： ]{1,2}(?<value>[A-Za-z][\w-]{5,19}))"
        ),
        // An address in words: jane at corp dot com.
        new(
            "an e-mail address",
            " dot ",
            @"(?<=(?<value>(?<![\w.-])[\w.-]{2,64} (?:at|AT) [\w-]{1,63})) (?:dot|DOT) (?:com|org|net|edu|io|de|cn|fr|uk|ch|at|eu|dev|me|ru|jp|nl|it|es|pl|br|in)(?!\w)"
        ),
    ];

    private static LeakPattern User(string signs, string shape) => User("the name of a user", signs, shape);

    private static LeakPattern User(string what, string signs, string shape) =>
        new(what, signs, shape) { IsHarmless = KnownNames.IsUser };

    private static LeakPattern Login(string signs, string shape) =>
        new("the name of a user and a computer", signs, shape) { IsHarmless = KnownNames.IsAccount };
}
