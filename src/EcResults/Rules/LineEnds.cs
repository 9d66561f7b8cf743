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

    private static IEnumerable<Problem> Check(Submission submission) =>
        submission.Files.Entries.SelectMany(entry =>
            entry.Content is { } content ? Check(submission.Files.DisplayPath(entry.Path), content.Span) : []
        );

    private static List<Problem> Check(string path, ReadOnlySpan<byte> bytes)
    {
        var problems = new List<Problem>();
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            problems.Add(
                new Problem(
                    new Location(new SourceText(path, string.Empty), 1, 1, 0),
                    "the file starts with a byte order mark",
                    "save it as UTF-8 without the mark"
                )
            );
        }

        var carriageReturn = bytes.IndexOf((byte)'\r');
        if (carriageReturn >= 0 && SourceText.FromUtf8(path, bytes) is { } source)
        {
            var line = bytes[..carriageReturn].Count((byte)'\n');
            var crlf = carriageReturn + 1 < bytes.Length && bytes[carriageReturn + 1] == (byte)'\n';
            problems.Add(
                new Problem(
                    source.Lines[line].Whole,
                    crlf ? "the line ends with CR LF; LF is allowed" : "a carriage return stands in the line",
                    "convert the file to LF, for instance with dos2unix"
                )
            );
        }

        return problems;
    }
}
