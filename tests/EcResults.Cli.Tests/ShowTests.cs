namespace EcResults.Cli.Tests;

/// <summary><c>ecresults show</c></summary>
public class ShowTests : TemporaryFolder
{
    [Fact]
    public async Task A_submission_is_shown_as_a_table()
    {
        var result = await Ecresults.Run("show", Ecresults.Base);

        Assert.Equal((0, ""), (result.ExitCode, result.StandardError));
        Assert.StartsWith(
            $"{Ecresults.BaseId}  by EcResults\nkernel   6.18.44-fc-v669 x86_64\n",
            result.StandardOutput,
            StringComparison.Ordinal
        );
        Assert.Matches(
            @"\n  text +1 +10,998 +-79\.1 % +2\.36 +7\.86 +80\.5 +75\.0 +119\.9 +185,959 *\n",
            result.StandardOutput
        );
        // What was not measured is blank, not zero.
        Assert.Matches(@"\n  baseline +2 +52,553 +0\.57 +1\.14 +99\.0 *\n", result.StandardOutput);
    }

    [Fact]
    public async Task A_submission_as_JSON_has_each_figure_with_its_line()
    {
        var result = await Ecresults.Run("show", "--format", "json", Ecresults.Base);

        Assert.Equal((0, ""), (result.ExitCode, result.StandardError));
        using var json = JsonDocument.Parse(result.StandardOutput);
        var run = json.RootElement.GetProperty("runs")[2];
        Assert.Equal(10998.24, run.GetProperty("requestsPerSecond").GetDouble());
        Assert.EndsWith(
            "raw/003-text/wrk.txt:12",
            run.GetProperty("from").GetProperty("requestsPerSecond").GetString(),
            StringComparison.Ordinal
        );
        Assert.False(json.RootElement.GetProperty("summary")[0].TryGetProperty("lostEvents", out _));
    }

    public static IEnumerable<TheoryDataRow<string>> RawFiles =>
        Directory
            .EnumerateFiles(Path.Combine(Ecresults.Base, "raw"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Ecresults.Base, path).Replace('\\', '/'))
            .Where(path =>
                path.Contains("/env/", StringComparison.Ordinal)
                || path.Contains("/003-text/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(path));

    [Theory]
    [MemberData(nameof(RawFiles))]
    public async Task Every_kind_of_raw_file_is_shown_as_text_and_JSON(string path)
    {
        var file = Path.Combine(Ecresults.Base, path);
        var text = await Ecresults.Run("show", file);
        var json = await Ecresults.Run("show", file, "--format", "json");

        Assert.Equal((0, "", 0, ""), (text.ExitCode, text.StandardError, json.ExitCode, json.StandardError));
        Assert.Matches(@"\A +[0-9]+  \S", text.StandardOutput);
        using var document = JsonDocument.Parse(json.StandardOutput);
        Assert.True(document.RootElement.GetProperty("read").GetBoolean());
        Assert.NotEqual(0, document.RootElement.GetProperty("figures").GetArrayLength());
        Assert.Equal(0, document.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_packed_log_is_shown_as_the_log_itself()
    {
        var log = Path.Combine(Ecresults.Base, "raw", "003-text", "ecapture.log");
        Pack(log, Path.Combine(Folder, "ecapture.log.gz"));

        var packed = await Ecresults.RunIn(Folder, "show", "ecapture.log.gz");
        var plain = await Ecresults.Run("show", log);

        Assert.Equal((0, plain.StandardOutput), (packed.ExitCode, packed.StandardOutput));
    }

    [Fact]
    public async Task What_a_parser_cannot_read_is_an_error_at_its_line()
    {
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "wrk.txt"),
            "Running 10s test @ https://x/\n",
            TestContext.Current.CancellationToken
        );

        var result = await Ecresults.RunIn(Folder, "show", "wrk.txt");

        Assert.Equal((1, ""), (result.ExitCode, result.StandardError));
        Assert.StartsWith(
            "wrk.txt:1:1: error [unreadable-wrk ECR110]: ",
            result.StandardOutput,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("load.txt", "the name \"load.txt\" does not say its format; add --kind with one of wrk, wrk2, ")]
    [InlineData("load.txt --kind ab", "\"ab\" is no kind; there are wrk, wrk2, ")]
    [InlineData("gone.txt", "\"gone.txt\" does not exist; ")]
    [InlineData("binary/wrk.txt", "\"binary/wrk.txt\" is not valid UTF-8")]
    [InlineData(".", "\".\" holds no submission; ")]
    public async Task What_cannot_be_shown_is_a_usage_error(string line, string message)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "binary"));
        await File.WriteAllBytesAsync(
            Path.Combine(Folder, "binary", "wrk.txt"),
            [0xFF, 0xC0],
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(Path.Combine(Folder, "load.txt"), "x", TestContext.Current.CancellationToken);
        if (line == ".")
        {
            Directory.Delete(Path.Combine(Folder, "binary"), recursive: true);
        }

        var result = await Ecresults.RunIn(Folder, ["show", .. line.Split(' ')]);

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.StartsWith($"ecresults: {message}", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_may_be_named_where_the_file_has_another_name()
    {
        File.Copy(Path.Combine(Ecresults.Base, "raw", "003-text", "wrk.txt"), Path.Combine(Folder, "out"));

        var result = await Ecresults.RunIn(Folder, "show", "--kind", "wrk", "out");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("10998.24", result.StandardOutput, StringComparison.Ordinal);
    }
}
