using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EcResults.Rules;

/// <summary>
/// Finds what prose must not hold: markup of HTML, images, and links that lead elsewhere than to http, https or mailto.
/// The links are those that the pages' own reader sees. HTML is no HTML to that reader, but it is to others: so it is
/// looked for in all words except code that is code to every reader.
/// </summary>
internal static class ProseScanner
{
    private const int LongestQuote = 40;

    private static readonly Regex Signs = new(
        """<|!\[|\]\(|\]:|://|script|data:""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    // An escaped mark acts no more than any letter, and a whole address may stand in angle brackets.
    private static readonly Regex Acting = new(
        """\\.|\](?:\(|:)[ \t]{0,4}<(?:https?://|mailto:)[^<>\s`]+>|(?<what><[a-z/!?][^<>\n]{0,200}>?|!\[|(?<![\p{L}\p{Nd}])(?:(?:javascript|vbscript)(?::(?=\S)|&colon|&\#|%3a)|data:text/html))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>The findings in a text, in the order in which they stand.</summary>
    public static IEnumerable<Problem> Scan(SourceText prose)
    {
        // Most prose has none of these marks.
        var text = new ContributedText(
            SubmissionFiles.ProseName,
            ContributedTextKind.Prose,
            prose.Content,
            new(prose, 1, 1, 0),
            true
        );
        if (!Signs.IsMatch(text.Text))
        {
            return [];
        }

        var document = ProseMarkdown.Parse(text.Text);
        var links = document is null ? [] : Links(document);
        var words = document is null ? text.Text : WithoutCode(document, text.Text);
        return links
            .Where(link => !IsAllowed(link.Url))
            .Select(link =>
                (
                    link.At,
                    Message: "leads elsewhere than to https, http or mailto",
                    Help: "write its whole address, starting with https://"
                )
            )
            .Concat(Acting.Matches(words).Where(match => match.Groups["what"].Success).Select(Judged))
            .OrderBy(found => found.At.Start)
            .Select(found => Problem(text, found.At, found.Message, found.Help));
    }

    private static (SourceSpan At, string Message, string Help) Judged(Match match)
    {
        var at = new SourceSpan(match.Index, match.Index + match.Length - 1);
        return match.Value[0] switch
        {
            '<' => (
                at,
                "is HTML to a Markdown reader; prose holds none",
                "write &lt; for <, or put the words into a code span"
            ),
            '!' => (at, "starts an image; prose holds none", "link to it instead"),
            _ => (at, "is the start of an address that acts", "put it into a code span, or leave it out"),
        };
    }

    private static IEnumerable<(SourceSpan At, string Url)> Links(MarkdownDocument document) =>
        document
            .Descendants()
            .Select(part =>
                part switch
                {
                    LinkInline { IsImage: false } link => (link.Span, link.Url ?? ""),
                    AutolinkInline { IsEmail: false } link => (link.Span, link.Url),
                    LinkReferenceDefinition definition => (definition.Span, definition.Url ?? ""),
                    _ => (SourceSpan.Empty, ""),
                }
            )
            .Where(link => !link.Item1.IsEmpty);

    private static bool IsAllowed(string url) =>
        Array.Exists(
            Schemes,
            scheme => url.Length > scheme.Length && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The text with blanks for its code and for addresses in angle brackets.</summary>
    private static string WithoutCode(MarkdownDocument document, string text)
    {
        var words = text.ToCharArray();
        foreach (var part in document.Descendants())
        {
            // Of a span that goes on over a line's end or holds a cell's bar, readers think differently, and then of all
            // that follow it in its block.
            var isCode = part switch
            {
                CodeBlock => true,
                CodeInline code => !Spans(code, text).Any(span => span.AsSpan().ContainsAny("\n|")),
                AutolinkInline link => !Slice(text, link.Span).Contains('`', StringComparison.Ordinal),
                _ => false,
            };
            if (isCode && !part.Span.IsEmpty)
            {
                // A fence that nothing closes ends with its last line.
                var end = part is CodeBlock { Lines: { Count: > 0 } lines }
                    ? Math.Max(part.Span.End, lines.Lines[lines.Count - 1].Slice.End)
                    : part.Span.End;
                words.AsSpan(part.Span.Start, Math.Min(end + 1, words.Length) - part.Span.Start).Fill(' ');
            }
        }

        return new string(words);
    }

    /// <summary>A code span and those before it in its block.</summary>
    private static IEnumerable<string> Spans(CodeInline code, string text)
    {
        Inline? first = code;
        while (first is { PreviousSibling: { } previous })
        {
            first = previous;
        }

        for (var part = first; part is not null; part = part == code ? null : part.NextSibling)
        {
            if (part is CodeInline)
            {
                yield return Slice(text, part.Span);
            }
        }
    }

    private static string Slice(string text, SourceSpan span) =>
        span.IsEmpty ? "" : text.Substring(span.Start, span.Length);

    private static Problem Problem(ContributedText text, SourceSpan at, string message, string help)
    {
        var line = text.Text.AsSpan(at.Start, Math.Min(LongestQuote, at.Length));
        var end = line.IndexOf('\n');
        var length = end > 0 ? end : line.Length;
        return new Problem(
            text.LocationOf(at.Start, length),
            $"{MessageFormat.Quote(text.Text.Substring(at.Start, length))} {message}",
            help
        );
    }
}
