namespace EcResults.Rules;

/// <summary>A code that is no longer used: its law is part of another rule, or was given up. Codes are never reused.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name that it had.</param>
/// <param name="Now">The code of the rule that holds its law, or null where nothing is checked any more.</param>
public sealed record RetiredRule(string Code, string Name, string? Now)
{
    /// <summary>All retired codes in their order.</summary>
    public static IReadOnlyList<RetiredRule> All { get; } =
    [
        new("ECR009", "unknown-schema-version", "ECR008"),
        new("ECR010", "line-ends", "ECR005"),
        new("ECR202", "workload-vs-output", "ECR201"),
        new("ECR204", "figures-vs-raw", "ECR203"),
        new("ECR208", "transfer-arithmetic", "ECR207"),
        new("ECR210", "latency-above-maximum", "ECR209"),
        new("ECR213", "runs-overlap", "ECR012"),
        new("ECR216", "repetition-order", "ECR012"),
        new("ECR217", "mean-vs-percentiles", "ECR209"),
        new("ECR220", "more-events-than-requests", "ECR310"),
        new("ECR221", "hypervisor-hidden", "ECR224"),
        new("ECR222", "buffer-vs-command", "ECR206"),
        new("ECR223", "response-size", "ECR214"),
        new("ECR226", "prose-figures", null),
        new("ECR303", "load-differs", "ECR201"),
        new("ECR316", "ecapture-idle", "ECR317"),
        new("ECR328", "faster-with-ecapture", "ECR326"),
        new("ECR329", "few-load-errors", "ECR307"),
        new("ECR330", "capture-of-a-part", "ECR310"),
        new("ECR331", "other-process", "ECR317"),
    ];

    /// <summary>The rule that holds its law, or null.</summary>
    public Rule? Rule => Now is null ? null : RuleBook.Find(Now);

    /// <summary>Where its law is, in a sentence.</summary>
    public string Words =>
        Rule is { } rule
            ? $"{Code} ({Name}) is retired: its law is part of {rule.Code} ({rule.Name})."
            : $"{Code} ({Name}) is retired: nothing is checked under it any more.";

    /// <summary>The retired rule of a code in any case, or null.</summary>
    public static RetiredRule? Find(string code) =>
        All.FirstOrDefault(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
