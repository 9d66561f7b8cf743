namespace EcResults.Rules;

internal static class Credential
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR503",
            Name = "credential",
            Law = "A submission holds no password, cookie, access token or value of an Authorization header.",
            Reason =
                "Whoever reads a credential can use it, and Git and its copies keep what was pushed once. The finding says "
                + "the line and never repeats the value.",
            Cure =
                "Write REDACTED in its place, in the command as well, and revoke it: what was pushed counts as known to everybody.",
            Check = submission =>
                Leaks
                    .Of(submission)
                    .Credentials.Select(found =>
                        found.Refused("write REDACTED in its place, and revoke it: what was pushed counts as known")
                    ),
        };
}
