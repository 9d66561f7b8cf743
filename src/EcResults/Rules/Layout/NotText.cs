using System.Text.Unicode;

namespace EcResults.Rules;

internal static class NotText
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR005",
            Name = "not-text",
            Law = "Every file is UTF-8 text without a byte order mark, and its lines end with LF.",
            Reason =
                "Linux tools print UTF-8, LF and no mark. A file in another encoding, or with other line ends, was changed on its way "
                + "from the tool that printed it, and two equal files differ by it. A binary file is not what its name says.",
            Cure =
                "Save the tool's output again with a redirection; do not open it in an editor that changes its encoding. "
                + "ecresults validate --fix removes the mark and the carriage returns, and makes UTF-8 of UTF-16.",
            Check = submission => [.. Check(submission), .. LineEnds.Check(submission)],
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        foreach (var entry in submission.Files.Entries)
        {
            if (entry.Content is { } content && FirstFault(content.Span) is { } fault)
            {
                var place = submission.Files.LocationOf(entry.Path);
                yield return new Problem(
                    fault.Offset is { } offset ? Undecoded.LocationOf(place.Path, content.Span, offset) : place,
                    fault.Message,
                    "save the tool's output again as UTF-8 text"
                );
            }
        }
    }

    private static (int? Offset, string Message)? FirstFault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (null, "the file is \"UTF-16\"; UTF-8 is allowed");
        }

        var zero = bytes.IndexOf((byte)0);
        var fault = Utf8.IsValid(bytes) ? -1 : FirstInvalid(bytes);
        return zero >= 0 && (fault < 0 || zero < fault) ? (zero, "the byte \"0x00\" does not occur in text")
            : fault >= 0 ? (fault, $"the byte \"0x{bytes[fault]:x2}\" is not valid UTF-8 here")
            : null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
