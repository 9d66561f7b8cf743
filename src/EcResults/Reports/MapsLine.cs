using System.Buffers;
using System.Globalization;

namespace EcResults.Evidence;

/// <summary>One line of <c>/proc/PID/maps</c>: range, rights, offset, device, inode, and a path where a file is mapped.</summary>
/// <param name="Library">The file; null for memory without one.</param>
internal sealed record MapsLine(MappedLibrary? Library)
{
    private const string DeletedMark = " (deleted)";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Rights = SearchValues.Create("rwxps-");

    /// <summary>The line, where grep put the name of the file before it, as it does for several processes.</summary>
    public TextLine? Prefix { get; private init; }

    /// <summary>Reads a line.</summary>
    public static MapsLine? Of(TextLine line)
    {
        var start = BehindGrep(line.Text);
        var words = CaptureText.FirstWords(line, 6, start);
        if (
            words.Count < 5
            || !IsRange(words[0].Text)
            || words[1].Text.Length != 4
            || words[1].Text.AsSpan().ContainsAnyExcept(Rights)
            || !IsHex(words[2].Text)
            || !IsPair(words[3].Text, ':')
            || CaptureText.Count(words[4]) is null
            || !long.TryParse(words[4].Text, CultureInfo.InvariantCulture, out var inode)
        )
        {
            return null;
        }

        var prefix = start == 0 ? null : line;
        if (words.Count == 5)
        {
            return new MapsLine((MappedLibrary?)null) { Prefix = prefix };
        }

        // A path may hold blanks, so it reaches to the end of the line.
        var from = words[5].At.Column - 1;
        var isDeleted =
            line.Text.EndsWith(DeletedMark, StringComparison.Ordinal) && line.Text.Length - DeletedMark.Length > from;
        var path = CaptureText.Slice(line, from, line.Text.Length - from - (isDeleted ? DeletedMark.Length : 0));
        return new MapsLine(new MappedLibrary(path, words[3].Text, inode) { Deleted = isDeleted }) { Prefix = prefix };
    }

    private static int BehindGrep(string text)
    {
        const string Proc = "/proc/";
        const string Maps = "/maps:";
        if (!text.StartsWith(Proc, StringComparison.Ordinal))
        {
            return 0;
        }

        var digits = text.AsSpan(Proc.Length).IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text.AsSpan(Proc.Length + digits).StartsWith(Maps, StringComparison.Ordinal)
            ? Proc.Length + digits + Maps.Length
            : 0;
    }

    /// <summary>A range starts before it ends; both have as many digits as an address of the machine, or fewer where it is low.</summary>
    private static bool IsRange(string text)
    {
        var at = text.IndexOf('-', StringComparison.Ordinal);
        return IsPair(text, '-')
            && ulong.TryParse(
                text.AsSpan(0, at),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var start
            )
            && ulong.TryParse(
                text.AsSpan(at + 1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var end
            )
            && start < end;
    }

    private static bool IsPair(ReadOnlySpan<char> text, char between)
    {
        var at = text.IndexOf(between);
        return at > 0 && IsHex(text[..at]) && IsHex(text[(at + 1)..]);
    }

    private static bool IsHex(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 16 && !text.ContainsAnyExcept(HexDigits);
}
