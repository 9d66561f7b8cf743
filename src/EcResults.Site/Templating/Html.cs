namespace EcResults.Site.Templating;

/// <summary>Markup as text.</summary>
/// <param name="Value">The markup.</param>
internal sealed record Html(string Value) : IMarkup
{
    /// <inheritdoc />
    public void WriteTo(Utf8Output output) => output.Write(Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
