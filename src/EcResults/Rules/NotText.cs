using System.Text;
using EcResults.Diagnostics;
using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Rules;

internal static class NotText
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR005",
            Name = "not-text",
            Law = "Every file is UTF-8 text.",
            Reason =
                "Evidence is read by people and by parsers. A file in another encoding, or a binary one, was changed on "
                + "its way from the tool that printed it, or is not what its name says.",
            Cure =
                "Save the tool's output again with a redirection; do not open it in an editor that changes its encoding.",
            Bad = "a wrk.txt saved as UTF-16",
            Good = "wrk … | tee wrk.txt",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        foreach (var entry in submission.Files.Entries)
        {
            if (entry.Content is { } content && FirstFault(content.Span) is { } fault)
            {
                yield return new Problem(
                    PlaceOf(submission.Files.DisplayPath(entry.Path), content.Span, fault.Offset),
                    fault.Message,
                    "save the tool's output again as UTF-8 text"
                );
            }
        }
    }

    private static (int Offset, string Message)? FirstFault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (0, "the file is UTF-16; UTF-8 is allowed");
        }

        var zero = bytes.IndexOf((byte)0);
        var offset = 0;
        while (offset < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                break;
            }

            offset += length;
        }

        return zero >= 0 && zero < offset ? (zero, "byte 0x00 does not occur in text")
            : offset < bytes.Length ? (offset, $"byte 0x{bytes[offset]:x2} is not valid UTF-8 here")
            : null;
    }

    /// <summary>The line of an offset; the text around it cannot be shown.</summary>
    private static Location PlaceOf(string path, ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        var column = offset - before.LastIndexOf((byte)'\n');
        return new Location(new SourceText(path, string.Empty), before.Count((byte)'\n') + 1, column, 0);
    }
}
