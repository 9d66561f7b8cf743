using System.Diagnostics;
using System.Net.Sockets;

namespace EcResults.Tests.Submissions;

public sealed class RegularFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(200_000, 200_000)]
    public void A_file_of_the_most_bytes_that_are_allowed_is_read_whole(int size, long most)
    {
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        Assert.Equal(bytes, RegularFile.Read(Written("a", bytes), most));
    }

    [Theory]
    [InlineData((2L << 20) + 1, 2L << 20, "2 MiB")]
    [InlineData(3L << 30, 2L << 20, "2 MiB")]
    [InlineData(16_385, 16_384, "16 KiB")]
    public void A_larger_one_is_not(long size, long most, string words)
    {
        var path = Written("a", []);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(size);
        }

        Assert.Equal($"\"{path}\" is larger than {words}", Refused(() => RegularFile.Read(path, most)));
    }

    [Fact]
    public void A_file_that_claims_to_be_empty_is_read_within_the_same_limit()
    {
        const string Path = "/proc/self/maps";
        Assert.Contains(
            "libc",
            System.Text.Encoding.UTF8.GetString(RegularFile.Read(Path, 16 << 20)),
            StringComparison.Ordinal
        );
        Assert.Equal($"\"{Path}\" is larger than 1 KiB", Refused(() => RegularFile.Read(Path, 1024)));
    }

    [Fact]
    public void What_is_not_there_or_is_a_folder_is_said_in_words()
    {
        var gone = Path.Combine(folder, "gone");
        Assert.Equal($"there is no file \"{gone}\"", Refused(() => RegularFile.Read(gone, 1)));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(
                $"\"{folder}\" is a folder; only regular files are read",
                Refused(() => RegularFile.Read(folder, 1))
            );
        }
    }

    [Fact]
    public void A_link_is_followed_only_where_that_was_asked_for()
    {
        var path = Written("a", [1]);
        var link = Path.Combine(folder, "link");
        File.CreateSymbolicLink(link, path);
        Assert.Equal(new byte[] { 1 }, RegularFile.Read(link, 1, followLink: true));
        Assert.Equal($"\"{link}\" is a link; only regular files are read", Refused(() => RegularFile.Read(link, 1)));
        File.Delete(path);
        Assert.True(RegularFile.IsThere(link));
        Assert.False(RegularFile.IsThere(path));
        Assert.Throws<FileNotFoundException>(() => RegularFile.Read(link, 1, followLink: true));
    }

    [Fact]
    public void No_step_below_a_folder_leads_out_of_it()
    {
        Directory.CreateDirectory(Path.Combine(folder, "inner"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "inner", "link"), folder);
        var linked = Path.Combine(folder, "linked");
        Directory.CreateSymbolicLink(linked, Path.Combine(folder, "inner"));
        Assert.Equal(Path.Combine(folder, "inner", "new"), RegularFile.Below(folder, "inner/new"));
        Assert.Equal(Path.Combine(linked, "new"), RegularFile.Below(linked, "new"));
        foreach (
            var path in (string[])
                ["inner/link", "inner/link/a", "linked/a", "..", "inner/../a", "/a", "inner//a", ".", ""]
        )
        {
            Assert.Throws<IOException>(() => RegularFile.Below(folder, path));
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("text", true)]
    public void A_look_tells_a_file_with_its_size_and_run_bit(string text, bool executable)
    {
        var path = Written("a", System.Text.Encoding.UTF8.GetBytes(text));
        File.SetUnixFileMode(
            path,
            UnixFileMode.UserRead | (executable ? UnixFileMode.GroupExecute : UnixFileMode.None)
        );
        Assert.Equal(new FileLook(FileKind.Regular, text.Length, executable), FileLook.Of(path));
    }

    [Fact]
    public void A_look_tells_links_folders_pipes_sockets_and_devices_apart()
    {
        var pipe = Path.Combine(folder, "pipe");
        using var process = Process.Start("mkfifo", [pipe]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        var name = Path.Combine(folder, "socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(name));
        var link = Path.Combine(folder, "link");
        File.CreateSymbolicLink(link, name);

        Assert.Equal(
            [FileKind.Pipe, FileKind.Socket, FileKind.Link, FileKind.Folder, FileKind.Device],
            ((string[])[pipe, name, link, folder, "/dev/null"]).Select(path => FileLook.Of(path).Kind)
        );
        Assert.Equal($"\"{pipe}\" is a pipe; only regular files are read", Refused(() => RegularFile.Read(pipe, 1)));
    }

    [Fact]
    public void Nothing_to_look_at_is_an_error() =>
        Assert.Throws<FileNotFoundException>(() => FileLook.Of(Path.Combine(folder, "gone")));

    private static string Refused(Func<byte[]> read) => Assert.ThrowsAny<IOException>(read).Message;

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
