using System.Text.Unicode;

namespace EcResults.Cli.Commands;

/// <summary>Mends what tools do not print and transfers add: UTF-16, a byte order mark, CR LF, colour codes, captured payload.</summary>
internal static class TextFix
{
    /// <summary>Ordinary files are in order after one pass; one that is not after a few was made to be different.</summary>
    private const int MostPasses = 3;

    private const string Log = "ecapture.log";

    /// <summary>The mended content and what was done, or null where nothing is to do, or where mending comes to no end.</summary>
    public static (byte[]? Content, IReadOnlyList<string> What) Of(string path, ReadOnlyMemory<byte> content)
    {
        var what = new List<string>();
        var current = content;
        for (var pass = 0; pass <= MostPasses; pass++)
        {
            var mended = Pass(path, current, what);
            if (mended is null)
            {
                return pass == 0 ? (null, []) : (current.ToArray(), [.. what.Distinct()]);
            }

            current = mended;
        }

        return (null, []);
    }

    private static byte[]? Pass(string path, ReadOnlyMemory<byte> content, List<string> what)
    {
        var bytes = content.ToArray();
        var changed = false;
        void Take(byte[] mended, string words)
        {
            if (!mended.AsSpan().SequenceEqual(bytes))
            {
                (bytes, changed) = (mended, true);
                what.Add(words);
            }
        }

        // The log goes first: its header tells the size and the checksum of the log as it came.
        if (SubmissionLayout.IsRaw(path) && path.EndsWith("/" + Log, StringComparison.Ordinal))
        {
            Take(Condensed(bytes), "captured payload condensed to counts");
        }

        Take(WithoutUtf16(bytes), "UTF-16 made UTF-8");
        if (bytes.AsSpan().Contains((byte)0) || !Utf8.IsValid(bytes))
        {
            return changed ? bytes : null;
        }

        // The header of a condensed log tells its size with all that stands in it.
        if (SubmissionLayout.IsRaw(path) && !LogCondenser.IsCondensed(bytes))
        {
            Take(ColourCode.Without(bytes), "colour codes removed");
            Take(ColourCode.WithoutModes(bytes), "a shell's codes removed");
        }

        Take(WithoutMark(bytes), "byte order mark removed");
        Take(WithoutCarriageReturns(bytes), "CR LF made LF");
        return changed ? bytes : null;
    }

    private static byte[] Condensed(byte[] log)
    {
        using var input = new MemoryStream(log);
        using var output = new MemoryStream();
        try
        {
            LogCondenser.Condense(input, output);
            return output.ToArray();
        }
        catch (LogCondenserException)
        {
            // Nothing that fits comes of it, and the rules say what is wrong with the log as it is.
            return log;
        }
    }

    /// <summary>What Windows PowerShell writes where its output goes to a file. Only the mark tells it apart from other bytes.</summary>
    private static byte[] WithoutUtf16(byte[] bytes)
    {
        var isBigEndian = bytes.AsSpan().StartsWith<byte>([0xFE, 0xFF]);
        if (!isBigEndian && !bytes.AsSpan().StartsWith<byte>([0xFF, 0xFE]))
        {
            return bytes;
        }

        try
        {
            var text = new UnicodeEncoding(isBigEndian, byteOrderMark: true, throwOnInvalidBytes: true).GetString(
                bytes.AsSpan(2)
            );
            return text.Contains('\0', StringComparison.Ordinal) ? bytes : Encoding.UTF8.GetBytes(text);
        }
        catch (DecoderFallbackException)
        {
            return bytes;
        }
    }

    private static byte[] WithoutMark(byte[] bytes)
    {
        var rest = bytes.AsSpan();
        while (rest.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            rest = rest[3..];
        }

        return rest.ToArray();
    }

    /// <summary>Only before an LF: a carriage return within a line overwrites what stood there, and means something.</summary>
    private static byte[] WithoutCarriageReturns(byte[] bytes)
    {
        var result = new List<byte>(bytes.Length);
        foreach (var value in bytes)
        {
            while (value == '\n' && result is [.., (byte)'\r'])
            {
                result.RemoveAt(result.Count - 1);
            }

            result.Add(value);
        }

        return [.. result];
    }
}
