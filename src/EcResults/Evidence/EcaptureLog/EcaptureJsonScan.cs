namespace EcResults.Evidence;

/// <summary>Walks over the flat JSON object of one log line. A string or value that the line's end cuts counts as far as it goes.</summary>
internal ref struct EcaptureJsonScan(ReadOnlySpan<byte> line)
{
    private readonly ReadOnlySpan<byte> line = line;
    private int position;

    /// <summary>Whether nothing is left.</summary>
    internal readonly bool IsAtEnd => position >= line.Length;

    /// <summary>Takes one sign, with the blanks before it.</summary>
    internal bool Take(byte sign)
    {
        while (!IsAtEnd && line[position] == ' ')
        {
            position++;
        }

        var taken = !IsAtEnd && line[position] == sign;
        position += taken ? 1 : 0;
        return taken;
    }

    /// <summary>Takes a string and undoes its escapes.</summary>
    internal bool String(out byte[] value)
    {
        value = [];
        if (!Take((byte)'"'))
        {
            return false;
        }

        var bytes = new List<byte>();
        while (!IsAtEnd && line[position] != '"')
        {
            if (line[position] == '\\')
            {
                Escape(bytes);
            }
            else
            {
                var plain = line[position..].IndexOfAny((byte)'"', (byte)'\\');
                var end = plain < 0 ? line.Length : position + plain;
                bytes.AddRange(line[position..end]);
                position = end;
            }
        }

        position += IsAtEnd ? 0 : 1;
        value = [.. bytes];
        return true;
    }

    /// <summary>Takes a value: a string without its quotes, anything else as it stands.</summary>
    internal bool Value(out byte[] value)
    {
        if (String(out value))
        {
            return true;
        }

        var start = position;
        var depth = 0;
        while (!IsAtEnd && (depth > 0 || line[position] is not ((byte)',' or (byte)'}')))
        {
            var sign = line[position];
            if (sign == '"')
            {
                _ = String(out _);
                continue;
            }

            depth +=
                sign is (byte)'[' or (byte)'{' ? 1
                : sign is (byte)']' or (byte)'}' ? -1
                : 0;
            position++;
        }

        value = line[start..position].ToArray();
        return position > start;
    }

    private void Escape(List<byte> bytes)
    {
        var sign = position + 1 < line.Length ? line[position + 1] : (byte)'"';
        position = Math.Min(position + 2, line.Length);
        if (sign != 'u')
        {
            bytes.Add(
                sign switch
                {
                    (byte)'n' => (byte)'\n',
                    (byte)'t' => (byte)'\t',
                    (byte)'r' => (byte)'\r',
                    _ => sign,
                }
            );
            return;
        }

        var code = 0;
        for (var digit = 0; digit < 4 && !IsAtEnd && EcaptureBytes.IsHex(line[position]); digit++)
        {
            code = (code << 4) + Convert.ToInt32(((char)line[position++]).ToString(), 16);
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(((char)code).ToString()));
    }
}
