using System.IO.Compression;

namespace EcResults.Cli.Tests;

/// <summary>Whole logs that no eCapture wrote, given to <c>new</c>, <c>show</c> and <c>validate --fix</c>.</summary>
public class WholeLogTests : TemporaryFolder
{
    private const string Name = "ecapture.log.gz";
    private const string TooLarge =
        " is larger than 1 MiB even when it is condensed; it is not a log of eCapture, or eCapture wrote too much besides events\n";
    private const string Damaged = " is damaged or cut off, so that gzip cannot unpack it; pack the log again\n";

    [Fact]
    public async Task A_file_that_only_begins_as_gzip_is_refused() =>
        await Refused([0x1f, 0x8b, .. " garbage"u8], Damaged);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(100)]
    public async Task A_log_that_was_cut_off_is_not_taken_for_a_short_one(int missing)
    {
        var packed = Packed("2026-11-23T01:34:24Z INF hello\n", 5000);
        await Refused(packed[..^missing], Damaged);
    }

    [Fact]
    public async Task A_checksum_that_is_wrong_is_refused()
    {
        var packed = Packed("2026-11-23T01:34:24Z INF hello\n", 150);
        await Refused([.. packed[..^8], 0, 0, 0, 0, 0, 0, 0, 0], Damaged);
    }

    [Fact]
    public async Task Zeros_without_end_are_refused() =>
        await Refused(Packed(new string('\0', 1 << 20), 200), TooLarge);

    [Fact]
    public async Task One_line_without_end_is_refused() =>
        await Refused(Packed(new string('x', 1 << 20), 200), TooLarge);

    [Fact]
    public async Task Lines_of_eCaptures_own_without_end_are_refused() =>
        await Refused(Packed("2026-11-23T01:34:24Z INF hello there friend\n", 1_000_000), TooLarge);

    [Fact]
    public void A_log_in_a_submission_that_cannot_be_condensed_is_left_alone()
    {
        var folder = CopyBase();
        var log = Path.Combine(folder, "raw", "002-keylog", "ecapture.log");
        File.WriteAllText(log, new string('x', 2 << 20));

        var (code, _, said) = InProcess.Run("validate", folder, "--fix");

        Assert.Equal(1, code);
        Assert.Contains($"left alone: {folder}/raw/002-keylog/ecapture.log{TooLarge}", said, StringComparison.Ordinal);
        Assert.Equal(2 << 20, new FileInfo(log).Length);
        Assert.Equal([folder], Directory.EnumerateFileSystemEntries(Folder));
    }

    private static byte[] Packed(string piece, int times)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        using (var writer = new StreamWriter(gzip))
        {
            for (var i = 0; i < times; i++)
            {
                writer.Write(piece);
            }
        }

        return packed.ToArray();
    }

    private async Task Refused(byte[] log, string message)
    {
        var run = Path.Combine(Evidence(), "raw", "002-keylog");
        File.Delete(Path.Combine(run, "ecapture.log"));
        await File.WriteAllBytesAsync(Path.Combine(run, Name), log, TestContext.Current.CancellationToken);
        const string LogPath = "evidence/raw/002-keylog/" + Name;

        var made = await Ecresults.RunIn(
            Folder,
            ["new", "--evidence", "evidence", "--submitter", "A", "--machine", "vm"]
        );
        var shown = await Ecresults.RunIn(Folder, ["show", LogPath]);

        Assert.Equal((2, ""), (made.ExitCode, made.StandardOutput));
        Assert.Equal($"ecresults: \"{LogPath}\"{message}", made.StandardError);
        Assert.Equal((2, ""), (shown.ExitCode, shown.StandardOutput));
        Assert.Equal($"ecresults: \"{LogPath}\"{message}", shown.StandardError);
        Assert.False(Directory.Exists(Path.Combine(Folder, "results")));
    }
}
