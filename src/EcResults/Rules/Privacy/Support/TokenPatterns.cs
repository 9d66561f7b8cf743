using System.Text.RegularExpressions;

namespace EcResults.Rules;

/// <summary>
/// Access tokens that are known by their looks alone: how those of well-known services start, and how many characters
/// follow at the least, as their documentation says, or fewer where a length varies.
/// </summary>
internal static partial class TokenPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // A token starts a word; in the middle of one it is another word's part.
    private const string Start = """\G(?<![A-Za-z0-9_])""";

    /// <summary>The table.</summary>
    private static LeakTable Table { get; } =
        new(
            Row(
                GitHosts(),
                "ghp_",
                "gho_",
                "ghu_",
                "ghs_",
                "ghr_",
                "github_pat_",
                "glpat-",
                "glptt-",
                "gldt-",
                "glrt-",
                "glcbt-",
                "glsoat-",
                "glft-",
                "ATBB",
                "ATATT3"
            ),
            Row(
                CloudKeys(),
                "AKIA",
                "ASIA",
                "ABIA",
                "ACCA",
                "AIza",
                "ya29.",
                "GOCSPX-",
                "1//0",
                "LTAI",
                "AKID",
                "dop_v1_"
            ),
            Row(AzureSecret(), "8Q~"),
            Row(Messengers(), "xoxa-", "xoxb-", "xoxe-", "xoxe.", "xoxp-", "xoxr-", "xoxs-", "xoxc-", "xoxd-", "xapp-"),
            Row(Webhooks(), "hooks.slack.com/", "/api/webhooks/", "webhook.office.com/webhookb2/"),
            Row(TelegramBot(), ":AA"),
            Row(Payments(), "sk_", "rk_", "whsec_", "sq0", "shp"),
            Row(Models(), "sk-", "hf_", "gsk_", "xai-", "pplx-", "nvapi-", "r8_"),
            Row(Registries(), "npm_", "pypi-", "dckr_", "oy2", "rubygems_", "AKCp"),
            Row(
                Services(),
                "SG.",
                "dapi",
                "glsa_",
                "glc_",
                "hvs.",
                "hvb.",
                "pul-",
                "tskey-",
                "NRAK-",
                "PMAK-",
                "sntrys_",
                "sntryu_",
                "lin_api_",
                "dt0c01.",
                "sbp_",
                "dp.pt.",
                "figd_"
            ),
            Row(TerraformCloud(), ".atlasv1."),
            Row(JsonWebToken(), "eyJ")
        );

    /// <summary>All tokens of a contributed text.</summary>
    public static IEnumerable<TextSpan> Find(ContributedText text) =>
        Table
            .Find(text)
            // A bot's token of Discord starts with no literal: an id in base64, a time and a code.
            .Concat(DiscordBots(text.Text));

    // Six characters between two dots are rare, and quick to tell.
    private static IEnumerable<TextSpan> DiscordBots(string text)
    {
        const int Between = 7;
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            if (
                dot + Between < text.Length
                && text[dot + Between] == '.'
                && DiscordBotToken().Match(text, dot) is { Success: true } match
            )
            {
                yield return new TextSpan(
                    match.Groups["value"].Index,
                    match.Groups["value"].Length,
                    "an access token",
                    IsCertain: true
                );
            }
        }
    }

    private static LeakPattern Row(Regex shape, params string[] signs) =>
        new("an access token", shape, signs) { IsHarmless = IsMasked };

    /// <summary>A documentation's token: the same character, or "EXAMPLE" at its end.</summary>
    private static bool IsMasked(string value) =>
        value.EndsWith("EXAMPLE", StringComparison.Ordinal)
        || value.EndsWith("xxxxxxxx", StringComparison.OrdinalIgnoreCase)
        || value.EndsWith("********", StringComparison.Ordinal);

    [GeneratedRegex(
        Start
            + """(?:gh[pousr]_[A-Za-z0-9_-]{30,255}|github_pat_[A-Za-z0-9_-]{22,255}|gl(?:pat|ptt|dt|rt|cbt|soat|ft)-[A-Za-z0-9_-]{20,255}|ATBB[A-Za-z0-9]{24,64}|ATATT3[A-Za-z0-9_=-]{60,300})""",
        Options
    )]
    private static partial Regex GitHosts();

    [GeneratedRegex(
        Start
            + """(?:(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9_-])|AIza[A-Za-z0-9_-]{35,255}|ya29\.[A-Za-z0-9_-]{30,512}|GOCSPX-[A-Za-z0-9_-]{24,64}|1//0[A-Za-z0-9_-]{30,255}|LTAI[A-Za-z0-9]{16,24}(?![A-Za-z0-9_-])|AKID[A-Za-z0-9]{32}(?![A-Za-z0-9_-])|dop_v1_[0-9a-f]{64})""",
        Options
    )]
    private static partial Regex CloudKeys();

    [GeneratedRegex("""\G8Q~(?<=(?<![\w~.-])(?<value>[\w~.-]{3}8Q~))[\w~.-]{31,34}(?![\w~.-])""", Options)]
    private static partial Regex AzureSecret();

    [GeneratedRegex(
        Start + """(?:xox[abceprds](?:\.xox[bp])?-[A-Za-z0-9_%-]{10,512}|xapp-[A-Za-z0-9-]{20,255})""",
        Options
    )]
    private static partial Regex Messengers();

    [GeneratedRegex(
        """\G(?:hooks\.slack\.com/(?:services|workflows|triggers)/(?<value>[A-Za-z0-9/_-]{20,255})|/api/webhooks/(?<value>[0-9]{5,20}/[A-Za-z0-9_-]{30,100})|webhook\.office\.com/webhookb2/(?<value>[A-Za-z0-9/@-]{30,300}))""",
        Options
    )]
    private static partial Regex Webhooks();

    [GeneratedRegex(
        """\G(?<=(?:^|[^\w.])(?:bot)?(?<value>[0-9]{8,10})):AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])""",
        Options
    )]
    private static partial Regex TelegramBot();

    [GeneratedRegex(
        Start
            + """(?:[rs]k_(?:live|test)_[A-Za-z0-9_-]{20,255}|whsec_[A-Za-z0-9+/]{32,100}|sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,64}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})""",
        Options
    )]
    private static partial Regex Payments();

    [GeneratedRegex(
        Start
            + """(?:sk-[A-Za-z0-9_-]{32,255}|hf_[A-Za-z0-9_-]{30,255}|gsk_[A-Za-z0-9]{40,100}|xai-[A-Za-z0-9]{40,100}|pplx-[A-Za-z0-9]{40,100}|nvapi-[A-Za-z0-9_-]{40,100}|r8_[A-Za-z0-9]{37})""",
        Options
    )]
    private static partial Regex Models();

    [GeneratedRegex(
        Start
            + """(?:npm_[A-Za-z0-9_-]{36,255}|pypi-[A-Za-z0-9_-]{32,512}|dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,255}|oy2[a-z0-9]{43}|rubygems_[0-9a-f]{48}|AKCp[A-Za-z0-9]{60,100})""",
        Options
    )]
    private static partial Regex Registries();

    [GeneratedRegex(
        Start
            + """(?:SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}|dapi[0-9a-f]{32}|glsa_[A-Za-z0-9_]{32,64}|glc_[A-Za-z0-9+/=]{32,400}|hv[sb]\.[A-Za-z0-9_-]{24,300}|pul-[0-9a-f]{40}|tskey-[a-z]{3,10}-[A-Za-z0-9-]{16,100}|NRAK-[A-Z0-9]{27}|PMAK-[A-Za-z0-9-]{40,80}|sntry[su]_[A-Za-z0-9+/=_-]{40,400}|lin_api_[A-Za-z0-9]{40}|dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}|sbp_[0-9a-f]{40}|dp\.pt\.[A-Za-z0-9]{40,48}|figd_[A-Za-z0-9_-]{40,60})""",
        Options
    )]
    private static partial Regex Services();

    [GeneratedRegex("""\G(?<=(?<value>[A-Za-z0-9]{14}))\.atlasv1\.[A-Za-z0-9_-]{60,100}""", Options)]
    private static partial Regex TerraformCloud();

    // Three parts with dots between them; the first two are JSON in base64url, the last may be empty.
    [GeneratedRegex(Start + """eyJ[A-Za-z0-9_-]{7,2000}\.eyJ[A-Za-z0-9_-]{7,4000}\.[A-Za-z0-9_-]{0,2000}""", Options)]
    private static partial Regex JsonWebToken();

    [GeneratedRegex(
        """\G(?<=(?<![A-Za-z0-9_.-])(?<value>[MNO][A-Za-z0-9_-]{22,27}))\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])""",
        Options
    )]
    private static partial Regex DiscordBotToken();
}
