using EcResults.Cli.Commands;

namespace EcResults.Cli.Tests.Fixing;

public sealed class FixWriterTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_file_is_replaced_whole_and_nothing_else_is_left_behind()
    {
        File.WriteAllText(Path.Combine(root, "a"), "old");

        new FixWriter(root).Write(new FileChange("a", [], "new"u8.ToArray()));

        Assert.Equal("new", File.ReadAllText(Path.Combine(root, "a")));
        Assert.Single(Directory.EnumerateFileSystemEntries(root));
    }

    [Fact]
    public void The_new_file_has_no_run_bit_and_the_other_names_of_the_old_one_keep_theirs()
    {
        const UnixFileMode Runs =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        var inside = Directory.CreateDirectory(Path.Combine(root, "inside")).FullName;
        var path = Path.Combine(inside, "a");
        var outside = Path.Combine(root, "program");
        File.WriteAllText(outside, "old");
        File.SetUnixFileMode(outside, Runs);
        HardLink(outside, path);

        new FixWriter(inside).Write(new FileChange("a", [], "new"u8.ToArray()));

        Assert.Equal((Runs & ~UnixFileMode.UserExecute, "new"), (File.GetUnixFileMode(path), File.ReadAllText(path)));
        Assert.Equal((Runs, "old"), (File.GetUnixFileMode(outside), File.ReadAllText(outside)));
        Assert.Equal(
            ["inside", "program"],
            Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName).Order()
        );
    }

    private static void HardLink(string from, string to)
    {
        using var process = System.Diagnostics.Process.Start("ln", [from, to]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
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

        Assert.Throws<IOException>(() => new FixWriter(inside).Write(new FileChange(path, [], "new"u8.ToArray())));

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
