namespace EcResults.Evidence;

/// <summary>Cuts blocks of bytes into lines for <see cref="EcaptureLogWalker"/>; of a very long line it keeps the head only.</summary>
internal sealed class LogLineReader(IEcaptureLogSink sink)
{
    private byte[]? pending;
    private int kept;
    private long length;

    /// <summary>The walk over the lines.</summary>
    internal EcaptureLogWalker Walker { get; } = new(sink);

    /// <summary>Whether there are events, and a clock to count them by.</summary>
    internal bool MustCondense => Walker.HasEvents && Walker.Seconds.Clock is not null;

    /// <summary>Takes the next block.</summary>
    internal void Take(ReadOnlySpan<byte> block)
    {
        while (!block.IsEmpty)
        {
            var end = block.IndexOf((byte)'\n');
            if (end < 0)
            {
                Hold(block);
                return;
            }

            var line = block[..(end + 1)];
            block = block[(end + 1)..];
            if (length == 0)
            {
                Walker.Next(line[..Math.Min(line.Length, EcaptureLogWalker.LongestHead)], line.Length);
            }
            else
            {
                Hold(line);
                Release();
            }
        }
    }

    /// <summary>Hands on a last line without an end.</summary>
    internal void End()
    {
        if (length > 0)
        {
            Release();
        }

        Walker.End();
    }

    private void Hold(ReadOnlySpan<byte> part)
    {
        pending ??= new byte[EcaptureLogWalker.LongestHead];
        var head = part[..Math.Min(part.Length, pending.Length - kept)];
        head.CopyTo(pending.AsSpan(kept));
        kept += head.Length;
        length += part.Length;
    }

    private void Release()
    {
        Walker.Next(pending.AsSpan(0, kept), length);
        kept = 0;
        length = 0;
    }
}
