namespace EcResults.Rules;

/// <summary>
/// Addresses of mail, of hosts and of network cards. Their signs are single marks that stand everywhere, so each row has
/// a cheap look at the letters around.
/// </summary>
internal static class AddressPatterns
{
    private const string Domain =
        @"(?![.-])(?>(?:[\p{L}\p{Nd}-]{1,63}\.){1,20}\p{L}{2,24})(?=[.-]{0,64}(?![\p{L}\p{Nd}.-]))";

    private const string Local = @"[\p{L}\p{Nd}._%+-]{1,64}";

    private const string Octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    // Four numbers with dots may be a version too (kernel 5.15.167.4, Chrome 120.0.0.0), by what stands around it.
    private const string NoVersionBefore = @"(?<![\p{L}\p{Nd}._\-/+~^])";

    // What software calls itself by in prose: "nginx 1.26.3.4". Only small numbers are versions then.
    private const string NoProductBefore =
        @"(?<!(?<![A-Za-z_])(?i:openssl|boringssl|libressl|gnutls|nginx|openresty|tengine|angie|freenginx|haproxy|caddy|ecapture|wrk2?|sysstat|pidstat|go|gcc|clang|glibc)[ \t=:""']{1,6}(?=[0-9]\.))";

    private const string NoVersionBehind = @"(?![\p{L}\p{Nd}_\-+~^]|\.[\p{L}\p{Nd}])";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private const string MailAddress = "an e-mail address";
    private const string PublicV4 = "a public IPv4 address";

    /// <summary>The table.</summary>
    public static IReadOnlyList<LeakPattern> Table { get; } =
    [
        Mail(isCertain: true) with
        {
            Concerns = static text => !IsOfVendor(text) && !MayBeOwn(text),
        },
        Mail(isCertain: false) with
        {
            Concerns = static text =>
                MayBeOwn(text)
                || (IsOfVendor(text) && !text.FileName.EndsWith("os-release.txt", StringComparison.Ordinal)),
        },
        // In brackets, behind //, @ or ::ffff:
        V4(@"(?<=[@\[]|//|[0-9a-fA-F:]:)", "") with
        {
            IsCertain = true,
        },
        // Before a port, also as in eCapture's file names, or before the length of a network's prefix.
        V4(@"(?<![\p{L}\p{Nd}.])", "(?=:[0-9])") with
        {
            IsCertain = true,
        },
        V4(@"(?<![\p{L}\p{Nd}.\-])", "(?=_[0-9])") with
        {
            IsCertain = true,
        },
        V4("(?<![A-Za-z0-9/.])", "(?=/[0-9])") with
        {
            IsCertain = true,
        },
        V4(
            @"(?<=(?<![A-Za-z_])(?i:ip|addr|address|host|hostname|server|server_name|listen|peer|src|dst|source|dest|gateway|gw|allow|deny|nfsroot)[ \t=:""']{0,6})"
                + NoVersionBefore,
            NoVersionBehind
        ) with
        {
            IsCertain = true,
            Concerns = static text => text.Kind != ContributedTextKind.Prose,
        },
        // In prose "server" and "host" may stand before a version.
        V4(
            @"(?<=(?<![A-Za-z_])(?i:ip|addr|address|gateway|listen)[ \t=:""']{0,6})" + NoVersionBefore,
            NoVersionBehind
        ) with
        {
            IsCertain = true,
            Concerns = static text => text.Kind == ContributedTextKind.Prose,
        },
        V4(
            @"(?<!(?<![A-Za-z_])(?i:version|release|kernel|build|firmware|microcode|driver)[ \t=:""']{0,6})"
                + NoProductBefore
                + NoVersionBefore,
            NoVersionBehind
        ) with
        {
            Concerns = static text => !IsOfVendor(text) && text.Entry != "raw/env/uname.txt",
        },
        // Only what starts with 2 or 3 is public.
        new(
            "a public IPv6 address",
            ":",
            @"(?<=(?<![\p{L}\p{Nd}_:.])(?=(?<value>[23][0-9a-f]{3}:[0-9a-f:.]{1,40}(?<![:.]))[:.]{0,8}(?![\p{L}\p{Nd}_:.]))[23][0-9a-f]{3}):"
        )
        {
            AnyCase = true,
            IsCertain = true,
            IsHarmless = static value => value.Count(':') < 3 || !PublicAddresses.Has(value),
            MayMatch = static (text, at) =>
                at >= 4 && text[at - 4] is '2' or '3' && !text.AsSpan(at - 3, 3).ContainsAnyExcept(HexDigits),
        },
        new(
            "a hardware address",
            ":|-",
            @"(?<=(?<![\p{L}\p{Nd}:._-])(?=(?<value>[0-9a-f][048c]([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4})(?![\p{L}\p{Nd}:_-]|\.\S))[0-9a-f]{2})[:-]"
        )
        {
            AnyCase = true,
            IsCertain = true,
            IsHarmless = PublicAddresses.IsMadeUp,
            MayMatch = static (text, at) =>
                at + 12 < text.Length && text[at + 3] == text[at] && text[at + 12] == text[at],
        },
        // As switches spell it: 3c52.8211.2233. Digits alone are numbers.
        new(
            "a hardware address",
            ".",
            @"(?<=(?<![\w.])(?=(?<value>(?=[0-9.]{0,13}[a-f])[0-9a-f][048c][0-9a-f]{2}(?:\.[0-9a-f]{4}){2})(?![\w-]|\.\w))[0-9a-f]{4})\."
        )
        {
            AnyCase = true,
            IsCertain = true,
            IsHarmless = PublicAddresses.IsMadeUp,
            MayMatch = static (text, at) => at >= 4 && at + 9 < text.Length && text[at + 5] == '.',
        },
        new(
            "the id of a disk or a machine",
            "-",
            "(?<=(?=(?<value>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))[0-9a-f]{8})-"
        )
        {
            AnyCase = true,
            IsHarmless = KnownNames.IsZeros,
            Concerns = static text => text.Entry == "raw/env/cmdline.txt",
            MayMatch = static (text, at) => at + 5 < text.Length && text[at + 5] == '-',
        },
        new(
            "a phone number",
            "+",
            @"(?<![\w+.,])\+(?:[17]|[2-69][0-9]{1,2}|8[0-9]{1,2})[ -]\(?[0-9]{2,4}\)?(?:[ -][0-9]{2,8}){1,4}(?![\w.,]*\d)"
        )
        {
            Concerns = static text => text.Kind == ContributedTextKind.Prose,
            MayMatch = static (text, at) => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]),
        },
        HostInPidstat("a full host name") with
        {
            IsHarmless = static name => !KnownNames.IsFullName(name),
        },
        HostInPidstat("the name of a personal computer") with
        {
            IsHarmless = static name => !KnownNames.IsPersonal(name),
        },
    ];

    private static LeakPattern Mail(bool isCertain) =>
        new(MailAddress, "@", $"@(?={Domain})(?<=(?=(?<value>{Local}@{Domain}))(?![._%+-]){Local}@)")
        {
            IsCertain = isCertain,
            IsHarmless = KnownNames.IsMailOfNobody,
        };

    private static LeakPattern V4(string before, string behind) =>
        new(
            PublicV4,
            ".",
            $@"(?<=(?<![0-9]|[0-9]\.){before}(?=(?<value>{Octet}(?:\.{Octet}){{3}})(?!\.?[0-9]){behind})[0-9]{{1,3}})\."
        )
        {
            IsHarmless = static value => !PublicAddresses.Has(value),
            MayMatch = static (text, at) =>
                at > 0
                && char.IsAsciiDigit(text[at - 1])
                && IsFirstOfThreeDots(text, at)
                && !text.AsSpan(0, at).EndsWith("127", StringComparison.Ordinal),
        };

    /// <summary>Whether a number of up to three digits follows the dot, a dot, another such number, a dot and a digit.</summary>
    private static bool IsFirstOfThreeDots(string text, int at)
    {
        for (var dots = 1; dots < 3; dots++)
        {
            var start = ++at;
            while (at < text.Length && at - start < 3 && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == start || at >= text.Length || text[at] != '.')
            {
                return false;
            }
        }

        return at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
    }

    private static LeakPattern HostInPidstat(string what) =>
        new(what, "(", @"\((?<value>[^)""\n]{1,100})")
        {
            Concerns = static text => text.FileName.StartsWith("pidstat-", StringComparison.Ordinal),
            // The first brackets of the banner.
            MayMatch = static (text, at) => at <= 400 && !text.AsSpan(0, at).ContainsAny('(', '"'),
        };

    /// <summary>Prose and the submitter's name are where people may mean to give their own.</summary>
    private static bool MayBeOwn(ContributedText text) =>
        text.Kind == ContributedTextKind.Prose
        || (text.Kind == ContributedTextKind.Value && !text.Text.Contains("://", StringComparison.Ordinal));

    /// <summary>Environment captures that the distribution or the vendor wrote: nothing in them tells of the machine's owner.</summary>
    private static bool IsOfVendor(ContributedText text) =>
        text.Entry
            is "raw/env/os-release.txt"
                or "raw/env/server-os-release.txt"
                or "raw/env/cpuinfo.txt"
                or "raw/env/lscpu.txt"
                or "raw/env/free.txt"
                or "raw/env/openssl.txt"
                or "raw/env/objdump.txt"
                or "raw/env/server.txt"
                or "raw/env/wrk-version.txt"
                or "raw/env/pidstat-version.txt"
                or "raw/env/ecapture-version.txt";
}
