namespace EcResults.Evidence;

/// <summary>
/// One line of <c>-l FILE</c>, rewritten as the console prints it, so that there is one law for both: clock, level,
/// message up to its first line end, and the fields in order of their names. Reads by hand, because a hostile log may
/// hold a million lines that are no JSON, each of which would cost an exception.
/// </summary>
internal sealed class EcaptureJsonLine
{
    private readonly SortedDictionary<string, byte[]> fields = new(StringComparer.Ordinal);
    private readonly List<byte> text = [];

    /// <summary>Rewrites a line.</summary>
    /// <param name="line">The line, or as much of it as was kept.</param>
    /// <param name="console">The console line, valid until the next call.</param>
    internal bool TryRewrite(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> console)
    {
        console = default;
        fields.Clear();
        if (line.IndexOf("\"time\""u8) < 0 || !ReadFields(line) || !fields.Remove("time", out var time))
        {
            return false;
        }

        text.Clear();
        text.AddRange(time);
        text.AddRange(Level(fields.Remove("level", out var level) ? level : []));
        if (fields.Remove("message", out var message) && message.Length > 0)
        {
            var end = message.AsSpan().IndexOf((byte)'\n');
            text.Add((byte)' ');
            text.AddRange(end < 0 ? message : message.AsSpan(0, end));
        }

        foreach (var (key, value) in fields)
        {
            text.Add((byte)' ');
            text.AddRange(System.Text.Encoding.UTF8.GetBytes(key));
            text.Add((byte)'=');
            AddValue(value);
        }

        console = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text);
        return true;
    }

    private void AddValue(byte[] value)
    {
        var isQuoted =
            value.AsSpan().ContainsAnyExceptInRange((byte)'#', (byte)'~') && value[0] is not ((byte)'[' or (byte)'{');
        if (isQuoted)
        {
            text.Add((byte)'"');
        }

        foreach (var part in value)
        {
            if (isQuoted && part is (byte)'"' or (byte)'\n')
            {
                text.Add((byte)'\\');
            }

            text.Add(part == '\n' ? (byte)'n' : part);
        }

        if (isQuoted)
        {
            text.Add((byte)'"');
        }
    }

    private static ReadOnlySpan<byte> Level(ReadOnlySpan<byte> level) =>
        level.SequenceEqual("info"u8) ? " INF"u8
        : level.SequenceEqual("warn"u8) ? " WRN"u8
        : level.SequenceEqual("error"u8) ? " ERR"u8
        : level.SequenceEqual("debug"u8) ? " DBG"u8
        : level.SequenceEqual("fatal"u8) ? " FTL"u8
        : level.SequenceEqual("panic"u8) ? " PNC"u8
        : level.SequenceEqual("trace"u8) ? " TRC"u8
        : " ???"u8;

    /// <summary>Reads until the end; a line that was cut because it is too long counts as far as it goes.</summary>
    private bool ReadFields(ReadOnlySpan<byte> line)
    {
        var scan = new EcaptureJsonScan(line);
        if (!scan.Take((byte)'{'))
        {
            return false;
        }

        while (scan.String(out var key) && scan.Take((byte)':') && fields.Count < 64)
        {
            if (!scan.Value(out var value))
            {
                return false;
            }

            fields[System.Text.Encoding.UTF8.GetString(key)] = value;
            if (scan.IsAtEnd || scan.Take((byte)'}'))
            {
                return scan.IsAtEnd;
            }

            if (!scan.Take((byte)','))
            {
                return false;
            }
        }

        return false;
    }
}
