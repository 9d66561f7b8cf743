namespace EcResults.Rules;

/// <summary>
/// Access tokens that are known by their looks alone, of hosts, clouds, messengers and shops: how those of well-known services start, and how many characters
/// follow at the least, as their documentation says, or fewer where a length varies.
/// </summary>
internal static class TokenPatterns
{
    // A token starts a word; in the middle of one it is another word's part.
    internal const string Start = "(?<![A-Za-z0-9_])";

    /// <summary>The table.</summary>
    public static LeakTable Table { get; } =
        new(
            // Hosts of source text.
            Row("ghp_|gho_|ghu_|ghs_|ghr_", Start + "gh[pousr]_[A-Za-z0-9_-]{30,255}"),
            Row("github_pat_", Start + "github_pat_[A-Za-z0-9_-]{22,255}"),
            Row(
                "glpat-|glptt-|gldt-|glrt-|glcbt-|glsoat-|glft-|glimt-|glagent-",
                Start + "gl[a-z]{2,5}-[A-Za-z0-9_-]{20,255}"
            ),
            Row("ATBB|ATCTT3|ATATT3", Start + "(?:ATBB[A-Za-z0-9]{24,64}|AT[AC]TT3[A-Za-z0-9_=-]{60,300})"),
            // Clouds.
            Row("ABSK|GOOG1", Start + "(?:ABSK[A-Za-z0-9+/=]{60,300}|GOOG1[A-Z0-9]{40,60})"),
            Row("AKIA|ASIA|ABIA|ACCA", Start + "A(?:KI|SI|BI|CC)A[A-Z0-9]{16}(?![A-Za-z0-9_-])"),
            Row("AIza|GOCSPX-", Start + "(?:AIza[A-Za-z0-9_-]{35,255}|GOCSPX-[A-Za-z0-9_-]{24,64})"),
            Row("ya29.|1//0", Start + @"(?:ya29\.|1//0)[A-Za-z0-9_-]{30,512}"),
            Row("LTAI|AKID", Start + "(?:LTAI[A-Za-z0-9]{16,24}|AKID[A-Za-z0-9]{32})(?![A-Za-z0-9_-])"),
            Row("dop_v1_|doo_v1_|dor_v1_", Start + "do[por]_v1_[0-9a-f]{64}"),
            Row("8Q~", @"8Q~(?<=(?<![\w~.-])(?<value>[\w~.-]{3}8Q~))[\w~.-]{31,34}(?![\w~.-])"),
            Row("nfp_|fo1_|fm2_|rnd_", Start + "(?:nfp_|fo1_|fm2_|rnd_)[A-Za-z0-9+/_=-]{28,600}"),
            Row(
                "pscale_|sb_secret_|sbp_",
                Start + "(?:pscale_(?:tkn|pw|oauth)_|sb_secret_|sbp_)[A-Za-z0-9_.-]{30,100}"
            ),
            // Messengers.
            Row("xox", Start + @"xox[abceprds](?:\.xox[bp])?-[A-Za-z0-9_%-]{10,512}"),
            Row("xapp-", Start + "xapp-[A-Za-z0-9-]{20,255}"),
            Row(
                "hooks.",
                @"hooks\.(?:slack|zapier)\.com/(?:services|workflows|triggers|hooks)/(?<value>[\w/-]{15,255})"
            ),
            Row("/api/webhooks/", "/api/webhooks/(?<value>[0-9]{5,20}/[A-Za-z0-9_-]{30,100})"),
            Row("/webhookb2/", "/webhookb2/(?<value>[A-Za-z0-9/@-]{30,300})"),
            Row(
                "/bot/v2/hook/|/webhook/send?key=|hc-ping.com/",
                @"(?:/bot/v2/hook/|/webhook/send\?key=|hc-ping\.com/)(?<value>[0-9a-f-]{36})"
            ),
            Row(":AA", @"(?<=(?:^|[^\w.])(?:bot)?(?<value>[0-9]{8,10})):AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])"),
            // Payments and shops.
            Row("sk_|rk_", Start + "[rs]k_(?:live|test)_[A-Za-z0-9_-]{20,255}"),
            Row("whsec_|rzp_live_", Start + "(?:whsec_[A-Za-z0-9+/]{32,100}|rzp_live_[A-Za-z0-9]{14})"),
            Row("sq0|shp", Start + "(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,64}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})"),
            // Models.
            Row("sk-", Start + "sk-[A-Za-z0-9_-]{32,255}"),
            Row("hf_|r8_", Start + "(?:hf_[A-Za-z0-9_-]{30,255}|r8_[A-Za-z0-9]{37})"),
            Row("gsk_|xai-|pplx-|nvapi-", Start + "(?:gsk_|xai-|pplx-|nvapi-)[A-Za-z0-9_-]{40,100}"),
            // Three parts with dots between them; the first two are JSON in base64url, the last may be empty.
            Row("eyJ", Start + @"eyJ[A-Za-z0-9_-]{7,2000}\.eyJ[A-Za-z0-9_-]{7,4000}\.[A-Za-z0-9_-]{0,2000}")
        );

    /// <summary>
    /// A bot's token of Discord starts with no literal of its own: an id in base64, a time of six characters and a code.
    /// </summary>
    public static LeakTable Dotted { get; } =
        new(
            new LeakPattern(
                "an access token",
                ".",
                @"(?<=(?<![A-Za-z0-9_.-])(?<value>[MNO][A-Za-z0-9_-]{22,27}))\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])"
            )
            {
                MayMatch = static (text, at) => at + 7 < text.Length && text[at + 7] == '.',
            }
        );

    /// <summary>A row of a token that starts with one of the signs.</summary>
    internal static LeakPattern Row(string signs, string shape) =>
        new("an access token", signs, shape) { IsHarmless = IsMasked };

    /// <summary>A documentation's token: the same character, or "EXAMPLE" at its end.</summary>
    private static bool IsMasked(string value) =>
        value.EndsWith("EXAMPLE", StringComparison.Ordinal)
        || value.EndsWith("xxxxxxxx", StringComparison.OrdinalIgnoreCase)
        || value.EndsWith("********", StringComparison.Ordinal);
}
