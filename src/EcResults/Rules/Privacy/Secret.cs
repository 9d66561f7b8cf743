namespace EcResults.Rules;

internal static class Secret
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR501",
            Name = "secret",
            Law = "A submission holds no private key and no secret of a TLS session.",
            Reason =
                "A private key lets others pose as its owner, and a key log decrypts every recording of its sessions. Git "
                + "and its copies keep what was pushed once, so the finding says the line and never repeats it.",
            Cure =
                "Remove it, and make a new key: what was pushed counts as known to everybody. Condense logs with ecresults new --evidence or ecresults validate --fix.",
            // Not the real beginning of a line, so that no scanner stops at these pages.
            Check = submission =>
                Leaks
                    .Of(submission)
                    .Secrets.Select(found =>
                        found.Refused("remove it, and make a new key: what was pushed counts as known")
                    ),
        };
}
