using EcResults.Site.Prose;

namespace EcResults.Site.Tests;

public sealed class MarkdownTests
{
    [Fact]
    public void Headings_go_below_the_pages_own_without_gaps()
    {
        var html = Markdown.RenderContributed("# one\n\n#### two\n\n# three\n")!.Value;
        Assert.Equal("<h3>one</h3>\n<h4>two</h4>\n<h3>three</h3>\n", html);
    }

    [Fact]
    public void Images_become_links_and_links_elsewhere_say_so() =>
        Assert.Equal(
            "<p><a href=\"https://a.example/x.png\" rel=\"nofollow ugc noopener noreferrer\">alt</a></p>\n",
            Markdown.RenderContributed("![alt](https://a.example/x.png)")!.Value
        );

    [Theory]
    [InlineData("| `a` | *b* c | &amp; | \"d\" |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n", "a,b c,&,\"d\"")]
    [InlineData("| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n", "a,b,c,d,")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n", "a,b,,,")]
    [InlineData("|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n", null)]
    [InlineData("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n", "a,b,c")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n", null)]
    public void Cells_of_a_wide_table_carry_the_plain_words_of_their_heading(string markdown, string? labels)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Markdown.RenderContributed(markdown)!.Value);
        var cells = page.QuerySelectorAll("table.cards td").Select(cell => cell.GetAttribute("data-label")).ToList();

        Assert.Equal(labels, cells.Count == 0 ? null : string.Join(",", cells));
    }

    [Fact]
    public void Text_that_is_too_long_or_nested_too_deep_is_not_rendered()
    {
        Assert.Null(Markdown.RenderContributed(new string('a', ProseMarkdown.MostCharacters + 1)));
        Assert.Null(Markdown.RenderContributed(new string('>', 16_000)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a_")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("- ")]
    [InlineData("|a")]
    [InlineData("https://")]
    [InlineData("[a](")]
    public void Text_made_to_be_slow_is_rendered_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 16_000 / piece.Length));
        HangGuard.Watch(piece, () => Markdown.RenderContributed(text));
    }

    [Fact]
    public void The_repositorys_own_text_may_link_within_the_site()
    {
        var article = Markdown.RenderOwn("# Title\n\n## A part\n\n[rules](rules/index.html)\n");
        Assert.Equal("Title", article.Title);
        Assert.Equal(new Section("a-part", "A part"), Assert.Single(article.Sections));
        Assert.Contains("<a href=\"rules/index.html\">rules</a>", article.Body.Value, StringComparison.Ordinal);
    }
}
