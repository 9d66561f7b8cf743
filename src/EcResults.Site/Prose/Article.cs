namespace EcResults.Site.Prose;

/// <summary>One page of the repository's own prose.</summary>
/// <param name="Title">Its first heading.</param>
/// <param name="Sections">Its headings of level 2.</param>
/// <param name="Body">The rest.</param>
internal sealed record Article(string Title, IReadOnlyList<Section> Sections, Html Body);

/// <summary>A part of a page that can be linked to.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Title">The heading.</param>
internal sealed record Section(string Id, string Title);
