using Markdig;
using Markdig.Syntax;

namespace EcResults.Text;

/// <summary>How a contributor's prose is read: the checks look at the same blocks and links that the pages show.</summary>
public static class ProseMarkdown
{
    /// <summary>The greatest text that is read, in characters: some inputs cost the square of their size.</summary>
    public const int MostCharacters = 16 * 1024;

    /// <summary>CommonMark with tables and bare links, without HTML, whose parts know their places.</summary>
    public static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UsePreciseSourceLocation().Build();

    /// <summary>Reads a text; null where it is too long, or nested deeper than the reader allows.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's word for too deep.
            return null;
        }
    }
}
