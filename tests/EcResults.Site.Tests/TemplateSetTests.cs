using EcResults.Site.Templating;

namespace EcResults.Site.Tests;

public sealed class TemplateSetTests
{
    [Fact]
    public void Everything_but_markup_is_encoded_also_in_an_include() =>
        Assert.Equal(
            "&lt;b&gt;&amp;&quot;&#39;<i>x</i>[&lt;b&gt;&amp;&quot;&#39;]",
            Rendered(
                Set(("a", "{{ text }}{{ html }}{{ include 'b' }}"), ("b", "[{{ text }}]")),
                ("text", "<b>&\"'"),
                ("html", new Html("<i>x</i>"))
            )
        );

    [Theory]
    [InlineData("x\n{{ if }}")]
    [InlineData("x\n{{ missing }}")]
    [InlineData("x\n{{ text.missing }}")]
    [InlineData("x\n{{ include 'nowhere' }}")]
    public void A_mistake_is_reported_with_file_and_line(string template)
    {
        var exception = Assert.Throws<TemplateException>(() =>
            Set(("a.html", template)).Render(new Utf8Output(), "a.html", ("text", "x"))
        );
        Assert.Contains("site/templates/a.html(2,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_page_sets_is_gone_on_the_next_one_also_where_that_one_failed()
    {
        var set = Set(("a", "{{ if text == 'set' }}{{ kept = 'kept' }}{{ kept }}{{ else }}{{ kept }}{{ end }}"));
        for (var turn = 0; turn < 2; turn++)
        {
            Assert.Equal("kept", Rendered(set, ("text", "set")));
            Assert.Throws<TemplateException>(() => Rendered(set, ("text", "not set")));
        }
    }

    private static string Rendered(TemplateSet set, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var output = new Utf8Output();
        set.Render(output, "a", values);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static TemplateSet Set(params (string Name, string Text)[] templates) =>
        new(
            new SiteSources(
                templates.ToDictionary(
                    template => "templates/" + template.Name,
                    template => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(template.Text)
                )
            )
        );
}
