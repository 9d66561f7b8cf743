namespace EcResults.Evidence;

/// <summary>A line that says something about the kernel's BTF.</summary>
/// <param name="Line">The line.</param>
/// <param name="Present">Whether BTF is there; null where the line does not tell (no permission, unreadable).</param>
internal sealed record BtfLine(TextLine Line, bool? Present)
{
    private const string Vmlinux = "/sys/kernel/btf/vmlinux";
    private const string Option = "CONFIG_DEBUG_INFO_BTF";

    /// <summary>Whether it is the kernel's build option, which a listing overrides.</summary>
    public bool IsBuildOption { get; private init; }

    /// <summary>The size where a long listing printed it.</summary>
    public Printed? SizeBytes { get; private init; }

    /// <summary>Reads a line.</summary>
    /// <returns>Null where it does not speak of BTF, as the command itself.</returns>
    public static BtfLine? Of(TextLine line)
    {
        var text = line.Text.AsSpan().Trim();
        if (text is Option + "=y" or "# " + Option + " is not set" or Option + "=n")
        {
            return new BtfLine(line, text.EndsWith("=y", StringComparison.Ordinal)) { IsBuildOption = true };
        }

        if (text is Vmlinux)
        {
            return new BtfLine(line, true);
        }

        if (
            !text.Contains("btf/vmlinux", StringComparison.Ordinal)
            && !text.EndsWith(" vmlinux", StringComparison.Ordinal)
            && !text.Contains("kernel BTF", StringComparison.Ordinal)
        )
        {
            return null;
        }

        if (OfListing(line) is { } listed)
        {
            return listed;
        }

        if (text.Contains("No such file or directory", StringComparison.Ordinal))
        {
            return new BtfLine(line, false);
        }

        return IsError(text) ? new BtfLine(line, (bool?)null) : null;
    }

    private static bool IsError(ReadOnlySpan<char> text) =>
        text.StartsWith("ls: ", StringComparison.Ordinal)
        || text.StartsWith("Error: ", StringComparison.Ordinal)
        || text.StartsWith("libbpf: ", StringComparison.Ordinal)
        || text.EndsWith(": Permission denied", StringComparison.Ordinal);

    /// <summary>The long format: mode, links, owner, group, size, date in two or three words, path.</summary>
    private static BtfLine? OfListing(TextLine line)
    {
        var words = CaptureText.FirstWords(line, 12);
        return
            words.Count >= 7
            && words[0].Text.Length is 10 or 11
            && words[0].Text[0] == '-'
            && !words[0].Text.AsSpan(1, 9).ContainsAnyExcept("rwx-")
            && words[^1].Text is Vmlinux or "vmlinux"
            ? new BtfLine(line, true) { SizeBytes = CaptureText.Count(words[4]) }
            : null;
    }
}
