using System.Text;
using EcResults.Site.Templating;

namespace EcResults.Site.Tests;

public sealed class TemplateSetTests
{
    [Fact]
    public void Everything_but_markup_is_encoded_also_in_an_include() =>
        Assert.Equal(
            "&lt;b&gt;&amp;&quot;&#39;<i>x</i>[&lt;b&gt;&amp;&quot;&#39;]",
            Set(("a", "{{ text }}{{ html }}{{ include 'b' }}"), ("b", "[{{ text }}]"))
                .Render("a", ("text", "<b>&\"'"), ("html", new Html("<i>x</i>")))
        );

    [Theory]
    [InlineData("x\n{{ if }}")]
    [InlineData("x\n{{ missing }}")]
    [InlineData("x\n{{ text.missing }}")]
    [InlineData("x\n{{ include 'nowhere' }}")]
    public void A_mistake_is_reported_with_file_and_line(string template)
    {
        var exception = Assert.Throws<TemplateException>(() =>
            Set(("a.html", template)).Render("a.html", ("text", "x"))
        );
        Assert.Contains("site/templates/a.html(2,", exception.Message, StringComparison.Ordinal);
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
