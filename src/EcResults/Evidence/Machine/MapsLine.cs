namespace EcResults.Evidence;

/// <summary>One line of <c>/proc/PID/maps</c>: range, rights, offset, device, inode, and a path where a file is mapped.</summary>
/// <param name="Library">The file; null for memory without one.</param>
/// <param name="IsPrefixed">Whether grep put the name of the file before it, as it does for several processes.</param>
internal sealed partial record MapsLine(MappedLibrary? Library, bool IsPrefixed)
{
    private const string DeletedMark = " (deleted)";

    /// <summary>Where the memory starts.</summary>
    public ulong Start { get; private init; }

    /// <summary>The address behind its last byte.</summary>
    public ulong End { get; private init; }

    /// <summary>Where the part of the file starts that is mapped, bytes.</summary>
    public ulong Offset { get; private init; }

    /// <summary>Whether nobody may touch it.</summary>
    public bool IsGap { get; private init; }

    /// <summary>Reads a line.</summary>
    public static MapsLine? Of(TextLine line)
    {
        var match = Mapping().Match(line.Text);
        if (
            !match.Success
            || Address(match.Groups["start"]) >= Address(match.Groups["end"])
            || !long.TryParse(match.Groups["inode"].ValueSpan, CultureInfo.InvariantCulture, out var inode)
        )
        {
            return null;
        }

        var isPrefixed = match.Groups["prefix"].Success;
        if (CaptureText.Taken(line, match.Groups["path"]) is not { } path)
        {
            return new MapsLine(Library: null, isPrefixed);
        }

        var isDeleted =
            path.Text.Length > DeletedMark.Length && path.Text.EndsWith(DeletedMark, StringComparison.Ordinal);
        var kept = path.Text.Length - (isDeleted ? DeletedMark.Length : 0);
        return new MapsLine(
            new MappedLibrary(CaptureText.Slice(line, path.At.Column - 1, kept), match.Groups["device"].Value, inode)
            {
                Deleted = isDeleted,
            },
            isPrefixed
        )
        {
            Start = Address(match.Groups["start"]),
            End = Address(match.Groups["end"]),
            Offset = Address(match.Groups["offset"]),
            IsGap = match.Groups["rights"].ValueSpan is "---p",
        };
    }

    private static ulong Address(Group digits) =>
        ulong.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>
    /// Memory is mapped in pages of 4 KiB and more, so that addresses and offsets end in three zeros; an offset
    /// has eight digits at least. A path may hold blanks,
    /// so it reaches to the end of the line.
    /// </summary>
    [GeneratedRegex(
        """
            ^(?<prefix>/proc/[0-9]+/maps:)?\s*
            (?<start>[0-9a-f]{1,13}000)-(?<end>[0-9a-f]{1,13}000)\s+(?<rights>[rwxps-]{4})\s+(?<offset>[0-9a-f]{5,13}000)\s+
            (?<device>[0-9a-f]{1,16}:[0-9a-f]{1,16})\s+(?<inode>[0-9]+)(?:\s+(?<path>\S.*)|\s*)$
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Mapping();
}
