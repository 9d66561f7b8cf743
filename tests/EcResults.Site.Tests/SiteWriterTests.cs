using System.Text;

namespace EcResults.Site.Tests;

public sealed class SiteWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-site-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_that_an_earlier_site_left_are_removed_and_those_of_others_stay()
    {
        var site = Path.Combine(folder, "site");
        SiteWriter.Write(site, [File("a.html"), File("old/b.html")]);
        System.IO.File.WriteAllText(Path.Combine(site, "CNAME"), "x");

        SiteWriter.Write(site, [File("a.html")]);

        Assert.True(System.IO.File.Exists(Path.Combine(site, "a.html")));
        Assert.True(System.IO.File.Exists(Path.Combine(site, "CNAME")));
        Assert.False(Directory.Exists(Path.Combine(site, "old")));
    }

    [Fact]
    public void Nothing_outside_of_the_folder_is_written_or_removed()
    {
        var site = Path.Combine(folder, "site");
        var outside = Path.Combine(folder, "outside.txt");
        System.IO.File.WriteAllText(outside, "x");
        Directory.CreateDirectory(site);
        System.IO.File.WriteAllText(Path.Combine(site, SiteWriter.ListName), $"../outside.txt\n{outside}\n");

        SiteWriter.Write(site, [File("a.html")]);

        Assert.True(System.IO.File.Exists(outside));
        Assert.Throws<ArgumentException>(() => SiteWriter.Write(site, [File("../evil.txt")]));
    }

    private static SiteFile File(string path) => new(path, Encoding.UTF8.GetBytes("x"));
}
