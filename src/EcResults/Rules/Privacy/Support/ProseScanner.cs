namespace EcResults.Rules;

/// <summary>
/// Finds what prose must not hold: markup of HTML, images, and links that lead elsewhere than to http, https or mailto.
/// No Markdown parser: it recognises as code only what is code to every parser, and judges all other text as if
/// nothing could defuse it. So it may refuse what is harmless (the finding says how to write it), and never misses what
/// is not. Each line is looked at once from left to right, as CommonMark's spans, links and tags are. A file with CR in it is refused by
/// another rule, so lines end at LF here.
/// </summary>
internal sealed class ProseScanner
{
    private const int LongestQuote = 40;

    private readonly List<Problem> problems = [];
    private char fence;
    private int fenceLength;
    private bool noFences;
    private bool noSpans;
    private bool mayDefine;
    private bool inContainer;
    private bool afterBlank = true;
    private bool inIndented;

    /// <summary>The findings in a text.</summary>
    public static IReadOnlyList<Problem> Scan(SourceText prose)
    {
        var scanner = new ProseScanner();
        foreach (var line in prose.Lines)
        {
            scanner.Line(line);
        }

        return scanner.problems;
    }

    private void Line(TextLine line)
    {
        if (fenceLength > 0)
        {
            fenceLength = ProseLine.IsClosing(line.Text, fence, fenceLength) ? 0 : fenceLength;
            return;
        }

        if (line.Text.AsSpan().Trim(" \t").IsEmpty)
        {
            (afterBlank, noSpans, mayDefine) = (true, false, false);
            return;
        }

        var isCode = IsIndentedCode(line.Text);
        afterBlank = false;
        inIndented = isCode;
        if (isCode)
        {
            return;
        }

        var bare = ProseLine.WithoutContainers(line.Text);
        if (ProseLine.FenceLength(bare) is > 0 and var length)
        {
            // Only in the first column it is certain that nothing around it ends the code earlier.
            if (bare.Length == line.Text.Length && !noFences)
            {
                (fence, fenceLength, noSpans, mayDefine) = (bare[0], length, false, false);
                inContainer = false;
                return;
            }

            noFences = true;
        }

        mayDefine |= bare.StartsWith("[");
        if (mayDefine)
        {
            Definitions(line);
        }

        Inlines(line);
    }

    /// <summary>Indented by four behind a blank line, and in no list or quotation, whose text may be indented as well.</summary>
    private bool IsIndentedCode(string line)
    {
        var indented = ProseLine.IsIndented(line);
        if (!indented && afterBlank && line[0] is not (' ' or '\t'))
        {
            inContainer = false;
        }

        inContainer |= ProseLine.IsContainer(line) && !(indented && !inContainer && (afterBlank || inIndented));
        return indented && !inContainer && !noFences && (afterBlank || inIndented);
    }

    /// <summary>
    /// <c>[label]: address</c>, whose label may hold backticks and start on an earlier line. They are read before code
    /// spans are, so code defuses none.
    /// </summary>
    private void Definitions(TextLine line)
    {
        for (
            var at = line.Text.IndexOf("]:", StringComparison.Ordinal);
            at >= 0;
            at = line.Text.IndexOf("]:", at + 2, StringComparison.Ordinal)
        )
        {
            // Its title may hold backticks that open no code span.
            noSpans = true;
            if (!ProseLinks.IsAllowed(line.Text.AsSpan(at + 2)))
            {
                Add(
                    line,
                    at,
                    Math.Min(LongestQuote, line.Text.Length - at),
                    "defines a link that leads elsewhere than to https, http or mailto",
                    "write its whole address on the same line, or put the words into a code span"
                );
            }
        }
    }

    private void Inlines(TextLine line)
    {
        var text = line.Text;
        var at = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = CodeSpan(text, at);
                    break;
                case '<':
                    at += Angle(line, at);
                    break;
                case '!' when at + 1 < text.Length && text[at + 1] == '[':
                    Add(line, at, 2, "starts an image; prose holds none", "link to it instead");
                    at++;
                    break;
                case ']' when at + 1 < text.Length && text[at + 1] == '(':
                    if (!ProseLinks.IsAllowed(text.AsSpan(at + 2)))
                    {
                        Add(
                            line,
                            at,
                            LinkLength(text, at),
                            "leads elsewhere than to https, http or mailto",
                            "write the whole address, starting with https://"
                        );
                    }

                    // A title may hold backticks that open no code span.
                    noSpans |= !ProseLinks.IsPlain(text.AsSpan(at + 2));
                    at += 2;
                    break;
                case 'j'
                or 'J'
                or 'v'
                or 'V'
                or 'd'
                or 'D' when ProseLinks.ScriptLength(text, at) is > 0 and var length:
                    Add(
                        line,
                        at,
                        length,
                        "is the start of an address that acts",
                        "put it into a code span, or leave it out"
                    );
                    at += length;
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    /// <summary>Passes over a code span that ends on its line; where one does not, none is trusted up to the next blank line.</summary>
    private int CodeSpan(string text, int at)
    {
        var run = RunLength(text, at);
        var end = noSpans ? -1 : ClosingRun(text, at + run, run);
        if (end < 0)
        {
            noSpans = true;
            return at + run;
        }

        // In a table a bar ends the cell, and with it the span, to GitHub's parser.
        noSpans = text.AsSpan(at, end - at).Contains('|');
        return noSpans ? at + run : end + run;
    }

    private static int ClosingRun(string text, int from, int run)
    {
        var at = text.IndexOf('`', from);
        while (at >= 0)
        {
            var length = RunLength(text, at);
            if (length == run)
            {
                return at;
            }

            at = text.IndexOf('`', at + length);
        }

        return -1;
    }

    private static int RunLength(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAnyExcept('`');
        return end < 0 ? text.Length - at : end;
    }

    /// <summary>A tag, a comment, or an address in angle brackets, which is fine where it leads to a page or a mailbox.</summary>
    private int Angle(TextLine line, int at)
    {
        var rest = line.Text.AsSpan(at + 1);
        var end = rest.IndexOfAny("<> \t");
        if (end > 0 && rest[end] == '>' && ProseLinks.IsAddress(rest[..end]))
        {
            // Where a code span may be open, the address may end with it.
            return noSpans ? 1 : end + 2;
        }

        if (!rest.IsEmpty && (char.IsAsciiLetter(rest[0]) || rest[0] is '/' or '!' or '?'))
        {
            var close = rest.IndexOf('>');
            var length = Math.Min(LongestQuote, (close < 0 ? rest.Length : close + 1) + 1);
            Add(
                line,
                at,
                length,
                "is HTML to a Markdown reader; prose holds none",
                "write &lt; for <, or put the words into a code span"
            );
        }

        return 1;
    }

    /// <summary>From the bracket to the one that closes the address.</summary>
    private static int LinkLength(string text, int at)
    {
        var close = text.IndexOf(')', at);
        return Math.Min(LongestQuote, (close < 0 ? text.Length : close + 1) - at);
    }

    private void Add(TextLine line, int start, int length, string message, string help) =>
        problems.Add(
            new Problem(
                line.At(start, length),
                $"{MessageFormat.Quote(line.Text.Substring(start, length))} {message}",
                help
            )
        );
}
