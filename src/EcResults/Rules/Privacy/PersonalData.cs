namespace EcResults.Rules;

internal static class PersonalData
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR504",
            Name = "personal-data",
            Law = "No file, command or name holds a public IP address, a hardware address or an e-mail address.",
            Reason =
                "They lead to a person or into a network, and Git and its copies keep what was pushed once. What may be an "
                + "address or something else is a warning (ECR508); a version such as 5.15.167.4 is neither. Addresses "
                + "for documentation, of loopback and of private networks are fine, and so is eCapture's own banner.",
            Cure =
                "Write an address that is reserved for documentation in its place (192.0.2.1, 2001:db8::1, 00:00:00:00:00:00, name@example.org), the same one everywhere.",
            Check = submission => Leaks.Of(submission).Traces.Where(trace => trace.Pattern.IsCertain).Select(Problem),
        };

    private static Problem Problem(Leak trace) =>
        new(
            trace.Text.HiddenLocationOf(trace.Start, trace.Length),
            trace.Text.Kind == ContributedTextKind.Name
                ? $"{trace.What} stands in the file's name; a submission holds none"
                : $"{trace.What} stands here; a submission holds none",
            Substitute(trace)
        );

    private static string Substitute(Leak trace) =>
        trace.What switch
        {
            "a public IPv4 address" => "write 192.0.2.1 in its place, the same everywhere",
            "a public IPv6 address" => "write 2001:db8::1 in its place, the same everywhere",
            "a hardware address" => "write 00:00:00:00:00:00 in its place",
            _ => "remove it, or write name@example.org in its place",
        };
}
