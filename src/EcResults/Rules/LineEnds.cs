using EcResults.Diagnostics;
using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Rules;

internal static class LineEnds
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR010",
            Name = "line-ends",
            Law = "Lines end with LF, and no file starts with a byte order mark.",
            Reason =
                "Linux tools print LF and no mark. Anything else shows that an editor or a transfer changed the evidence, "
                + "and makes two equal files differ.",
            Cure = "Convert the file, for instance with dos2unix.",
            Bad = "Requests/sec:  10351.78\\r\\n",
            Good = "Requests/sec:  10351.78\\n",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        foreach (var entry in submission.Files.Entries)
        {
            if (entry.Content is not { } content)
            {
                continue;
            }

            var path = submission.Files.DisplayPath(entry.Path);
            var bytes = content.Span;
            if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            {
                yield return new Problem(
                    new Location(new SourceText(path, string.Empty), 1, 1, 0),
                    "the file starts with a byte order mark",
                    "save it as UTF-8 without the mark"
                );
            }

            var carriageReturn = bytes.IndexOf((byte)'\r');
            if (carriageReturn >= 0 && SourceText.FromUtf8(path, bytes) is { } source)
            {
                var line = bytes[..carriageReturn].Count((byte)'\n');
                var crlf = carriageReturn + 1 < bytes.Length && bytes[carriageReturn + 1] == (byte)'\n';
                yield return new Problem(
                    source.Lines[line].Whole,
                    crlf ? "the line ends with CR LF; LF is allowed" : "a carriage return stands in the line",
                    "convert the file to LF, for instance with dos2unix"
                );
            }
        }
    }
}
