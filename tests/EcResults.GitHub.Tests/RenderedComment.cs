using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EcResults.GitHub.Tests;

/// <summary>A comment as GitHub would render it.</summary>
internal static class RenderedComment
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    /// <summary>
    /// Nothing in it is a link, an image or HTML, and outside of code there is no character that makes a mention, a
    /// reference, a tag or a workflow command. Nothing anywhere moves a cursor or turns the direction of text.
    /// </summary>
    public static void AssertHarmless(string comment)
    {
        Assert.StartsWith(StickyComment.Marker, comment, StringComparison.Ordinal);
        var text = comment[StickyComment.Marker.Length..];
        var document = Markdown.Parse(text, GitHub);
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.All(
            document.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()),
            words =>
            {
                Assert.DoesNotContain(words, letter => letter is '@' or '<' or '`' or '[' or '!' or '\uFFFD');
                Assert.DoesNotMatch("#[0-9]|GH-[0-9]|::|##\\[|https?:|www\\.", words);
            }
        );
        Assert.DoesNotContain(
            text,
            letter =>
                letter != '\n' && char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format
        );
        Assert.DoesNotMatch("(?m)^::", text);
    }
}
