using System.Text.Unicode;

namespace EcResults.Rules;

/// <summary>Line ends and marks, a part of the law that evidence is UTF-8 text with LF.</summary>
internal static class LineEnds
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.Files.Entries.SelectMany(entry =>
            entry.Content is { } content ? Check(submission.Files.DisplayPath(entry.Path), content.Span) : []
        );

    private static List<Problem> Check(string path, ReadOnlySpan<byte> bytes)
    {
        var problems = new List<Problem>();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            problems.Add(
                new Problem(
                    Undecoded.LocationOf(path, bytes, 0) with
                    {
                        Length = 0,
                    },
                    "the file starts with the byte order mark \"U+FEFF\"; none is allowed",
                    "run ecresults validate --fix, or save it as UTF-8 without the mark"
                )
            );
        }

        var carriageReturn = bytes.IndexOf((byte)'\r');
        // In a file that is no UTF-8 (UTF-16 has other line ends) only that is worth a finding.
        if (carriageReturn >= 0 && Utf8.IsValid(bytes))
        {
            var crlf = carriageReturn + 1 < bytes.Length && bytes[carriageReturn + 1] == (byte)'\n';
            problems.Add(
                new Problem(
                    Undecoded.LocationOf(path, bytes, carriageReturn) with
                    {
                        Length = 0,
                    },
                    crlf ? "the line ends with \"CR LF\"; LF is allowed" : "a \"CR\" stands in the line; LF ends lines",
                    crlf
                        ? "run ecresults validate --fix, or convert the file with dos2unix"
                        : "attach the file as the tool printed it"
                )
            );
        }

        return problems;
    }
}
