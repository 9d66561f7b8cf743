namespace EcResults.Evidence;

/// <summary>A line without the blanks, prefix and key echo around its words.</summary>
/// <param name="Line">The physical line.</param>
/// <param name="Start">Where its words start, from 0.</param>
/// <param name="Length">How many characters they have.</param>
/// <param name="Echo">How many characters of key echo such as <c>^C</c> and blanks stand directly before them.</param>
/// <param name="Kind">What its label says it is.</param>
internal readonly record struct WrkLine(TextLine Line, int Start, int Length, int Echo, WrkLineKind Kind)
{
    /// <summary>The words.</summary>
    public ReadOnlySpan<char> Text => Line.Text.AsSpan(Start, Length);

    /// <summary>Where the words stand.</summary>
    public Location Whole => Line.At(Start, Length);
}
