namespace EcResults.Evidence;

/// <summary>Reads a line word by word as its form says; the first word that is not what the tool prints ends the line.</summary>
/// <param name="findings">Where a word that is missing, wrong or too much is reported.</param>
internal sealed class WrkLineReader(WrkFindings findings)
{
    private readonly WrkValues values = new(findings);
    private readonly List<WrkValue> read = [];

    /// <summary>Reads a line.</summary>
    /// <returns>The values in the order printed, until the next line is read; null where a word is missing or wrong.</returns>
    public IReadOnlyList<WrkValue>? Read(WrkLine line, IReadOnlyList<WrkWord> form)
    {
        read.Clear();
        var position = line.Start;
        foreach (var expected in form)
        {
            var range = line.Next(ref position);
            var word = line.Line.Text.AsSpan()[range];
            if (word.IsEmpty)
            {
                findings.Refuse(line.Whole, $"the line ends where {findings.Tool} prints {expected.Meaning}");
                return null;
            }

            if (!expected.Fits(word))
            {
                findings.Refuse(
                    line.Line.At(range.Start.Value, word.Length),
                    $"{Quotation.Of(word)} stands where {findings.Tool} prints {expected.Meaning}"
                );
                return null;
            }

            if (expected.Slot is { } slot)
            {
                var value = word[..^expected.Text.Length];
                var quoted = new Quoted(value.ToString(), line.Line.At(range.Start.Value, value.Length));
                read.Add(new WrkValue(slot.Name, quoted, slot.Read(values, quoted)));
            }
        }

        RefuseMore(line, position);
        return read;
    }

    private void RefuseMore(WrkLine line, int position)
    {
        var start = line.Next(ref position).Start.Value;
        var length = line.Start + line.Length - start;
        if (length > 0)
        {
            findings.Refuse(
                line.Line.At(start, length),
                $"{Quotation.Of(line.Line.Text.AsSpan(start, length))} follows where {findings.Tool} ends the line"
            );
        }
    }
}
