namespace EcResults.Rules;

internal static class LikelyIdentifying
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR508",
            Name = "likely-identifying",
            Severity = Severity.Warning,
            Law =
                "Nothing stands in a submission that leads to a person or a machine without its submitter meaning it: no full host name, name of a personal computer, home folder, user's name, id or serial number of a machine or a cloud account, certificate, public key, fingerprint, phone number.",
            Reason =
                "Banners, prompts, paths, commands and configurations name machines and people in passing, and a key or a "
                + "certificate leads to its owner. Whether a name says more than web01 does, its owner knows best; what was "
                + "pushed once stays in Git and its copies.",
            Cure =
                "Write a name that says nothing in its place, the same one everywhere (vm, bench, /home/user), zeros for an id; leave it if it is meant to be public.",
            Check = submission => Leaks.Of(submission).Traces.Where(trace => !trace.Pattern.IsCertain).Select(Problem),
        };

    private static Problem Problem(Leak trace) =>
        new(
            trace.Text.LocationOf(trace.Start, trace.Length),
            $"{MessageFormat.Quote(trace.Value)} may be {trace.What}",
            Substitute(trace)
        );

    private static string Substitute(Leak trace) =>
        trace.What switch
        {
            "a public IPv4 address" => "write 192.0.2.1 in its place, unless it is a version or meant to be public",
            "an e-mail address" or "a phone number" or "an account of a messenger" =>
                "remove it, unless you mean to publish it",
            "the name of a home folder" or "the name of a user" or "the name of a user and a computer" =>
                "write user in its place, unless you mean to publish it",
            "the id of a disk or a machine" or "the id of a machine" => "write zeros in its place",
            "a certificate" or "the public key of a person or a machine" or "the fingerprint of a key" =>
                "remove it, unless you mean to publish it",
            "a hardware address" => "write fe80::1 in its place",
            _ => "write a name that says nothing in its place, such as vm, unless you mean to publish it",
        };
}
