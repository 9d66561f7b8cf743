namespace EcResults.Evidence;

/// <summary>Words as a tool printed them.</summary>
/// <param name="Text">The words.</param>
/// <param name="At">Where they stand.</param>
public sealed record Quoted(string Text, Location At)
{
    /// <inheritdoc />
    public override string ToString() => Text;
}
