namespace EcResults.JsonSchema;

/// <summary>The length of a string as JSON Schema counts it.</summary>
internal static class CodePoints
{
    /// <summary>In code points. Strings read from JSON hold no lone surrogates, so each low one ends a pair.</summary>
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            count -= char.IsLowSurrogate(unit) ? 1 : 0;
        }
        return count;
    }
}
