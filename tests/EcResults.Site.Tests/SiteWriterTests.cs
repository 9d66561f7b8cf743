using System.Diagnostics;

namespace EcResults.Site.Tests;

public sealed class SiteWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-site-").FullName;

    private string Site => Path.Combine(folder, "site");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_build_replaces_the_last_site_as_a_whole()
    {
        SiteWriter.Write(Site, [File("a.html"), File("old/b.html")]);
        System.IO.File.WriteAllText(Path.Combine(Site, "evil.html"), "not of any build");

        Assert.Equal(2, SiteWriter.Write(Site, [File("a.html"), Streamed("data/big.csv", "a,b\n")]));

        Assert.Equal(["site", "site/.ecresults-site", "site/a.html", "site/data", "site/data/big.csv"], Below(folder));
        Assert.Equal("a,b\n", System.IO.File.ReadAllText(Path.Combine(Site, "data", "big.csv")));
    }

    [Fact]
    public void A_site_is_built_where_nothing_or_an_empty_folder_is()
    {
        SiteWriter.Write(Path.Combine(folder, "new", "site"), [File("a.html")]);
        Directory.CreateDirectory(Site);
        SiteWriter.Write(Site + "/", [File("a.html")]);

        Assert.True(System.IO.File.Exists(Path.Combine(folder, "new", "site", "a.html")));
        Assert.True(System.IO.File.Exists(Path.Combine(Site, "a.html")));
    }

    [Fact]
    public void A_folder_that_no_build_made_is_refused_and_stays_as_it_is()
    {
        Directory.CreateDirectory(Site);
        System.IO.File.WriteAllText(Path.Combine(Site, "thesis.txt"), "x");

        var refused = Assert.Throws<IOException>(() => SiteWriter.Write(Site, [File("a.html")]));

        Assert.Contains("was not built by ecresults site", refused.Message, StringComparison.Ordinal);
        Assert.Contains("choose another folder with --output", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["site", "site/thesis.txt"], Below(folder));
    }

    [Fact]
    public void A_file_and_the_root_of_the_file_system_are_refused()
    {
        System.IO.File.WriteAllText(Site, "x");

        Assert.Contains("is a file", Assert.Throws<IOException>(() => SiteWriter.Write(Site, [File("a")])).Message);
        Assert.Throws<IOException>(() => SiteWriter.Write("/", [File("a")]));
        Assert.Equal("x", System.IO.File.ReadAllText(Site));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("link/site")]
    public void A_link_on_the_way_to_the_site_is_refused(string output)
    {
        var outside = Outside();
        Directory.CreateSymbolicLink(Path.Combine(folder, "link"), outside);

        var refused = Assert.Throws<IOException>(() => SiteWriter.Write(Path.Combine(folder, output), [File("a")]));

        Assert.Contains("is a link, and no site is written through links", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["precious"], Below(outside));
    }

    [Fact]
    public void Links_within_an_earlier_site_are_removed_and_not_followed()
    {
        var outside = Outside();
        SiteWriter.Write(Site, [File("a.html")]);
        Directory.CreateSymbolicLink(Path.Combine(Site, "rules"), outside);
        System.IO.File.Delete(Path.Combine(Site, "a.html"));
        System.IO.File.CreateSymbolicLink(Path.Combine(Site, "a.html"), Path.Combine(outside, "precious"));

        SiteWriter.Write(Site, [File("a.html"), File("rules/b.html")]);

        Assert.Equal("kept", System.IO.File.ReadAllText(Path.Combine(outside, "precious")));
        Assert.Equal(["precious"], Below(outside));
        Assert.Null(new FileInfo(Path.Combine(Site, "a.html")).LinkTarget);
        Assert.Null(new DirectoryInfo(Path.Combine(Site, "rules")).LinkTarget);
    }

    [Fact]
    public void A_mark_that_is_a_link_marks_nothing()
    {
        Directory.CreateDirectory(Site);
        System.IO.File.CreateSymbolicLink(Path.Combine(Site, ".ecresults-site"), Path.Combine(Outside(), "precious"));

        Assert.Throws<IOException>(() => SiteWriter.Write(Site, [File("a.html")]));
    }

    [Fact]
    public void A_pipe_within_an_earlier_site_is_never_opened()
    {
        SiteWriter.Write(Site, [File("a.html")]);
        System.IO.File.Delete(Path.Combine(Site, "a.html"));
        MakePipe(Path.Combine(Site, "a.html"));

        SiteWriter.Write(Site, [File("a.html")]);

        Assert.Equal("x", System.IO.File.ReadAllText(Path.Combine(Site, "a.html")));
    }

    [Fact]
    public void A_build_that_fails_leaves_the_last_site_and_no_draft()
    {
        SiteWriter.Write(Site, [File("a.html")]);

        var fault = Assert.Throws<AggregateException>(() =>
            SiteWriter.Write(Site, [File("b.html"), File("../evil.txt")])
        );

        Assert.IsType<ArgumentException>(fault.InnerException);
        Assert.Equal(["site", "site/.ecresults-site", "site/a.html"], Below(folder));
    }

    [Fact]
    public void The_draft_of_a_dead_build_is_removed_by_the_next_one()
    {
        var outside = Outside();
        Directory.CreateDirectory(Draft("0123456789abcdef") + "/site");
        System.IO.File.WriteAllText(Draft("0123456789abcdef") + "/lock", "");
        System.IO.File.WriteAllText(Draft("0123456789abcdef") + "/site/half.html", "x");
        Directory.CreateSymbolicLink(Draft("0123456789abcdef") + "/site/out", outside);
        Directory.CreateDirectory(Draft("aaaaaaaaaaaaaaaa"));

        SiteWriter.Write(Site, [File("a.html")]);

        Assert.Equal(["outside", "site"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order());
        Assert.Equal(["precious"], Below(outside));
    }

    [Fact]
    public void The_draft_of_a_live_build_and_what_only_looks_like_a_draft_stay()
    {
        var outside = Outside();
        Directory.CreateDirectory(Draft("0123456789abcdef"));
        using var held = new FileStream(
            Draft("0123456789abcdef") + "/lock",
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None
        );
        Directory.CreateSymbolicLink(Draft("bbbbbbbbbbbbbbbb"), outside);
        Directory.CreateDirectory(Draft("notes"));
        Directory.CreateDirectory(Draft("cccccccccccccccc"));
        MakePipe(Draft("cccccccccccccccc") + "/lock");

        SiteWriter.Write(Site, [File("a.html")]);

        Assert.Equal(
            [
                ".site.building-0123456789abcdef",
                ".site.building-bbbbbbbbbbbbbbbb",
                ".site.building-cccccccccccccccc",
                ".site.building-notes",
                "outside",
                "site",
            ],
            Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["precious"], Below(outside));
    }

    [Fact]
    public void No_more_parts_are_held_than_are_being_written()
    {
        var waiting = 0;
        var most = 0;
        IEnumerable<SitePart> Parts()
        {
            for (var number = 0; number < 200; number++)
            {
                most = Math.Max(most, Interlocked.Increment(ref waiting));
                var part = File($"{number}.html");
                yield return new SitePart(() =>
                {
                    Interlocked.Decrement(ref waiting);
                    return part.Make();
                });
            }
        }

        Assert.Equal(200, SiteWriter.Write(Site, Parts()));
        Assert.True(most <= 64, $"{most} at a time");
    }

    private static void MakePipe(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(StringComparer.Ordinal);

    private static SitePart Streamed(string path, string text) =>
        new(new SiteFile(path, stream => stream.Write(Encoding.UTF8.GetBytes(text))));

    private static SitePart File(string path) => new(new SiteFile(path, Encoding.UTF8.GetBytes("x")));

    private string Draft(string digits) => Path.Combine(folder, ".site.building-" + digits);

    private string Outside()
    {
        var outside = Path.Combine(folder, "outside");
        Directory.CreateDirectory(outside);
        System.IO.File.WriteAllText(Path.Combine(outside, "precious"), "kept");
        return outside;
    }
}
