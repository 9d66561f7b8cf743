namespace EcResults.Evidence;

/// <summary>A place among the lines of a file.</summary>
/// <param name="lines">The lines that hold words.</param>
internal sealed class WrkCursor(IReadOnlyList<WrkLine> lines)
{
    private int next;

    /// <summary>Whether no line is left.</summary>
    public bool AtEnd => next == lines.Count;

    /// <summary>The line that comes next; not at the end.</summary>
    public WrkLine Peek => lines[next];

    /// <summary>The line taken last; not before the first.</summary>
    public WrkLine Last => lines[next - 1];

    /// <summary>Takes the next line.</summary>
    public WrkLine Take() => lines[next++];
}
