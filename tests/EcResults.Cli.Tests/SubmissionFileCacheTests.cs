namespace EcResults.Cli.Tests;

public sealed class SubmissionFileCacheTests : TemporaryFolder
{
    [Theory]
    [InlineData(0)]
    [InlineData(1 << 20)]
    public void A_submission_that_stays_as_it_was_is_given_its_files_back(long kept)
    {
        var (source, known) = Remembered(kept);

        var again = source.Read(known);

        Assert.Equal("some words\n", again.Prose?.Content);
        Assert.Equal(2, again.Files.Entries.Count);
    }

    [Theory]
    [InlineData("summary.md", "other words")]
    [InlineData("raw/env/uname.txt", "")]
    [InlineData("raw/env/virt.txt", "none\n")]
    public void A_submission_that_changes_while_the_site_is_built_stops_the_build(string file, string text)
    {
        var (source, known) = Remembered(kept: 0);
        File.WriteAllText(Path.Combine(Folder, file), text);

        var refusal = Assert.Throws<CannotRunException>(() => source.Read(known));

        Assert.Contains("was changed while the site was being built", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submission_that_is_kept_in_memory_is_published_as_it_was_checked()
    {
        var (source, known) = Remembered(kept: 1 << 20);
        File.WriteAllText(Path.Combine(Folder, "summary.md"), "other words");

        Assert.Equal("some words\n", source.Read(known).Prose?.Content);
    }

    private (SubmissionFileCache Source, Submission Known) Remembered(long kept)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "raw", "env"));
        File.WriteAllText(Path.Combine(Folder, "summary.md"), "some words\n");
        File.WriteAllText(Path.Combine(Folder, "raw", "env", "uname.txt"), "Linux\n");
        var place = SubmissionSource.PlaceOf(Folder);
        var source = new SubmissionFileCache([place], kept);
        var whole = SubmissionReader.Read(SubmissionSource.Read(place));
        source.Remember(whole);
        return (source, whole.WithoutTexts());
    }
}
