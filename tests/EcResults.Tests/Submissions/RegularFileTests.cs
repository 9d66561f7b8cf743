using System.Diagnostics;
using System.Net.Sockets;

namespace EcResults.Tests.Submissions;

public sealed class RegularFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;

    private string Entry => Path.Combine(folder, "entry");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    public void A_file_is_one_also_when_it_is_empty(string text)
    {
        File.WriteAllText(Entry, text);

        Assert.True(RegularFile.Is(new FileInfo(Entry)));
    }

    [Fact]
    public void A_pipe_is_none()
    {
        using var process = Process.Start("mkfifo", [Entry]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);

        Assert.False(RegularFile.Is(new FileInfo(Entry)));
    }

    [Fact]
    public void A_socket_is_none()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Entry));

        Assert.False(RegularFile.Is(new FileInfo(Entry)));
    }

    [Fact]
    public void A_device_is_none() => Assert.False(RegularFile.Is(new FileInfo("/dev/null")));

    [Fact]
    public void What_is_gone_is_an_error() => Assert.ThrowsAny<IOException>(() => RegularFile.Is(new FileInfo(Entry)));
}
