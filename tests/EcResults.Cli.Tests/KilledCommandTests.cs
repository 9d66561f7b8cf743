using CliWrap;
using CliWrap.Buffered;

namespace EcResults.Cli.Tests;

/// <summary>
/// Commands that the kernel kills while they write: the limit on a file's size ends a process at the very byte, as SIGKILL
/// would, and needs no clock.
/// </summary>
public class KilledCommandTests : TemporaryFolder
{
    /// <summary>128 and the number of SIGXFSZ, or its negative, by what reports it.</summary>
    private static readonly int[] Killed = [153, -25];

    [Fact]
    public async Task What_a_killed_new_leaves_is_no_submission_and_goes_with_the_next_run()
    {
        var evidence = Evidence();
        // summary.md is the largest file then, and is written when submission.json is already there.
        await File.WriteAllTextAsync(
            Path.Combine(evidence, "notes.md"),
            new string('x', 15 * 1024),
            TestContext.Current.CancellationToken
        );
        string[] command = ["new", "--evidence", "evidence", "--submitter", "A", "--machine", "vm"];
        var results = Path.Combine(Folder, "results");
        Copy(Ecresults.Base, Path.Combine(results, Ecresults.BaseId));

        Assert.Contains(await RunKilled(15 * 1024, command), Killed);

        var draft = Assert.Single(Directory.EnumerateDirectories(results), path => path.Contains("draft"));
        Assert.True(File.Exists(Path.Combine(draft, "submission.json")));
        Assert.Equal(0, InProcess.Run("validate", results).Code);
        var beside = InProcess.Run("validate", Path.Combine(results, Ecresults.BaseId));
        Assert.DoesNotContain("draft", beside.Output + beside.Error, StringComparison.Ordinal);

        var again = await Ecresults.RunIn(Folder, [.. command]);

        Assert.Equal("results/20261123-a-vm\n", again.StandardOutput);
        Assert.Equal(
            ["20261123-a-vm", Ecresults.BaseId],
            Directory.EnumerateFileSystemEntries(results).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_killed_fix_leaves_the_old_file_and_the_next_one_clears_up()
    {
        var results = Path.Combine(Folder, "results");
        var folder = Path.Combine(results, Ecresults.BaseId);
        Copy(Ecresults.Base, folder);
        var file = Path.Combine(folder, "raw", "env", "cpuinfo.txt");
        var right = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var wrong = right.Replace("\n", "\r\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, wrong, TestContext.Current.CancellationToken);
        var entries = Files(folder);

        Assert.Contains(await RunKilled(100, "validate", folder, "--fix"), Killed);

        Assert.Equal(wrong, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(entries, Files(folder));
        Assert.Single(Directory.EnumerateFiles(results));
        Assert.DoesNotContain("ECR002", InProcess.Run("validate", results).Output, StringComparison.Ordinal);

        Assert.Equal(0, InProcess.Run("validate", folder, "--fix").Code);

        Assert.Equal(right, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([folder], Directory.EnumerateFileSystemEntries(results));
    }

    [Fact]
    public void A_draft_of_a_command_that_still_runs_stays_and_so_does_what_is_none()
    {
        string[] kept =
        [
            $".ecresults-draft.{Environment.ProcessId}.a",
            ".ecresults-draft.",
            ".ecresults-draft.x.a",
            ".ecresults-draft.99999999999999999999.a",
            ".ecresults",
        ];
        foreach (var name in (string[])[.. kept, ".ecresults-draft.2147483647.a"])
        {
            Directory.CreateDirectory(Path.Combine(Folder, name, "inner"));
        }

        var outside = Directory.CreateDirectory(Path.Combine(Folder, "outside", "inner")).Parent!.FullName;
        Directory.CreateSymbolicLink(Path.Combine(Folder, ".ecresults-draft.2147483647.link"), outside);

        Drafts.RemoveDead(Folder);

        Assert.Equal(
            [.. kept.Order(StringComparer.Ordinal), "outside"],
            Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.True(Directory.Exists(Path.Combine(outside, "inner")));
    }

    [Fact]
    public void A_draft_that_is_named_is_checked_as_any_other_folder()
    {
        var draft = CopyBase(".ecresults-draft.1.a");

        Assert.Contains("ECR003", InProcess.Run("validate", draft).Output, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private async Task<int> RunKilled(long fileSize, params string[] command)
    {
        // The runtime would make a large file of its own for code that it compiles.
        var result = await CliWrap
            .Cli.Wrap("prlimit")
            .WithArguments([$"--fsize={fileSize}", "--core=0", Ecresults.Program, .. command])
            .WithEnvironmentVariables(values => values.Set("DOTNET_EnableWriteXorExecute", "0"))
            .WithWorkingDirectory(Folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return result.ExitCode;
    }
}
