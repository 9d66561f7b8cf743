using EcResults.Cli.Fixing;

namespace EcResults.Cli.Tests.Fixing;

public sealed class FixWriterTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_file_is_replaced_whole_and_nothing_else_is_left_behind()
    {
        File.WriteAllText(Path.Combine(root, "a"), "old");

        new FixWriter(root).Write(new FileChange("a", []) { Content = "new"u8.ToArray() });

        Assert.Equal("new", File.ReadAllText(Path.Combine(root, "a")));
        Assert.Single(Directory.EnumerateFileSystemEntries(root));
    }

    [Fact]
    public void A_run_bit_goes_with_and_without_new_content()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no run bits");
            return;
        }

        const UnixFileMode Runs =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        foreach (var content in new[] { null, "new"u8.ToArray() })
        {
            var path = Path.Combine(root, "a");
            File.WriteAllText(path, "old");
            File.SetUnixFileMode(path, Runs);

            new FixWriter(root).Write(new FileChange("a", []) { Content = content, TakeRunBit = true });

            Assert.Equal(Runs & ~UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }
    }

    [Theory]
    [InlineData("link")]
    [InlineData("folder-link/file")]
    [InlineData("../outside")]
    [InlineData("raw//file")]
    public void Nothing_is_changed_outside_or_through_links(string path)
    {
        var outside = Directory.CreateDirectory(Path.Combine(root, "outside-folder")).FullName;
        var inside = Directory.CreateDirectory(Path.Combine(root, "inside")).FullName;
        var target = Path.Combine(outside, "file");
        File.WriteAllText(target, "old");
        File.WriteAllText(Path.Combine(root, "outside"), "old");
        File.CreateSymbolicLink(Path.Combine(inside, "link"), target);
        Directory.CreateSymbolicLink(Path.Combine(inside, "folder-link"), outside);

        Assert.Throws<CannotRunException>(() =>
            new FixWriter(inside).Write(new FileChange(path, []) { Content = "new"u8.ToArray() })
        );

        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal("old", File.ReadAllText(Path.Combine(root, "outside")));
    }

    [Fact]
    public void A_submission_that_is_a_link_itself_is_refused()
    {
        var link = Path.Combine(root, "link");
        Directory.CreateSymbolicLink(link, Path.GetTempPath());

        Assert.Throws<CannotRunException>(() => new FixWriter(link + "/"));
    }
}
