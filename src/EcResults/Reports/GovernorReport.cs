namespace EcResults.Evidence;

/// <summary>The CPU frequency governors of <c>/sys/devices/system/cpu/*/cpufreq/scaling_governor</c>.</summary>
/// <param name="Source">The file.</param>
public sealed record GovernorReport(SourceText Source) : Report(Source)
{
    private const string FileName = "scaling_governor";

    /// <summary>How many words that are no governor are named, each once.</summary>
    private const int MostUnknown = 20;

    private static readonly HashSet<string> KnownGovernors =
    [
        "performance",
        "powersave",
        "userspace",
        "ondemand",
        "conservative",
        "schedutil",
        "interactive",
    ];

    /// <summary>One for each line; none where the machine has no such file, as virtual machines.</summary>
    public IReadOnlyList<Quoted> Governors { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Governors.Select(governor => Figure.Of("governor", governor));

    /// <summary>Reads one file: one word a line, or <c>grep</c>'s form with the file's name before it.</summary>
    public static Reading<GovernorReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, FileName, "cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor");
        var governors = new List<Quoted>();
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        var isAbsent = false;
        foreach (var line in source.Lines)
        {
            if (GovernorIn(line) is { } governor)
            {
                governors.Add(governor);
                if (
                    !KnownGovernors.Contains(governor.Text)
                    && unknown.Count < MostUnknown
                    && unknown.Add(governor.Text)
                )
                {
                    notes.Oddity(
                        governor.At,
                        $"\"{governor}\" is no governor that is known; Linux has {string.Join(", ", KnownGovernors)}"
                    );
                }
            }
            else if (
                line.Text.Contains(FileName, StringComparison.Ordinal)
                && line.Text.EndsWith("No such file or directory", StringComparison.Ordinal)
            )
            {
                isAbsent = true;
            }
            else
            {
                notes.PassOver(line);
            }
        }

        return notes.Done(
            governors.Count > 0 || isAbsent ? new GovernorReport(source) { Governors = governors } : null
        );
    }

    private static Quoted? GovernorIn(TextLine line)
    {
        var file = line.Text.LastIndexOf(FileName + ":", StringComparison.Ordinal);
        var start = file < 0 ? 0 : file + FileName.Length + 1;
        return
            CaptureText.Trimmed(line, start, line.Text.Length) is { } word
            && word.Text.Length <= 32
            && word.Text.All(letter => char.IsAsciiLetterLower(letter) || letter is '_' or '-')
            ? word
            : null;
    }
}
