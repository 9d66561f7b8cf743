using EcResults.Site.Prose;

namespace EcResults.Site.Tests;

/// <summary>Contributors read the evidence catalogue in two places.</summary>
public sealed class EvidenceTableTests
{
    [Fact]
    public void The_contributors_guide_has_the_catalogue_as_it_is()
    {
        var guide = File.ReadAllText(Repository.PathOf(".github", "CONTRIBUTING.md"));
        var missing = EvidenceTable.Markdown.Split('\n').Where(row => !guide.Contains(row, StringComparison.Ordinal));

        Assert.True(!missing.Any(), $"the table of raw files in CONTRIBUTING.md lacks\n{string.Join('\n', missing)}");
        Assert.Contains(EvidenceTable.Markdown, guide, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contributors_page_has_a_row_for_every_file()
    {
        var page = Markdown.RenderOwn(
            EvidenceTable.PutInto(File.ReadAllText(Repository.PathOf("site", "content", "contribute.md")))
        );

        Assert.DoesNotContain(EvidenceTable.Mark, page.Body.Value, StringComparison.Ordinal);
        Assert.All(
            EvidenceCatalog.Files,
            file => Assert.Contains($"/{file.Name}</code></td>", page.Body.Value, StringComparison.Ordinal)
        );
    }
}
