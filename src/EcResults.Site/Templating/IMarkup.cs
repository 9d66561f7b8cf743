namespace EcResults.Site.Templating;

/// <summary>Markup that is safe to write as it is. Everything else that a template writes is encoded.</summary>
internal interface IMarkup
{
    /// <summary>Writes the markup.</summary>
    void WriteTo(Utf8Output output);
}
