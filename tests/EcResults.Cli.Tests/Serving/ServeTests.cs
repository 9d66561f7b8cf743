using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EcResults.Cli.Tests.Serving;

/// <summary><c>ecresults site --serve</c> as a process of its own.</summary>
public sealed class ServeTests : TemporaryFolder
{
    [Fact]
    public async Task A_busy_port_is_noticed_before_the_site_is_built()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var output = Path.Combine(Folder, "site");

        var result = await Ecresults.Run(
            "site",
            "--results",
            Path.GetDirectoryName(Ecresults.Base)!,
            "--output",
            output,
            "--serve",
            "--port",
            $"{port}"
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"port {port}", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("choose another with --port", result.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_in_order(string signal)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/env"), "signals are sent as POSIX systems send them");
        var patience = TestContext.Current.CancellationToken;
        // A shell may start tests with SIGINT ignored, and children inherit that.
        var start = new ProcessStartInfo("env")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (
            var argument in (string[])
                [
                    $"--default-signal={signal}",
                    Ecresults.Program,
                    "site",
                    "--results",
                    Path.GetDirectoryName(Ecresults.Base)!,
                    "--output",
                    Path.Combine(Folder, "site"),
                    "--serve",
                    "--port",
                    $"{FreePort()}",
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        try
        {
            var address = await AddressAsync(process, patience);
            using var client = new HttpClient();
            Assert.Contains("What does eCapture cost?", await client.GetStringAsync(address, patience));

            using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
            await process.WaitForExitAsync(patience).WaitAsync(TimeSpan.FromMinutes(1), patience);

            Assert.Equal(0, process.ExitCode);
            Assert.Contains("ended", await process.StandardError.ReadToEndAsync(patience), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken patience)
    {
        var lines = new List<string>();
        while (await process.StandardError.ReadLineAsync(patience) is { } line)
        {
            lines.Add(line);
            var words = line.Split(' ');
            if (Array.Find(words, word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                return new Uri(address);
            }
        }

        throw new Xunit.Sdk.XunitException(string.Join('\n', lines));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
