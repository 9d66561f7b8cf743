namespace EcResults.Rules;

/// <summary>What may be taken for the same thing across submissions, told without reading any.</summary>
public static class LookAlike
{
    /// <summary>An id without case and dots: ids that are equal then are too much alike.</summary>
    public static string FoldedId(string id) => id.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);
}
