using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EcResults.Cli.Tests.Formats;

public sealed class FindingMarkdownTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UseAdvancedExtensions()
        .UseAutoLinks()
        .UseEmojiAndSmiley()
        .Build();

    [Fact]
    public void Hostile_text_stands_in_code_spans_and_nowhere_else()
    {
        var document = Markdown.Parse(FindingMarkdown.Of(Hostile.Report), GitHub);

        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<Markdig.Extensions.Tables.Table>());
        Assert.Empty(document.Descendants<CodeBlock>());
        var plain = document.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()).ToList();
        Assert.All(
            plain,
            text => Assert.DoesNotContain(text, letter => letter is '@' or '<' or '`' or '[' or '|' or '\uFFFD')
        );
        Assert.DoesNotContain(
            plain,
            text =>
                text.Contains("evil", StringComparison.Ordinal) || text.Contains("everyone", StringComparison.Ordinal)
        );
        Assert.All(document.Descendants<HeadingBlock>(), heading => Assert.Equal(4, heading.Level));
    }

    [Fact]
    public void Every_finding_is_an_item_of_the_list_of_its_file()
    {
        var document = Markdown.Parse(FindingMarkdown.Of(Hostile.Report), GitHub);

        var files = Hostile.Report.Findings.Select(finding => finding.At.Path).Distinct().Count();
        Assert.Equal(files, document.OfType<HeadingBlock>().Count());
        Assert.Equal(Hostile.Report.Findings.Count, document.OfType<ListBlock>().Sum(list => list.Count));
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("``x", "``` ``x ```")]
    [InlineData("", "` `")]
    [InlineData("a\nb", "`a\uFFFDb`")]
    public void A_code_span_cannot_be_ended_from_inside(string text, string span) =>
        Assert.Equal(span, MarkdownCode.Span(text));

    [Fact]
    public void Nothing_but_the_text_is_in_a_code_span()
    {
        foreach (var text in Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            var document = Markdown.Parse($"before {MarkdownCode.Span(text)} after", GitHub);

            var code = Assert.Single(document.Descendants<CodeInline>());
            Assert.Equal(Sanitized.Line(text).Trim(), code.Content.Trim());
        }
    }

    [Fact]
    public void A_long_report_is_cut_at_a_finding_and_says_how_many_are_left_out()
    {
        var many = Hostile.Of(Enumerable.Range(0, 1000).Select(number => $"n{number} {new string('`', 50)}"));

        var text = FindingMarkdown.Of(many);

        Assert.InRange(text.Length, FindingMarkdown.LongestComment - 2000, FindingMarkdown.LongestComment);
        var shown = Markdown.Parse(text, GitHub).OfType<ListBlock>().Sum(list => list.Count);
        Assert.EndsWith(
            $"\n{1000 - shown} more findings did not fit: run `ecresults validate` to see all\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_findings_only_the_counts_are_written() =>
        Assert.Equal("**0 submissions, 0 errors, 0 warnings**\n", FindingMarkdown.Of(new FindingReport([])));
}
