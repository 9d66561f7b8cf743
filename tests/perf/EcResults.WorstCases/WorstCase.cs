using System.Text;

namespace EcResults.WorstCases;

/// <summary>Inputs of one mebibyte that repeat what makes a reader work: a byte, a line, a word, a whole file.</summary>
internal static class WorstCase
{
    /// <summary>What no input may take.</summary>
    public const double MostSeconds = 1;

    private const int MostLines = 30;
    private const string Bytes = " \t\n09-+.,:;\"'[]{}()<>|#*_`\\/%=aeZ\u00e9";

    /// <summary>One file of each kind, the manifest and the prose.</summary>
    public static IEnumerable<SubmissionFile> Samples(SubmissionFiles files) =>
        files
            .Entries.Where(entry => entry.Content is not null)
            .GroupBy(entry => SubmissionLayout.EvidenceAt(entry.Path)?.Format.Name ?? entry.Path)
            .Select(group => group.Last());

    /// <summary>The inputs that are made from a file, with words for each.</summary>
    public static IEnumerable<(string Words, byte[] Content)> Of(SubmissionFile sample)
    {
        var size = (int)(
            sample.Path == SubmissionFiles.ProseName ? SubmissionLimits.ProseBytes : SubmissionLimits.FileBytes
        );
        var text = Encoding.UTF8.GetString(sample.Content!.Value.Span);
        yield return ("the file again and again", Filled("", text, size));
        foreach (var letter in Bytes)
        {
            yield return ($"only '{Shown(letter)}'", Filled("", letter.ToString(), size));
            yield return ($"the file, then only '{Shown(letter)}'", Filled(text, letter.ToString(), size));
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostLines).ToList();
        var at = 0;
        foreach (var line in lines)
        {
            at = text.IndexOf(line, at, StringComparison.Ordinal);
            var head = text[..at];
            at += line.Length;
            yield return ($"from here on the line \"{Short(line)}\"", Filled(head, line + "\n", size));
            yield return ($"one line of \"{Short(line)}\"", Filled(head, line, size));
            foreach (var digits in new[] { "7", "00", "1." })
            {
                var digit = line.AsSpan().IndexOfAnyInRange('0', '9');
                if (digit >= 0)
                {
                    yield return (
                        $"a number of many \"{digits}\" in \"{Short(line)}\"",
                        Filled(head + line[..digit], digits, size - text.Length, line[digit..] + text[at..])
                    );
                }
            }
        }

        if (sample.Path == SubmissionFiles.ManifestName)
        {
            foreach (var (words, start, part, end) in Json(text))
            {
                yield return (words, Filled(start, part, size - end.Length, end));
            }
        }
    }

    /// <summary>The submission with one file's bytes replaced.</summary>
    public static SubmissionFiles With(SubmissionFiles files, string path, byte[] content) =>
        new(
            files.Id,
            files.Path,
            [
                .. files.Entries.Select(entry =>
                    entry.Path == path ? entry with { Content = content, Size = content.Length } : entry
                ),
            ]
        );

    /// <summary>What costs a reader of JSON and a schema: members, items, strings, escapes and texts that nearly match.</summary>
    private static IEnumerable<(string Words, string Start, string Part, string End)> Json(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal) + 1;
        var (start, end) = (text[..open] + "\"x\": ", "," + text[open..]);
        yield return ("an unknown list of many numbers", start + "[0", ",1", "]" + end);
        yield return ("an unknown list of many objects", start + "[{}", ",{\"a\":[]}", "]" + end);
        yield return ("a long string of escapes", start + "\"", "\\u00e9", "\"" + end);
        yield return ("many unknown members", text[..open] + Members(), "", text[open..]);
        yield return ("many members of one name", text[..open], "\"x\":1,", text[open..]);
        foreach (var list in new[] { "workloads", "runs", "summary" })
        {
            var at = text.IndexOf($"\"{list}\": [", StringComparison.Ordinal) + list.Length + 5;
            yield return ($"many empty objects in {list}", text[..at], "{},", text[at..]);
            yield return ($"many numbers in {list}", text[..at], "0,", text[at..]);
        }

        foreach (var name in new[] { "id", "name", "release", "url", "load", "startedAt" })
        {
            var at = text.IndexOf($"\"{name}\": \"", StringComparison.Ordinal) + name.Length + 5;
            foreach (var part in new[] { "a", "a-", "0", "1.", " ", "é", "http://", "'", "--pid=1 " })
            {
                yield return ($"\"{name}\" with many \"{part}\"", text[..at], part, text[at..]);
            }
        }
    }

    private static string Members() =>
        string.Concat(Enumerable.Range(0, 60_000).Select(number => $"\"member{number}\":1,"));

    private static byte[] Filled(string start, string part, int size, string end = "")
    {
        var content = new StringBuilder(start);
        var bytes = Encoding.UTF8.GetByteCount(start) + Encoding.UTF8.GetByteCount(end);
        var step = Encoding.UTF8.GetByteCount(part);
        for (; step > 0 && bytes + step <= size; bytes += step)
        {
            content.Append(part);
        }

        return Encoding.UTF8.GetBytes(content.Append(end).ToString());
    }

    private static string Shown(char letter) =>
        letter switch
        {
            '\n' => "\\n",
            '\t' => "\\t",
            _ => letter.ToString(),
        };

    private static string Short(string line) => line.Length > 40 ? line[..40] + "…" : line;
}
