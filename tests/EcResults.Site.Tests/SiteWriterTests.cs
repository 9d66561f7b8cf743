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

    [Fact]
    public void A_file_with_the_same_bytes_is_left_as_it_is_and_a_changed_one_is_not()
    {
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        SiteWriter.Write(folder, [File("same"), File("changed"), File("longer")]);
        foreach (var name in (string[])["same", "changed", "longer"])
        {
            System.IO.File.SetLastWriteTimeUtc(Path.Combine(folder, name), past);
        }

        SiteWriter.Write(
            folder,
            [File("same"), new SiteFile("changed", "y"u8.ToArray()), new SiteFile("longer", ReadOnlyMemory<byte>.Empty)]
        );

        Assert.Equal(past, System.IO.File.GetLastWriteTimeUtc(Path.Combine(folder, "same")));
        Assert.Equal("y", System.IO.File.ReadAllText(Path.Combine(folder, "changed")));
        Assert.Equal("", System.IO.File.ReadAllText(Path.Combine(folder, "longer")));
    }

    [Fact]
    public void A_streamed_file_with_the_same_bytes_is_left_as_it_is_and_a_changed_one_is_replaced()
    {
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var path = Path.Combine(folder, "data", "big.csv");
        SiteWriter.Write(folder, [Streamed("a,b\n")]);
        System.IO.File.SetLastWriteTimeUtc(path, past);

        SiteWriter.Write(folder, [Streamed("a,b\n")]);
        Assert.Equal(past, System.IO.File.GetLastWriteTimeUtc(path));

        SiteWriter.Write(folder, [Streamed("a,c\n")]);
        Assert.Equal("a,c\n", System.IO.File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Path.Combine(folder, "data")));
    }

    [Fact]
    public void The_list_of_files_is_the_same_whatever_is_written_first()
    {
        SiteWriter.Write(folder, [File("b/1"), File("a/2"), File("a/1"), File("0")]);
        var first = System.IO.File.ReadAllText(Path.Combine(folder, SiteWriter.ListName));
        SiteWriter.Write(folder, [File("a/1"), File("0"), File("b/1"), File("a/2")]);

        Assert.Equal("0\na/1\na/2\nb/1\n", first);
        Assert.Equal(first, System.IO.File.ReadAllText(Path.Combine(folder, SiteWriter.ListName)));
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
                var path = $"{number}.html";
                yield return new SitePart(() =>
                {
                    Interlocked.Decrement(ref waiting);
                    return [File(path)];
                });
            }
        }

        Assert.Equal(200, SiteWriter.Write(folder, Parts()));
        Assert.True(most <= 64, $"{most} at a time");
    }

    private static SiteFile Streamed(string text) =>
        new("data/big.csv", stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static SiteFile File(string path) => new(path, Encoding.UTF8.GetBytes("x"));
}
