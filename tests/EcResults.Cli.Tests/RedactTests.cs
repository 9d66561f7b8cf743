namespace EcResults.Cli.Tests;

/// <summary><c>ecresults new --redact</c></summary>
public class RedactTests : TemporaryFolder
{
    private const string Host = "jays-epyc.corp-of-jay.com";
    private static readonly string[] New = ["new", "--evidence", "evidence", "--submitter", "A", "--machine", "vm"];

    private string Made => Directory.EnumerateDirectories(Path.Combine(Folder, "results")).Single();

    [Fact]
    public async Task Names_and_addresses_get_the_same_placeholder_in_every_file_and_command()
    {
        Named(Evidence());

        var result = await Ecresults.RunIn(Folder, [.. New, "--redact"]);

        Assert.Equal(0, result.ExitCode);
        Assert.All(
            Directory.EnumerateFiles(Made, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotMatch("jay|corp|151\\.101|ab:12", File.ReadAllText(file))
        );
        Assert.Contains("host-1.example", Text("raw/env/uname.txt"), StringComparison.Ordinal);
        Assert.Contains("(host-1.example)", Text("raw/001-baseline/pidstat-target.txt"), StringComparison.Ordinal);
        Assert.Contains("/home/user/libssl.so.3", Text("raw/env/maps-target.txt"), StringComparison.Ordinal);
        Assert.Contains("192.0.2.1", Text("raw/env/server-config.txt"), StringComparison.Ordinal);
        Assert.Contains($"replaced \"{Host}\" by \"host-1.example\"", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_is_recorded_in_the_manifest_and_its_sums_hold()
    {
        Named(Evidence());

        await Ecresults.RunIn(Folder, [.. New, "--redact"]);

        var submission = SubmissionReader.Read(SubmissionFolder.Read(Made, Made));
        var edits = submission.Manifest!.Edits!.Select(edit => edit.File).ToList();
        Assert.Contains("raw/env/uname.txt", edits);
        Assert.Contains("raw/env/maps-target.txt", edits);
        Assert.DoesNotContain("raw/env/cpuinfo.txt", edits);
        Assert.DoesNotContain(RuleBook.Check(submission), finding => finding.Code is "ECR013" or "ECR504" or "ECR508");
    }

    [Fact]
    public async Task Without_the_option_nothing_is_changed_and_the_findings_say_what_may_lead_to_whom()
    {
        Named(Evidence());

        var result = await Ecresults.RunIn(Folder, New);

        Assert.Contains(Host, Text("raw/env/uname.txt"), StringComparison.Ordinal);
        Assert.Contains("ECR508", result.StandardError, StringComparison.Ordinal);
        Assert.Null(SubmissionReader.Read(SubmissionFolder.Read(Made, Made)).Manifest!.Edits);
    }

    [Fact]
    public async Task Evidence_that_leads_to_nobody_stays_byte_for_byte()
    {
        var evidence = Evidence();

        await Ecresults.RunIn(Folder, [.. New, "--redact"]);

        Assert.Null(SubmissionReader.Read(SubmissionFolder.Read(Made, Made)).Manifest!.Edits);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Made, "raw"), "*.txt", SearchOption.AllDirectories))
        {
            Assert.Equal(
                File.ReadAllBytes(Path.Combine(evidence, Path.GetRelativePath(Made, file))),
                File.ReadAllBytes(file)
            );
        }
    }

    [Fact]
    public async Task The_short_name_of_a_machine_and_a_users_name_are_replaced_wherever_they_stand()
    {
        var raw = EvidenceOf("falcon-db3");

        Edit(
            Path.Combine(raw, "env", "server-config.txt"),
            text => text + "# falcon-db3, by ann.lee; key in /home/ann.lee, copied to /home/simone and /home/max\n"
        );
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "evidence", "notes.md"),
            "On falcon-db3 by ann.lee and simone, at max load; falcon-db3.corp.acme-tools.de listens on fe80::3eec:efff:fe12:3456.\n",
            TestContext.Current.CancellationToken
        );

        var result = await Ecresults.RunIn(Folder, [.. New, "--redact"]);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Linux host-1.example 6.", Text("raw/env/uname.txt"), StringComparison.Ordinal);
        Assert.Contains("(host-1.example)", Text("raw/001-baseline/pidstat-target.txt"), StringComparison.Ordinal);
        Assert.Contains(
            "# host-1.example, by user; key in /home/user, copied to /home/tester and /home/guest\n",
            Text("raw/env/server-config.txt"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "On host-1.example by user and tester, at max load; host-1.example listens on fe80::1.\n",
            Text("summary.md"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ECR224", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_is_called_like_a_word_of_a_tool_loses_its_name_only_where_it_is_one()
    {
        var raw = EvidenceOf("model");

        Edit(Path.Combine(raw, "env", "server-config.txt"), text => text + "# one model\n");

        var result = await Ecresults.RunIn(Folder, [.. New, "--redact"]);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Linux host-1.example 6.", Text("raw/env/uname.txt"), StringComparison.Ordinal);
        Assert.Contains("(host-1.example)", Text("raw/001-baseline/pidstat-target.txt"), StringComparison.Ordinal);
        Assert.EndsWith("# one model\n", Text("raw/env/server-config.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_of_four_numbers_and_times_are_no_addresses()
    {
        Evidence();
        const string Notes = "OpenSSL 3.5.0.1 and nginx 1.26.3.4, kernel 6.12.3.4, wrk version 4.2.0.1 at 12:34:56.\n";
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "evidence", "notes.md"),
            Notes + "Not nginx 93.184.216.34.\n",
            TestContext.Current.CancellationToken
        );

        var result = await Ecresults.RunIn(Folder, [.. New, "--redact"]);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith(Notes + "Not nginx 192.0.2.1.\n", Text("summary.md"), StringComparison.Ordinal);
    }

    /// <summary>The raw files of evidence as a machine of that name would have made them.</summary>
    private string EvidenceOf(string machine)
    {
        var raw = Path.Combine(Evidence(), "raw");
        Edit(
            Path.Combine(raw, "env", "uname.txt"),
            text => text.Replace("Linux vm ", $"Linux {machine} ", StringComparison.Ordinal)
        );
        foreach (var file in Directory.EnumerateFiles(raw, "pidstat-*.txt", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("(vm)", $"({machine})", StringComparison.Ordinal));
        }

        return raw;
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(Made, path));

    /// <summary>Evidence as it looks on somebody's own machine.</summary>
    private static void Named(string evidence)
    {
        var raw = Path.Combine(evidence, "raw");
        Edit(
            Path.Combine(raw, "env", "uname.txt"),
            text => text.Replace("Linux vm ", $"Linux {Host} ", StringComparison.Ordinal)
        );
        foreach (var file in Directory.EnumerateFiles(raw, "pidstat-*t.txt", SearchOption.AllDirectories))
        {
            Edit(file, text => text.Replace("(vm)", $"({Host})", StringComparison.Ordinal));
        }

        foreach (var name in (string[])["maps-target.txt", "maps-client.txt"])
        {
            Edit(
                Path.Combine(raw, "env", name),
                text =>
                    text.Replace(
                        text[
                            text.IndexOf('/', StringComparison.Ordinal)..text.IndexOf(
                                "/libssl",
                                StringComparison.Ordinal
                            )
                        ],
                        "/home/jay",
                        StringComparison.Ordinal
                    )
            );
        }

        Edit(
            Path.Combine(raw, "env", "server-config.txt"),
            text => text + "# allow 151.101.1.140; # card 3c:a6:f6:ab:12:9e, jay@corp-of-jay.com\n"
        );
    }

    private static void Edit(string file, Func<string, string> change)
    {
        var text = File.ReadAllText(file);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        File.WriteAllText(file, changed);
    }
}
