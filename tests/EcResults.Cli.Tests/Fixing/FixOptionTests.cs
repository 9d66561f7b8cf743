namespace EcResults.Cli.Tests.Fixing;

public sealed class FixOptionTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Damage_is_mended_byte_for_byte_and_a_second_run_changes_nothing()
    {
        var folder = PublishedSample.CopyTo(root);
        var before = InProcess.Run("validate", folder).Code;
        var (wrk, manifest) = (
            Path.Combine(folder, "raw/001-baseline/wrk.txt"),
            Path.Combine(folder, "submission.json")
        );
        File.WriteAllText(wrk, File.ReadAllText(wrk).Replace("\n", "\r\n", StringComparison.Ordinal));
        File.WriteAllText(
            manifest,
            "\uFEFF" + File.ReadAllText(manifest).Replace("  ", "\t", StringComparison.Ordinal),
            new UTF8Encoding(false)
        );
        Assert.Equal(1, InProcess.Run("validate", folder).Code);

        var (code, _, said) = InProcess.Run("validate", folder, "--fix");

        Assert.Equal(before, code);
        Assert.Contains("raw/001-baseline/wrk.txt: CR LF made LF\n", said, StringComparison.Ordinal);
        Assert.Contains("submission.json: byte order mark removed, canonical layout\n", said, StringComparison.Ordinal);
        Assert.Equal(PublishedSample.Files.Entries.Count, Compare(folder));
        Assert.DoesNotContain("fixed", InProcess.Run("validate", folder, "--fix").Error, StringComparison.Ordinal);
        Assert.Equal(PublishedSample.Files.Entries.Count, Compare(folder));
    }

    [Fact]
    public void A_log_that_is_far_too_large_is_condensed_in_place()
    {
        var folder = PublishedSample.CopyTo(root);
        var fixture = File.ReadAllText(
            Repository.PathOf("tests", "EcResults.Tests", "fixtures", "ecapture-log", "synthetic-v1.5.2-text.log")
        );
        var log = Path.Combine(folder, "raw/003-text/ecapture.log");
        var lines = fixture.Split('\n');
        var payload = lines
            .Select((line, index) => (line, index))
            .First(pair => pair.line.Contains("HTTP", StringComparison.Ordinal))
            .index;
        File.WriteAllText(
            log,
            string.Join('\n', lines[..payload])
                + "\n"
                + string.Concat(Enumerable.Repeat("payload of somebody\n", 60_000))
                + string.Join('\n', lines[payload..])
        );

        var said = InProcess.Run("validate", folder, "--fix").Error;

        Assert.Contains("ecapture.log: captured payload condensed to counts\n", said, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(log).Length, 1, SubmissionLimits.FileBytes);
        Assert.DoesNotContain("payload of somebody", File.ReadAllText(log), StringComparison.Ordinal);
        Assert.DoesNotContain("fixed", InProcess.Run("validate", folder, "--fix").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradicted_figure_stays_an_error_and_is_explained()
    {
        var folder = PublishedSample.CopyTo(root);
        var wrk = Path.Combine(folder, "raw/002-keylog/wrk.txt");
        File.WriteAllText(wrk, File.ReadAllText(wrk).Replace("19951.20", "19951.21", StringComparison.Ordinal));
        var damaged = File.ReadAllBytes(wrk);

        var (code, output, said) = InProcess.Run("validate", folder, "--fix");

        Assert.Equal(1, code);
        Assert.Contains("ECR203", output, StringComparison.Ordinal);
        Assert.Contains("left alone: ", said, StringComparison.Ordinal);
        Assert.Equal(damaged, File.ReadAllBytes(wrk));
    }

    private static int Compare(string folder)
    {
        var files = SubmissionFolder
            .Read(folder, "x")
            .Entries.Where(entry => entry.Path != SubmissionFiles.ChecksumsName)
            .ToList();
        foreach (var entry in files)
        {
            Assert.True(
                entry.Content!.Value.Span.SequenceEqual(PublishedSample.Files.Find(entry.Path)!.Content!.Value.Span),
                entry.Path
            );
        }

        return files.Count;
    }
}
