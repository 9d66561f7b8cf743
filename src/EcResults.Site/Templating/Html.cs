namespace EcResults.Site.Templating;

/// <summary>Markup that is safe to write as it is. Everything else that a template writes is encoded.</summary>
/// <param name="Value">The markup.</param>
internal sealed record Html(string Value)
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new(string.Empty);

    /// <inheritdoc />
    public override string ToString() => Value;
}
