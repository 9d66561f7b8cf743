namespace EcResults.Site.Tests;

/// <summary>What other programs say of the pages: a checker of HTML, and a real browser.</summary>
public sealed class BrowserTests : IDisposable
{
    /// <summary>
    /// Every page but those of results and rules, one of each kind of these, and those that look otherwise where there are
    /// many results.
    /// </summary>
    private static readonly string[] Pages =
    [
        .. SampleSite
            .Site.Pages.Where(page =>
                !page.Contains("20260", StringComparison.Ordinal) && !page.Contains("/ECR", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal),
        "rules/ECR110.html",
        "compare/20260901-sam-box/20260903-sam-new.html",
        "results/20260901-sam-box/index.html",
        "results/20260902-sam-gone/index.html",
        "results/20260901-sam-box/runs/002-text.html",
        "results/20260901-sam-box/captures.html",
        "large/results/page-2.html",
        "large/compare/kernel.html",
        "large/index.html",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-browser-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_kind_of_page_is_valid_HTML()
    {
        NodeTool.Require("html-validate");
        Write();
        var (exitCode, output) = await NodeTool.RunAsync([
            Repository.PathOf("tests", "node_modules", "html-validate", "bin", "html-validate.mjs"),
            "--config",
            Repository.PathOf("tests", "EcResults.Site.Tests", "html-validate.json"),
            .. Pages.Select(page => Path.Combine(folder, page)),
        ]);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Every_kind_of_page_is_accessible_keeps_its_policy_and_fits_phone_desktop_and_paper()
    {
        NodeTool.Require("playwright-core");
        NodeTool.Require("axe-core");
        NodeTool.RequireBrowser();
        Write();
        var (exitCode, output) = await NodeTool.RunAsync([
            Repository.PathOf("tests", "browser", "check.mjs"),
            folder,
            .. Pages,
        ]);
        Assert.True(exitCode == 0, output);
        Assert.True(output.Trim() == $"{{\"done\":{Pages.Length}}}", output);
    }

    private void Write()
    {
        SampleSite.Site.WriteTo(folder);
        LargeSite.WriteTo(Path.Combine(folder, "large"));
    }
}
