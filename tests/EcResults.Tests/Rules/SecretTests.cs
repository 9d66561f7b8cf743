namespace EcResults.Tests.Rules;

public class SecretTests
{
    private const string Hex32 = "0123456789abcdef0123456789abcdef";
    private const string Hex64 = Hex32 + Hex32;
    private const string Hex96 = Hex64 + Hex32;

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----")]
    [InlineData("-----BEGIN PGP PRIVATE KEY BLOCK-----")]
    [InlineData("  > -----BEGIN PRIVATE KEY-----")]
    [InlineData("– BEGIN PRIVATE KEY –")]
    [InlineData("PuTTY-User-Key-File-3: ssh-ed25519")]
    [InlineData("CLIENT_RANDOM " + Hex64 + " " + Hex96)]
    [InlineData("  CLIENT_RANDOM\t" + Hex64 + "  " + Hex96)]
    [InlineData("2026-11-23T00:08:28Z INF CLIENT_RANDOM " + Hex64 + " " + Hex96)]
    [InlineData("CLIENT_RANDOM " + Hex64 + "\n" + Hex96)]
    [InlineData("SERVER_TRAFFIC_SECRET_0 " + Hex64 + " " + Hex64)]
    [InlineData("CLIENT_TRAFFIC_SECRET_0 " + Hex64 + " " + Hex64)]
    [InlineData("SERVER_HANDSHAKE_TRAFFIC_SECRET " + Hex64 + " " + Hex64)]
    [InlineData("CLIENT_EARLY_TRAFFIC_SECRET " + Hex64 + " " + Hex64)]
    [InlineData("EXPORTER_SECRET " + Hex64 + " " + Hex64)]
    [InlineData("EARLY_EXPORTER_SECRET " + Hex64 + " " + Hex64)]
    [InlineData("RSA 0123456789abcdef " + Hex96)]
    [InlineData("    Master-Key: " + Hex96)]
    [InlineData("    Resumption PSK: " + Hex96)]
    [InlineData("master_secret=" + Hex96)]
    [InlineData("\"masterSecret\":\"" + Hex96 + "\"")]
    public void A_secret_is_refused_in_any_file_and_never_repeated(string text)
    {
        foreach (
            var path in new[]
            {
                "summary.md",
                "raw/003-text/ecapture.log",
                "raw/env/server-config.txt",
                "notes/key.txt",
            }
        )
        {
            var problem = Assert.Single(Hostile.Appended("ECR501", path, text));
            Assert.EndsWith(path, problem.At.Path, StringComparison.Ordinal);
            Assert.True(problem.At.Line > 0);
            Assert.Equal(0, problem.At.Column);
            Assert.DoesNotContain(text[..8], problem.At.Source.Content, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ssl_certificate_key /bench/key.pem;")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("we begin with a private key of 2,048 bits")]
    [InlineData("The private key stays on the server.")]
    [InlineData("CLIENT_RANDOM lines were deleted unread")]
    [InlineData("CLIENT_RANDOM " + Hex64)]
    [InlineData("2026-11-23T00:08:28Z INF TLS Version: 1.3, ClientRandom: " + Hex64)]
    [InlineData("[DEBUG] mastersecret event: TLS1.3 client_random=" + Hex64)]
    [InlineData("master secret length is too long, truncate to 48 bytes")]
    [InlineData("RSA 2048 bits")]
    [InlineData("    Session-ID: " + Hex64)]
    [InlineData("#ecresults condensed=1 bytes=1 sha256=" + Hex64)]
    public void What_is_no_secret_is_accepted(string text) =>
        Assert.Empty(Hostile.Appended("ECR501", "summary.md", text));

    [Fact]
    public void Other_rules_do_not_repeat_a_secret_on_its_line()
    {
        const string Body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";
        var text =
            $"{Hostile.Text("raw/003-text/wrk.txt")}-----BEGIN PRIVATE KEY-----\n{Body}\n-----END PRIVATE KEY-----\nand more\n";

        var shown = Hostile.Shown(Hostile.Files("raw/003-text/wrk.txt", text));

        Assert.Contains("ECR501", shown, StringComparison.Ordinal);
        Assert.Contains("ECR1", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Body[..8], shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrk -t1 -c32 -d10s -H \"Authorization: Bearer k3yb0ardc4t\" https://127.0.0.1:8440/")]
    [InlineData("wrk -t1 -c33 -d11s --latency https://bench:k3yb0ardc4t@localhost:8440/")]
    [InlineData("curl -u bench:k3yb0ardc4t https://127.0.0.1:8440/")]
    public void Other_rules_do_not_repeat_a_credential(string command)
    {
        var json = Hostile.WithCommand(command);

        var shown = Hostile.Shown(Hostile.Files("submission.json", json));

        Assert.Contains("ECR503", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("k3yb0a", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_in_a_file_name_is_not_repeated()
    {
        const string Token = "gh" + "p_0123456789abcdefghijklmnopqrstuvwxyz";

        var shown = Hostile.Shown(Hostile.Files($"raw/env/{Token}.txt", "x\n"));

        Assert.Contains("ECR503", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Token[..14], shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_with_payload_is_refused_and_none_of_it_is_shown()
    {
        const string Log =
            "2026-11-23T00:08:15Z INF AppName=\"eCapture(旁观者)\"\n"
            + "2026-11-23T00:08:15Z INF Version=linux_amd64:v2.5.1:[CORE]\n"
            + "2026-11-23T00:08:15Z INF OpenSSL probe initialized capture_mode=text probe=OpenSSL\n"
            + "2026-11-23T00:08:16Z INF probe started successfully. probe=OpenSSL\n"
            + "2026-11-23T00:08:28Z INF [2026-11-23 00:08:28.1] PID:1 TID:1 Comm:nginx FD:3 READ (60 bytes):\n"
            + "GET /mine HTTP/1.1\\r\nX-Mine: jane.doe@corp.com 93.184.215.14\\r\nAuthorization: Basic am9lOmpvZQ==\\r\n\n probe=OpenSSL\n";

        var shown = Hostile.Shown(Hostile.Files("raw/003-text/ecapture.log", Log));

        Assert.Contains("ecapture.log:5: error [captured-payload ECR502]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("mine", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("jane", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("am9l", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY")]
    [InlineData("://a:b@")]
    [InlineData("token=\"")]
    [InlineData("a@b.cc ")]
    [InlineData("8.9.8.7:1 ")]
    [InlineData("authorization: basic aaaaaaaa ")]
    public void A_line_full_of_findings_takes_no_time(string seed)
    {
        var text = string.Concat(Enumerable.Repeat(seed, 1_000_000 / seed.Length));
        var submission = Hostile.Submission("raw/env/server-config.txt", text);

        HangGuard.Watch(
            seed,
            () =>
            {
                foreach (var code in new[] { "ECR501", "ECR503", "ECR504", "ECR506", "ECR508" })
                {
                    _ = EcResults.Rules.RuleBook.Find(code)!.Check(submission).Count();
                }
            }
        );
    }
}
