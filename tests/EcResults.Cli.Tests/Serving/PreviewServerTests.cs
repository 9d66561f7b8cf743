using System.Net;
using System.Net.Sockets;
using System.Text;
using EcResults.Cli.Serving;

namespace EcResults.Cli.Tests.Serving;

/// <summary>The preview, over real HTTP.</summary>
public sealed class PreviewServerTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-serve-").FullName;
    private readonly CancellationTokenSource stop = new();
    private readonly PreviewServer server;
    private readonly Task running;
    private readonly int port;

    public PreviewServerTests()
    {
        var site = Path.Combine(folder, "site");
        Directory.CreateDirectory(Path.Combine(site, "data"));
        File.WriteAllText(Path.Combine(folder, "secret.txt"), "secret");
        File.WriteAllText(Path.Combine(site, ".ecresults-site"), "secret");
        File.WriteAllText(Path.Combine(site, "index.html"), "home");
        File.WriteAllText(Path.Combine(site, "404.html"), "missing");
        File.WriteAllText(Path.Combine(site, "data", "index.html"), "data");
        File.WriteAllText(Path.Combine(site, "data", "runs.parquet"), "PAR1");
        File.CreateSymbolicLink(Path.Combine(site, "link.txt"), Path.Combine(folder, "secret.txt"));
        port = FreePort();
        server = new PreviewServer(site, port);
        running = server.RunAsync(stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        server.Dispose();
        stop.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("/", 200, "text/html; charset=utf-8", "home")]
    [InlineData("/index.html?x=1", 200, "text/html; charset=utf-8", "home")]
    [InlineData("/data/", 200, "text/html; charset=utf-8", "data")]
    [InlineData("/data/runs.parquet", 200, "application/vnd.apache.parquet", "PAR1")]
    [InlineData("/nothing/here", 404, "text/html; charset=utf-8", "missing")]
    public async Task Files_come_with_their_types(string path, int status, string type, string content)
    {
        var answer = await AskAsync(path);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains($"Content-Type: {type}\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith($"\r\n\r\n{content}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/data/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/.ecresults-site")]
    [InlineData("/link.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/index.html%00")]
    public async Task Nothing_but_the_site_is_served(string path) =>
        Assert.DoesNotContain("secret", await AskAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_without_its_slash_is_sent_to_the_one_with_it()
    {
        var answer = await AskAsync("/data");

        Assert.StartsWith("HTTP/1.1 302 ", answer, StringComparison.Ordinal);
        Assert.Contains("/data/\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_names_and_other_methods_are_refused()
    {
        Assert.DoesNotContain("home", await AskAsync("/", host: "evil.example"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 405 ", await AskAsync("/", method: "DELETE"), StringComparison.Ordinal);
        Assert.DoesNotContain("home", await AskAsync("/", method: "HEAD"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_in_use_is_named()
    {
        var fault = Assert.Throws<CannotRunException>(() => new PreviewServer(folder, port));

        Assert.Contains($"port {port}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--port", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Asks byte by byte: a client of the library would tidy the path before it is sent.</summary>
    private async Task<string> AskAsync(string path, string method = "GET", string? host = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = $"{method} {path} HTTP/1.1\r\nHost: {host ?? $"127.0.0.1:{port}"}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
