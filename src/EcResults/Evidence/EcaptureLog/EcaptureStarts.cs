namespace EcResults.Evidence;

/// <summary>Beginnings of lines, found by their first byte.</summary>
internal sealed class EcaptureStarts
{
    private readonly byte[][]?[] byFirst = new byte[128][][];

    /// <summary>Takes them apart at the bars.</summary>
    internal EcaptureStarts(string starts)
    {
        foreach (var text in starts.Split('|'))
        {
            var start = Encoding.ASCII.GetBytes(text);
            byFirst[start[0]] = [.. byFirst[start[0]] ?? [], start];
        }
    }

    /// <summary>Whether the text begins with one of them.</summary>
    internal bool Any(ReadOnlySpan<byte> text)
    {
        foreach (var start in text.IsEmpty || text[0] >= 128 ? [] : byFirst[text[0]] ?? [])
        {
            if (text.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }
}
