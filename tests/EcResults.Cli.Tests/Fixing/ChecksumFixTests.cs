using EcResults.Cli.Commands;
using EcResults.Cli.Tests.Workflows;

namespace EcResults.Cli.Tests.Fixing;

public sealed class ChecksumFixTests : IDisposable
{
    private const string Sums = SubmissionFiles.ChecksumsName;
    private const string Raw = "raw/env/server-config.txt";
    private static readonly SubmissionFiles Summed = After(PublishedSample.Files);

    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_published_result_has_the_sums_of_its_files()
    {
        var results = Directory.GetDirectories(Repository.PathOf("results"));

        Assert.NotEmpty(results);
        Assert.All(
            results,
            result => Assert.Equal(0, Ran.In(result, "sha256sum", "--check", "--strict", "--quiet", Sums).ExitCode)
        );
    }

    [Fact]
    public void A_missing_list_is_written_as_sha256sum_wants_it()
    {
        var copy = PublishedSample.CopyTo(folder);

        var (code, _, said) = InProcess.Run("validate", "--fix", copy);

        Assert.Equal(0, code);
        Assert.Contains($"{Sums}: checksums renewed", said, StringComparison.Ordinal);
        var check = Ran.In(copy, "sha256sum", "--check", "--strict", "--quiet", Sums);
        Assert.Equal(("", 0), (check.Output + check.Errors, check.ExitCode));
        Assert.Equal(
            Directory.GetFiles(copy, "*", SearchOption.AllDirectories).Length - 1,
            File.ReadAllLines(Path.Combine(copy, Sums)).Length
        );
    }

    [Fact]
    public void An_edited_raw_file_keeps_its_old_sum_until_the_edit_is_explained()
    {
        var edited = PublishedSample.With(Summed, Raw, Commented);

        var plan = FixPlan.Of(edited);

        Assert.Null(plan.Checksums);
        var words = Assert.Single(plan.LeftAlone);
        Assert.Contains($"{Raw}: the file was edited after its sum was taken", words, StringComparison.Ordinal);
        Assert.Contains("ECR013", Codes(edited));
    }

    [Fact]
    public void A_raw_file_that_is_again_as_its_sum_says_needs_no_explanation()
    {
        var transferred = PublishedSample.With(
            Summed,
            Raw,
            text =>
                Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Replace("\n", "\r\n", StringComparison.Ordinal))
        );

        var plan = FixPlan.Of(transferred);

        Assert.Equal(Raw, Assert.Single(plan.Changes).Path);
        Assert.Null(plan.Checksums);
        Assert.Empty(plan.LeftAlone);
    }

    [Fact]
    public void An_explained_edit_gets_a_new_sum()
    {
        var edited = PublishedSample.With(Summed, Raw, Commented);
        var manifest = SubmissionReader.Read(edited).Manifest!;
        var explained = PublishedSample.With(
            edited,
            SubmissionFiles.ManifestName,
            _ => SubmissionBuilder.ToJson(manifest with { Edits = [new EvidenceEdit(Raw, "a comment was added")] })
        );

        var after = After(explained);

        Assert.NotEqual(SumsOf(Summed), SumsOf(after));
        Assert.DoesNotContain("ECR013", Codes(after));
        Assert.Null(FixPlan.Of(after).Checksums);
    }

    [Theory]
    [InlineData(SubmissionFiles.ProseName)]
    [InlineData(SubmissionFiles.ManifestName)]
    public void What_people_write_may_change_and_gets_a_new_sum(string path)
    {
        var edited = PublishedSample.With(Summed, path, bytes => [.. bytes, (byte)'\n']);

        var after = After(edited);

        Assert.Contains("ECR013", Codes(edited));
        Assert.DoesNotContain("ECR013", Codes(after));
    }

    [Fact]
    public void What_fix_itself_mends_in_a_raw_file_gets_a_new_sum()
    {
        var windows = PublishedSample.With(
            PublishedSample.Files,
            Raw,
            bytes =>
                Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal))
        );
        var summed = PublishedSample.With(
            windows,
            Sums,
            _ =>
                ChecksumList.Write(
                    windows.Entries.Select(entry => (entry.Path, ChecksumList.SumOf(entry.Content!.Value.Span)))
                )
        );

        var plan = FixPlan.Of(summed);

        Assert.Empty(plan.LeftAlone);
        Assert.Equal(SumsOf(Summed), Encoding.UTF8.GetString(plan.Checksums!.Content));
    }

    [Fact]
    public void A_log_that_fix_condenses_gets_a_new_sum()
    {
        var copy = PublishedSample.CopyTo(folder);
        var log = Path.Combine(copy, "raw/003-text/ecapture.log");
        var condensed = File.ReadAllText(log);
        Assert.Equal(0, InProcess.Run("validate", "--fix", copy).Code);
        // A whole log is too large to be read: only its sum in the list would be of that file.
        File.WriteAllText(log, Whole(condensed));

        var (_, _, said) = InProcess.Run("validate", "--fix", copy);

        Assert.Contains("captured payload condensed to counts", said, StringComparison.Ordinal);
        Assert.Equal(0, Ran.In(copy, "sha256sum", "--check", "--strict", "--quiet", Sums).ExitCode);
    }

    private static string Whole(string condensed)
    {
        var lines = condensed.Split('\n').Where(line => !line.StartsWith("#ecresults", StringComparison.Ordinal));
        var payload = string.Concat(Enumerable.Repeat("a line of payload that eCapture printed\n", 40_000));
        return string.Join('\n', lines) + payload;
    }

    private static byte[] Commented(byte[] bytes) => [.. bytes, .. "# a comment\n"u8];

    private static string SumsOf(SubmissionFiles files) =>
        Encoding.UTF8.GetString(files.Find(Sums)!.Content!.Value.Span);

    private static IEnumerable<string> Codes(SubmissionFiles files) =>
        RuleBook.Check(SubmissionReader.Read(files)).Select(finding => finding.Code);

    private static SubmissionFiles After(SubmissionFiles files)
    {
        var plan = FixPlan.Of(files);
        IReadOnlyList<FileChange> last = plan.Checksums is { } checksums ? [checksums] : [];
        return plan
            .Changes.Concat(last)
            .Aggregate(files, (now, change) => PublishedSample.With(now, change.Path, _ => change.Content));
    }
}
