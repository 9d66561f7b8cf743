namespace EcResults.Site.Templating;

/// <summary>A template is wrong: our fault, never a contributor's. The message says file, line and column.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Makes one without words.</summary>
    public TemplateException() { }

    /// <summary>Makes one with its words.</summary>
    public TemplateException(string message)
        : base(message) { }

    /// <summary>Makes one with its words and its cause.</summary>
    public TemplateException(string message, Exception innerException)
        : base(message, innerException) { }
}
