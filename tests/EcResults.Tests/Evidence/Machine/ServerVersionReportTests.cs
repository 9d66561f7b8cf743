namespace EcResults.Tests.Evidence;

public sealed class ServerVersionReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding()
    {
        var reports = PublishedCaptures.Read("server", "server.txt").Cast<ServerVersionReport>().ToList();
        Assert.All(reports, report => Assert.Equal("nginx", report.Name.Text));
        Assert.All(reports, report => Assert.NotNull(report.TlsLibrary));
        Assert.Contains(reports, report => report.RunningTlsLibrary?.Text == "OpenSSL 3.5.7");
    }

    [Theory]
    [InlineData(
        "nginx version: nginx/1.22.1\nbuilt with OpenSSL 3.0.22 25 Aug 2026\n",
        "nginx",
        "1.22.1",
        "OpenSSL 3.0.22"
    )]
    [InlineData(
        "nginx version: nginx/1.24.0 (Ubuntu)\nbuilt by gcc 13\nbuilt with BoringSSL\n",
        "nginx",
        "1.24.0",
        "BoringSSL"
    )]
    [InlineData(
        "nginx version: openresty/1.25.3.1\nbuilt with LibreSSL 3.8.2\n",
        "openresty",
        "1.25.3.1",
        "LibreSSL 3.8.2"
    )]
    [InlineData(
        "Server version: Apache/2.4.57 (Debian)\nServer built:   2023-04-13T03:26:51\n",
        "Apache",
        "2.4.57",
        null
    )]
    [InlineData(
        "HAProxy version 2.6.12-1+deb12u1 2023/12/16 - https://haproxy.org/\nBuilt with OpenSSL version : OpenSSL 3.0.11 19 Sep 2023\n",
        "HAProxy",
        "2.6.12-1+deb12u1",
        "OpenSSL 3.0.11"
    )]
    [InlineData("HA-Proxy version 1.8.19-1 2020/08/01\n", "HA-Proxy", "1.8.19-1", null)]
    [InlineData("lighttpd/1.4.69 (ssl) - a light and fast webserver\n", "lighttpd", "1.4.69", null)]
    [InlineData("h2o version 2.2.6\nOpenSSL: OpenSSL 1.1.1n  15 Mar 2022\n", "h2o", "2.2.6", "OpenSSL 1.1.1n")]
    [InlineData("envoy  version: 9e0c1a/1.24.0/Clean/RELEASE/BoringSSL\n", "envoy", "1.24.0", "BoringSSL")]
    [InlineData("v2.7.6 h1:w0NymbG2m9PcvKWsrXO6EEkY9Ru4FJK8uQbYcev1p3A=\n", "caddy", "v2.7.6", null)]
    [InlineData(
        "Tengine version: Tengine/2.3.2\nnginx version: nginx/1.17.3\nbuilt by gcc 9.3.0\nbuilt with OpenSSL 1.1.1f  31 Mar 2020\n",
        "Tengine",
        "2.3.2",
        "OpenSSL 1.1.1f"
    )]
    public void A_server_is_known_by_its_version_line(string text, string name, string version, string? library)
    {
        var report = EnvText.Clean(ServerVersionReport.Read(EnvText.Of(text)));
        Assert.Equal((name, version, library), (report.Name.Text, report.Version.Text, report.TlsLibrary?.Text));
        Assert.Equal(version, EnvText.At(report.Version.At));
    }

    [Fact]
    public void The_library_that_runs_is_kept_apart_from_the_one_built_with()
    {
        var text =
            "nginx version: nginx/1.18.0\nbuilt with OpenSSL 1.1.1n  15 Mar 2022 (running with OpenSSL 1.1.1w  11 Sep 2023)\n";
        var report = EnvText.Clean(ServerVersionReport.Read(EnvText.Of(text)));
        Assert.Equal("OpenSSL 1.1.1n", report.TlsLibrary?.Text);
        Assert.Equal("OpenSSL 1.1.1w", report.RunningTlsLibrary?.Text);
        Assert.Equal("OpenSSL 1.1.1w", EnvText.At(report.RunningTlsLibrary!.Value.At));
    }

    [Fact]
    public void A_bare_version_is_odd()
    {
        var report = EnvText.Odd(
            ServerVersionReport.Read(EnvText.Of("v2.6.2\n")),
            "\"v2.6.2\" stands without a name; only caddy prints its version so"
        );
        Assert.Equal(("caddy", "v2.6.2"), (report.Name.Text, report.Version.Text));
    }

    [Theory]
    [InlineData("gunicorn (version 20.1.0)")]
    [InlineData("foo version: foo/1.2")]
    [InlineData("1.2.3")]
    public void Another_server_is_refused_with_those_that_are_known(string text)
    {
        var problem = EnvText.Refused(ServerVersionReport.Read(EnvText.Of(text + "\n")));
        Assert.StartsWith($"\"{text}\" names no server that is known", problem.Message, StringComparison.Ordinal);
        Assert.Contains("nginx", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nginx version: nginx/1.22.1\nServer version: Apache/2.4.57\n", 2)]
    [InlineData("nginx version: nginx/1.17.3\nTengine version: Tengine/2.3.2\n", 2)]
    [InlineData("openresty version: openresty/1.25.3.1\nnginx version: nginx/1.22.1\n", 2)]
    [InlineData("Tengine version: Tengine/2.3.2\nnginx version: nginx/1.17.3\nnginx version: nginx/1.22.1\n", 3)]
    public void Two_servers_are_refused(string text, int line) =>
        Assert.Equal(line, EnvText.Refused(ServerVersionReport.Read(EnvText.Of(text))).At.Line);
}
