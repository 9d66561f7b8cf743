namespace EcResults.Rules;

/// <summary>Access tokens that are known by their looks alone, of registries, builds, clusters and other services.</summary>
internal static class ServiceTokenPatterns
{
    /// <summary>The table.</summary>
    public static LeakTable Table { get; } =
        new(
            // Registries and builds.
            TokenPatterns.Row("npm_", TokenPatterns.Start + "npm_[A-Za-z0-9_-]{36,255}"),
            TokenPatterns.Row("pypi-", TokenPatterns.Start + "pypi-[A-Za-z0-9_-]{32,512}"),
            TokenPatterns.Row("dckr_", TokenPatterns.Start + "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,255}"),
            TokenPatterns.Row("oy2|rubygems_", TokenPatterns.Start + "(?:oy2[a-z0-9]{43}|rubygems_[0-9a-f]{48})"),
            TokenPatterns.Row(
                "AKCp|CLOJARS_|cmVmdGtu",
                TokenPatterns.Start + "(?:AKCp|CLOJARS_|cmVmdGtu)[A-Za-z0-9]{48,100}"
            ),
            TokenPatterns.Row("sqp_|squ_|sqa_", TokenPatterns.Start + "sq[pua]_[0-9a-f]{40}"),
            TokenPatterns.Row(
                "bkua_|CCIPAT_",
                TokenPatterns.Start + "(?:bkua_[0-9a-f]{40}|CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40})"
            ),
            TokenPatterns.Row(".atlasv1.", @"(?<=(?<value>[A-Za-z0-9]{14}))\.atlasv1\.[A-Za-z0-9_-]{60,100}"),
            // Services.
            TokenPatterns.Row("SG.", TokenPatterns.Start + @"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}"),
            TokenPatterns.Row("key-", TokenPatterns.Start + "key-[0-9a-f]{32}(?![0-9a-f])"),
            TokenPatterns.Row("dapi|pul-", TokenPatterns.Start + "(?:dapi[0-9a-f]{32}|pul-[0-9a-f]{40})"),
            TokenPatterns.Row(
                "glsa_|glc_",
                TokenPatterns.Start + "(?:glsa_[A-Za-z0-9_]{32,64}|glc_[A-Za-z0-9+/=]{32,400})"
            ),
            TokenPatterns.Row("hvs.|hvb.", TokenPatterns.Start + @"hv[sb]\.[A-Za-z0-9_-]{24,300}"),
            TokenPatterns.Row("tskey-", TokenPatterns.Start + "tskey-[a-z]{3,10}-[A-Za-z0-9-]{16,100}"),
            TokenPatterns.Row("NRAK-|PMAK-", TokenPatterns.Start + "(?:NRAK-[A-Z0-9]{27}|PMAK-[A-Za-z0-9-]{40,80})"),
            TokenPatterns.Row("sntrys_|sntryu_", TokenPatterns.Start + "sntry[su]_[A-Za-z0-9+/=_-]{40,400}"),
            TokenPatterns.Row(
                "lin_api_|figd_|ntn_",
                TokenPatterns.Start + "(?:lin_api_|figd_|ntn_)[A-Za-z0-9_-]{40,60}"
            ),
            TokenPatterns.Row("dt0c01.", TokenPatterns.Start + @"dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}"),
            TokenPatterns.Row("dp.pt.|dp.st.", TokenPatterns.Start + @"dp\.[ps]t\.[A-Za-z0-9_.-]{40,80}"),
            TokenPatterns.Row(
                "lsv2_|phx_|jina_|tvly-|ops_eyJ",
                TokenPatterns.Start + "(?:lsv2_[ps][tk]_|phx_|jina_|tvly-|ops_eyJ)[A-Za-z0-9_-]{24,600}"
            ),
            TokenPatterns.Row("pat-na1-|pat-eu1-", TokenPatterns.Start + "pat-(?:na|eu)1-[0-9a-f-]{36}"),
            // Clusters.
            TokenPatterns.Row("SWMTKN-1-", TokenPatterns.Start + "SWMTKN-1-[0-9a-z]{40,60}-[0-9a-z]{20,30}"),
            TokenPatterns.Row("::server:", "::server:(?<=(?<value>K10[0-9a-f]{40,64}::server:))[0-9a-f]{16,64}"),
            // Self-hosted services for messages.
            TokenPatterns.Row(
                "syt_|tk_|/hooks/",
                "(?:(?<![A-Za-z0-9_])(?:syt_[A-Za-z0-9+/=]{2,60}_[A-Za-z0-9]{16,24}_[A-Za-z0-9]{4,8}|tk_[a-z0-9]{29})(?![A-Za-z0-9_])|/hooks/(?=[a-z]{0,26}[0-9])(?<value>[a-z0-9]{26})(?![a-z0-9]))"
            )
        );
}
