namespace EcResults.Cli.Tests;

/// <summary><c>ecresults site</c> as a process of its own.</summary>
public sealed class SiteTests : TemporaryFolder
{
    private const string Good = "20261123-ecresults-epyc-vm-mapsize-128";

    private string Results => Path.Combine(Folder, "results");

    private string Output => Path.Combine(Folder, "site");

    [Fact]
    public async Task A_result_with_errors_stops_the_build_unless_it_is_to_be_left_out()
    {
        Publish(PublishedSample.Id, Good);
        File.WriteAllText(Path.Combine(Results, PublishedSample.Id, "program.sh"), "x");

        var stopped = await Site();
        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains("--skip-invalid leaves out", stopped.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));

        var skipped = await Site("--skip-invalid");
        Assert.Equal(0, skipped.ExitCode);
        Assert.Contains("program.sh", skipped.StandardOutput, StringComparison.Ordinal);
        Assert.Matches(
            $"ecresults: left out [^\n]*{PublishedSample.Id}: 1 error, first ECR[0-9]+ at [^\n]*program.sh: ",
            skipped.StandardError
        );
        Assert.Contains("ecresults: 1 of 2 results left out", skipped.StandardError, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Output, "results", Good, "index.html")));
        Assert.False(Directory.Exists(Path.Combine(Output, "results", PublishedSample.Id)));
        // The prose of the other result may name it.
        var others = Path.Combine(Output, "results", Good) + "/";
        Assert.DoesNotContain(
            Directory
                .EnumerateFiles(Output, "*", SearchOption.AllDirectories)
                .Where(file => !file.StartsWith(others, StringComparison.Ordinal)),
            file => File.ReadAllText(file).Contains(PublishedSample.Id, StringComparison.Ordinal)
        );

        Assert.Equal(1, (await Ecresults.Run("validate", Results)).ExitCode);
    }

    [Fact]
    public async Task Where_every_result_has_errors_no_empty_site_takes_the_place_of_the_last_one()
    {
        Publish(PublishedSample.Id);
        File.WriteAllText(Path.Combine(Results, PublishedSample.Id, "program.sh"), "x");

        var result = await Site("--skip-invalid");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("every result has errors", result.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Theory]
    [InlineData("SIGKILL")]
    [InlineData("SIGINT")]
    public async Task A_killed_build_leaves_no_part_of_a_site_and_the_next_one_nothing_of_it(string signal)
    {
        var patience = TestContext.Current.CancellationToken;
        var results = Repository.PathOf("results");
        // On a busy machine a build may end before this test gets its turn; then there was nothing to kill.
        while (!await KilledMidway(results, signal, patience))
        {
            Directory.Delete(Output, recursive: true);
        }

        Assert.False(Directory.Exists(Output));
        Assert.NotEmpty(Drafts());

        Publish(Good);
        Assert.Equal(0, (await Site()).ExitCode);
        Assert.Empty(Drafts());
        Assert.Equal([Good], Directory.GetDirectories(Path.Combine(Output, "results")).Select(Path.GetFileName));
    }

    /// <summary>Starts a build and kills it once its draft has a page.</summary>
    /// <returns>Whether it was killed before it ended.</returns>
    private async Task<bool> KilledMidway(string results, string signal, CancellationToken patience)
    {
        // A shell may start tests with SIGINT ignored, and children inherit that.
        using var process = Process.Start("env", ["--default-signal", Ecresults.Program, .. Arguments(results)]);
        while (!process.HasExited && !Drafts().Any(draft => Directory.Exists(Path.Combine(draft, "site"))))
        {
            await Task.Delay(5, patience);
        }

        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        await process.WaitForExitAsync(patience);
        return process.ExitCode != 0;
    }

    [Fact]
    public async Task A_link_as_output_is_an_error_in_words_and_nothing_is_written_through_it()
    {
        Publish(Good);
        var outside = Directory.CreateDirectory(Path.Combine(Folder, "outside")).FullName;
        Directory.CreateSymbolicLink(Output, outside);

        var result = await Site();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"ecresults: \"{Output}\" is a link", result.StandardError, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
    }

    [Theory]
    [InlineData("{{ nothing.at.all }}", "site/templates/layout.html(")]
    [InlineData(null, "site/templates/layout.html: there is no such template")]
    public async Task A_broken_or_missing_template_is_an_error_in_words(string? added, string message)
    {
        Publish(Good);
        var source = Path.Combine(Folder, "source");
        Copy(Repository.PathOf("site"), source);
        var layout = Path.Combine(source, "templates", "layout.html");
        if (added is null)
        {
            File.Delete(layout);
        }
        else
        {
            File.AppendAllText(layout, added);
        }

        var result = await Site("--source", source);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"\necresults: {message}", result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
        Assert.Empty(Drafts());
    }

    private IEnumerable<string> Drafts() => Directory.EnumerateDirectories(Folder, ".site.building-*");

    private string[] Arguments(string results, params string[] more) =>
        ["site", "--results", results, "--source", Repository.PathOf("site"), "--output", Output, .. more];

    private Task<CliWrap.Buffered.BufferedCommandResult> Site(params string[] more) =>
        Ecresults.Run(
            more.Contains("--source")
                ? ["site", "--results", Results, "--output", Output, .. more]
                : Arguments(Results, more)
        );

    private void Publish(params string[] ids)
    {
        foreach (var id in ids)
        {
            Copy(Repository.PathOf("results", id), Path.Combine(Results, id));
        }
    }
}
