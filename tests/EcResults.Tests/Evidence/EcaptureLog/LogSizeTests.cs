namespace EcResults.Tests.Evidence;

/// <summary>What a log may weigh, before it is condensed and after it.</summary>
public sealed class LogSizeTests
{
    [Fact]
    public void A_line_of_hundreds_of_megabytes_is_never_held_whole()
    {
        const long Size = 300L * 1024 * 1024;
        using var log = new Repetition(LogCondenserTests.Start + LogCondenserTests.Read, "a", Size);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var output = new MemoryStream();
        LogCondenser.Condense(log, output);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024 * 1024);
        Assert.Contains(
            $" lines=2 bytes={Size - Encoding.UTF8.GetByteCount(LogCondenserTests.Start)} ",
            Encoding.UTF8.GetString(output.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_comes_out_may_fill_a_file_of_a_submission_to_the_last_byte()
    {
        const string Own = "2026-11-23T00:34:00Z INF Probe stopped probe=OpenSSL\n";
        var quiet =
            LogCondenserTests.Start
            + string.Concat(Enumerable.Repeat(Own, (int)(SubmissionLimits.FileBytes / Own.Length) - 10));
        var full = new byte[SubmissionLimits.FileBytes];
        Array.Fill(full, (byte)'\n');
        Encoding.UTF8.GetBytes(quiet, full);
        Assert.Equal(full, LogCondenserTests.Condense(full).Output);
        Assert.Throws<LogCondenserException>(() => LogCondenserTests.Condense([.. full, (byte)'\n']));
        var (output, result) = LogCondenserTests.Condense(Encoding.UTF8.GetBytes(quiet + LogCondenserTests.Read));
        Assert.True(result.IsChanged);
        Assert.InRange(output.Length, quiet.Length, SubmissionLimits.FileBytes);
    }

    [Theory]
    [InlineData("", "\0")]
    [InlineData(
        LogCondenserTests.Start + LogCondenserTests.Read,
        "2026-11-23T00:34:00Z INF Probe stopped probe=OpenSSL\n"
    )]
    [InlineData("", "2026-11-23T00:34:00Z INF Probe stopped probe=OpenSSL\n\n")]
    [InlineData(
        LogCondenserTests.Start,
        "2026-11-23T00:34:00Z INF Probe stopped probe=OpenSSL\n" + LogCondenserTests.Read
    )]
    public void What_does_not_condense_is_refused_without_being_held(string start, string repeated)
    {
        using var log = new Repetition(start, repeated, 300L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Assert.Throws<LogCondenserException>(() => LogCondenser.Condense(log, Stream.Null));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 * 1024 * 1024);
        Assert.StartsWith("is larger than 1 MiB even when it is condensed; ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("payload", LogCondenser.MostBytes + 1)]
    [InlineData("a\n", (2L * LogCondenser.MostLines) + 2)]
    public void A_log_far_longer_than_any_of_one_run_is_refused(string payload, long length)
    {
        using var log = new Repetition("", payload, length);
        var fault = Assert.Throws<LogCondenserException>(() => LogCondenser.Condense(log, Stream.Null));
        Assert.StartsWith("has more than 4 GiB or 100 million lines; ", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>A start, then the same again and again, up to a number of bytes in all; nothing of it is held.</summary>
    private sealed class Repetition : MemoryStream
    {
        private readonly byte[] start;
        private readonly byte[] repeated;
        private readonly long total;
        private long position;

        internal Repetition(string start, string repeated, long total)
        {
            this.start = Encoding.UTF8.GetBytes(start);
            var piece = Encoding.UTF8.GetBytes(repeated);
            this.repeated = [.. Enumerable.Repeat(piece, 1 + (64 * 1024 / piece.Length)).SelectMany(bytes => bytes)];
            this.total = total;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var source =
                position < start.Length
                    ? start.AsSpan((int)position)
                    : repeated.AsSpan((int)((position - start.Length) % repeated.Length));
            var size = (int)Math.Min(Math.Min(count, source.Length), total - position);
            source[..size].CopyTo(buffer.AsSpan(offset));
            position += size;
            return size;
        }
    }
}
