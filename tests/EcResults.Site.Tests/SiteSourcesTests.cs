using System.Diagnostics;

namespace EcResults.Site.Tests;

public sealed class SiteSourcesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-sources-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_are_read_at_any_depth_also_empty_ones()
    {
        Write("site/templates/a.html", "a");
        Write("site/assets/fonts/empty", "");

        var files = SiteSources.Read(Path.Combine(folder, "site")).Files;

        Assert.Equal(["assets/fonts/empty", "templates/a.html"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("a"u8.ToArray(), files["templates/a.html"].ToArray());
    }

    [Theory]
    [InlineData("site/assets/leak.txt")]
    [InlineData("site/content/leak.md")]
    [InlineData("site/templates/leak.html")]
    public void A_link_to_a_file_is_refused(string link)
    {
        Write("secret", "key");
        Write("site/templates/a.html", "a");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(link))!);
        File.CreateSymbolicLink(PathOf(link), PathOf("secret"));

        Assert.Contains($"\"{PathOf(link)}\" is a link", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site")]
    [InlineData("site/assets")]
    public void A_link_to_a_folder_is_refused(string link)
    {
        Write("elsewhere/secret", "key");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(link))!);
        Directory.CreateSymbolicLink(PathOf(link), PathOf("elsewhere"));

        Assert.Contains($"\"{PathOf(link)}\" is a link", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_refused()
    {
        Directory.CreateDirectory(PathOf("site"));
        File.CreateSymbolicLink(PathOf("site/gone"), PathOf("nowhere"));

        Assert.Contains("is a link", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_refused_and_not_opened()
    {
        Directory.CreateDirectory(PathOf("site/assets"));
        using var process = Process.Start("mkfifo", [PathOf("site/assets/pipe.css")]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);

        Assert.Contains($"\"{PathOf("site/assets/pipe.css")}\" is a pipe;", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        File.WriteAllText(PathOf("site"), "text");

        Assert.Contains($"\"{PathOf("site")}\" is a file;", Refused(), StringComparison.Ordinal);
    }

    private string Refused() => Assert.Throws<IOException>(() => SiteSources.Read(PathOf("site"))).Message;

    private string PathOf(string path) => Path.Combine(folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
