using System.Globalization;

namespace EcResults.Comparisons;

/// <summary>The options on an eCapture command line that decide what a result may be compared with.</summary>
/// <param name="Text">The command line as typed.</param>
public sealed record EcaptureCommand(string Text)
{
    /// <summary>What <c>--mapsize</c> is when it is not given, pages for each CPU and map: 4 MiB with pages of 4 KiB.</summary>
    public const long DefaultMapsizePages = 1024;

    private static readonly char[] Quotes = ['"', '\''];

    /// <summary>
    /// <c>--mapsize</c>: the buffer for each CPU and map in pages, whatever eCapture's help says of KB; the default
    /// where the option is not given, null where its value is no number.
    /// </summary>
    public long? MapsizePages =>
        ValueOf("--mapsize") is not { } value ? DefaultMapsizePages
        : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages
        : null;

    /// <summary>Whether <c>--pid</c> or <c>-p</c> names one process; 0 means all.</summary>
    public bool FiltersProcess => (ValueOf("--pid") ?? ValueOf("-p")) is { } value && value != "0";

    private string? ValueOf(string option)
    {
        var words = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (word == option)
            {
                return index + 1 < words.Length ? words[index + 1].Trim(Quotes) : string.Empty;
            }

            if (word.StartsWith(option, StringComparison.Ordinal) && word[option.Length] == '=')
            {
                return word[(option.Length + 1)..].Trim(Quotes);
            }
        }

        return null;
    }
}
