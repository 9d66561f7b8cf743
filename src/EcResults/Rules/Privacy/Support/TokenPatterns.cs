namespace EcResults.Rules;

/// <summary>
/// Access tokens that are known by their looks alone: how those of well-known services start, and how many characters
/// follow at the least, as their documentation says, or fewer where a length varies.
/// </summary>
internal static class TokenPatterns
{
    // A token starts a word; in the middle of one it is another word's part.
    private const string Start = "(?<![A-Za-z0-9_])";

    /// <summary>Those of hosts of source text, clouds, messengers, shops and models.</summary>
    public static IReadOnlyList<LeakPattern> Hosts { get; } =
    [
        // Hosts of source text.
        Word("ghp_|gho_|ghu_|ghs_|ghr_", "gh[pousr]_[A-Za-z0-9_-]{30,255}"),
        Word("github_pat_", "github_pat_[A-Za-z0-9_-]{22,255}"),
        Word("glpat-|glptt-|gldt-|glrt-|glcbt-|glsoat-|glft-|glimt-|glagent-", "gl[a-z]{2,5}-[A-Za-z0-9_-]{20,255}"),
        Word("ATBB|ATCTT3|ATATT3", "(?:ATBB[A-Za-z0-9]{24,64}|AT[AC]TT3[A-Za-z0-9_=-]{60,300})"),
        // Clouds.
        Word("ABSK|GOOG1", "(?:ABSK[A-Za-z0-9+/=]{60,300}|GOOG1[A-Z0-9]{40,60})"),
        Word("AKIA|ASIA|ABIA|ACCA", "A(?:KI|SI|BI|CC)A[A-Z0-9]{16}(?![A-Za-z0-9_-])"),
        Word("AIza|GOCSPX-", "(?:AIza[A-Za-z0-9_-]{35,255}|GOCSPX-[A-Za-z0-9_-]{24,64})"),
        Word("ya29.|1//0", @"(?:ya29\.|1//0)[A-Za-z0-9_-]{30,512}"),
        Word("LTAI|AKID", "(?:LTAI[A-Za-z0-9]{16,24}|AKID[A-Za-z0-9]{32})(?![A-Za-z0-9_-])"),
        Word("dop_v1_|doo_v1_|dor_v1_", "do[por]_v1_[0-9a-f]{64}"),
        Row("8Q~", @"8Q~(?<=(?<![\w~.-])(?<value>[\w~.-]{3}8Q~))[\w~.-]{31,34}(?![\w~.-])"),
        Word("nfp_|fo1_|fm2_|rnd_", "(?:nfp_|fo1_|fm2_|rnd_)[A-Za-z0-9+/_=-]{28,600}"),
        Word("pscale_|sb_secret_|sbp_", "(?:pscale_(?:tkn|pw|oauth)_|sb_secret_|sbp_)[A-Za-z0-9_.-]{30,100}"),
        // Messengers.
        Word("xox", @"xox[abceprds](?:\.xox[bp])?-[A-Za-z0-9_%-]{10,512}"),
        Word("xapp-", "xapp-[A-Za-z0-9-]{20,255}"),
        Row("hooks.", @"hooks\.(?:slack|zapier)\.com/(?:services|workflows|triggers|hooks)/(?<value>[\w/-]{15,255})"),
        Row("/api/webhooks/", "/api/webhooks/(?<value>[0-9]{5,20}/[A-Za-z0-9_-]{30,100})"),
        Row("/webhookb2/", "/webhookb2/(?<value>[A-Za-z0-9/@-]{30,300})"),
        Row(
            "/bot/v2/hook/|/webhook/send?key=|hc-ping.com/",
            @"(?:/bot/v2/hook/|/webhook/send\?key=|hc-ping\.com/)(?<value>[0-9a-f-]{36})"
        ),
        Row(":AA", @"(?<=(?:^|[^\w.])(?:bot)?(?<value>[0-9]{8,10})):AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])"),
        // Payments and shops.
        Word("sk_|rk_", "[rs]k_(?:live|test)_[A-Za-z0-9_-]{20,255}"),
        Word("whsec_|rzp_live_", "(?:whsec_[A-Za-z0-9+/]{32,100}|rzp_live_[A-Za-z0-9]{14})"),
        Word("sq0|shp", "(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,64}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})"),
        // Models.
        Word("sk-", "sk-[A-Za-z0-9_-]{32,255}"),
        Word("hf_|r8_", "(?:hf_[A-Za-z0-9_-]{30,255}|r8_[A-Za-z0-9]{37})"),
        Word("gsk_|xai-|pplx-|nvapi-", "(?:gsk_|xai-|pplx-|nvapi-)[A-Za-z0-9_-]{40,100}"),
        // Three parts with dots between them; the first two are JSON in base64url, the last may be empty.
        Word("eyJ", @"eyJ[A-Za-z0-9_-]{7,2000}\.eyJ[A-Za-z0-9_-]{7,4000}\.[A-Za-z0-9_-]{0,2000}"),
    ];

    /// <summary>Those of registries, builds, clusters and other services.</summary>
    public static IReadOnlyList<LeakPattern> Services { get; } =
    [
        // Registries and builds.
        Word("npm_", "npm_[A-Za-z0-9_-]{36,255}"),
        Word("pypi-", "pypi-[A-Za-z0-9_-]{32,512}"),
        Word("dckr_", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,255}"),
        Word("oy2|rubygems_", "(?:oy2[a-z0-9]{43}|rubygems_[0-9a-f]{48})"),
        Word("AKCp|CLOJARS_|cmVmdGtu", "(?:AKCp|CLOJARS_|cmVmdGtu)[A-Za-z0-9]{48,100}"),
        Word("sqp_|squ_|sqa_", "sq[pua]_[0-9a-f]{40}"),
        Word("bkua_|CCIPAT_", "(?:bkua_[0-9a-f]{40}|CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40})"),
        Row(".atlasv1.", @"(?<=(?<value>[A-Za-z0-9]{14}))\.atlasv1\.[A-Za-z0-9_-]{60,100}"),
        // Services.
        Word("SG.", @"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}"),
        Word("key-", "key-[0-9a-f]{32}(?![0-9a-f])"),
        Word("dapi|pul-", "(?:dapi[0-9a-f]{32}|pul-[0-9a-f]{40})"),
        Word("glsa_|glc_", "(?:glsa_[A-Za-z0-9_]{32,64}|glc_[A-Za-z0-9+/=]{32,400})"),
        Word("hvs.|hvb.", @"hv[sb]\.[A-Za-z0-9_-]{24,300}"),
        Word("tskey-", "tskey-[a-z]{3,10}-[A-Za-z0-9-]{16,100}"),
        Word("NRAK-|PMAK-", "(?:NRAK-[A-Z0-9]{27}|PMAK-[A-Za-z0-9-]{40,80})"),
        Word("sntrys_|sntryu_", "sntry[su]_[A-Za-z0-9+/=_-]{40,400}"),
        Word("lin_api_|figd_|ntn_", "(?:lin_api_|figd_|ntn_)[A-Za-z0-9_-]{40,60}"),
        Word("dt0c01.", @"dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}"),
        Word("dp.pt.|dp.st.", @"dp\.[ps]t\.[A-Za-z0-9_.-]{40,80}"),
        Word("lsv2_|phx_|jina_|tvly-|ops_eyJ", "(?:lsv2_[ps][tk]_|phx_|jina_|tvly-|ops_eyJ)[A-Za-z0-9_-]{24,600}"),
        Word("pat-na1-|pat-eu1-", "pat-(?:na|eu)1-[0-9a-f-]{36}"),
        // Clusters.
        Word("SWMTKN-1-", "SWMTKN-1-[0-9a-z]{40,60}-[0-9a-z]{20,30}"),
        Row("::server:", "::server:(?<=(?<value>K10[0-9a-f]{40,64}::server:))[0-9a-f]{16,64}"),
        // Self-hosted services for messages.
        Row(
            "syt_|tk_|/hooks/",
            "(?:(?<![A-Za-z0-9_])(?:syt_[A-Za-z0-9+/=]{2,60}_[A-Za-z0-9]{16,24}_[A-Za-z0-9]{4,8}|tk_[a-z0-9]{29})(?![A-Za-z0-9_])|/hooks/(?=[a-z]{0,26}[0-9])(?<value>[a-z0-9]{26})(?![a-z0-9]))"
        ),
    ];

    /// <summary>
    /// A bot's token of Discord starts with no literal of its own: an id in base64, a time of six characters and a code.
    /// </summary>
    public static IReadOnlyList<LeakPattern> Dotted { get; } =
    [
        new LeakPattern(
            "an access token",
            ".",
            @"(?<=(?<![A-Za-z0-9_.-])(?<value>[MNO][A-Za-z0-9_-]{22,27}))\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])"
        )
        {
            MayMatch = static (text, at) => at + 7 < text.Length && text[at + 7] == '.',
        },
    ];

    /// <summary>A token that starts a word with one of the signs.</summary>
    private static LeakPattern Word(string signs, string shape) => Row(signs, Start + shape);

    private static LeakPattern Row(string signs, string shape) =>
        new("an access token", signs, shape) { IsHarmless = IsMasked };

    /// <summary>A documentation's token: the same character, or "EXAMPLE" at its end.</summary>
    private static bool IsMasked(string value) =>
        value.EndsWith("EXAMPLE", StringComparison.Ordinal)
        || value.EndsWith("xxxxxxxx", StringComparison.OrdinalIgnoreCase)
        || value.EndsWith("********", StringComparison.Ordinal);
}
