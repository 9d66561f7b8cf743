using System.Runtime.CompilerServices;

namespace EcResults.Rules;

/// <summary>
/// Places whose text is not shown: the file with a dot for every character. Lines and columns stay what they are, and
/// what prints a finding, into a log that everybody can read, has no word of the file to print.
/// </summary>
internal static class HiddenText
{
    private const char Dot = '·';

    // A file with many findings is dotted once.
    private static readonly ConditionalWeakTable<SourceText, SourceText> Hidden = [];

    /// <summary>The same place in the dotted file.</summary>
    public static Location At(Location at) => at with { Source = Hidden.GetValue(at.Source, Dotted) };

    private static SourceText Dotted(SourceText source) =>
        new(
            source.Path,
            string.Create(
                source.Content.Length,
                source.Content,
                (span, content) =>
                {
                    span.Fill(Dot);
                    for (
                        var end = content.IndexOf('\n', StringComparison.Ordinal);
                        end >= 0;
                        end = content.IndexOf('\n', end + 1)
                    )
                    {
                        span[end] = '\n';
                    }
                }
            )
        );
}
