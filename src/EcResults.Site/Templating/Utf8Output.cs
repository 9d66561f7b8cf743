using System.Buffers;
using Scriban.Runtime;

namespace EcResults.Site.Templating;

/// <summary>
/// A page as it grows, in the encoding in which it is written: as text it would be copied several times on the way.
/// </summary>
internal sealed class Utf8Output : IScriptOutput
{
    // More than most pages have.
    private const int FirstCapacity = 1 << 16;

    [ThreadStatic]
    private static Utf8Output? ofThread;

    private readonly ArrayBufferWriter<byte> bytes = new(FirstCapacity);

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>
    /// This thread's output, emptied: its memory serves page after page. Whoever takes it is done with it before another
    /// page is begun on the same thread.
    /// </summary>
    public static Utf8Output OfThread()
    {
        ofThread ??= new Utf8Output();
        ofThread.bytes.ResetWrittenCount();
        return ofThread;
    }

    /// <summary>Writes markup, or text that needs no encoding.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        // A character of UTF-16 has three bytes at the most. Pieces keep a long text from tripling the memory.
        const int Piece = 1 << 16;
        while (!text.IsEmpty)
        {
            var count = Math.Min(text.Length, Piece);
            if (count < text.Length && char.IsHighSurrogate(text[count - 1]))
            {
                count--;
            }

            bytes.Advance(Encoding.UTF8.GetBytes(text[..count], bytes.GetSpan(count * 3)));
            text = text[count..];
        }
    }

    /// <summary>Writes markup that is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> utf8) => bytes.Write(utf8);

    /// <summary>Writes a number without separators.</summary>
    public void Write(int number)
    {
        number.TryFormat(bytes.GetSpan(11), out var count);
        bytes.Advance(count);
    }

    /// <inheritdoc />
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc />
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
