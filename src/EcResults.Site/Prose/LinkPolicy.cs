namespace EcResults.Site.Prose;

/// <summary>Which links a text may hold.</summary>
/// <param name="Relative">Whether links within the site are allowed.</param>
/// <param name="Rel">The relation that links leading away state, or null.</param>
internal sealed record LinkPolicy(bool Relative, string? Rel)
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>For text of contributors.</summary>
    public static LinkPolicy Contributed { get; } = new(Relative: false, "nofollow ugc noopener noreferrer");

    /// <summary>For the repository's own text.</summary>
    public static LinkPolicy Own { get; } = new(Relative: true, Rel: null);

    /// <summary>Whether a link leads to another site.</summary>
    public static bool LeadsAway(string url) =>
        Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a link is kept; the words of others stay without it.</summary>
    public bool Allows(string url) => LeadsAway(url) || (Relative && !url.Contains(':', StringComparison.Ordinal));
}
