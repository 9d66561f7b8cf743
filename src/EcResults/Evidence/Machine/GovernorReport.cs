namespace EcResults.Evidence;

/// <summary>The CPU frequency governors of <c>/sys/devices/system/cpu/*/cpufreq/scaling_governor</c>.</summary>
/// <param name="Source">The file.</param>
public sealed partial record GovernorReport(SourceText Source) : Report(Source)
{
    private const string FileName = "scaling_governor";
    private const string Known =
        "performance, powersave, userspace, ondemand, conservative, schedutil, interactive, walt";

    /// <summary>How many words that are no governor are named, each once.</summary>
    private const int MostUnknown = 20;

    /// <summary>One for each line; none where the machine has no such file, as virtual machines.</summary>
    public IReadOnlyList<Quoted> Governors { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Governors.Select(governor => Figure.Of("governor", governor));

    /// <summary>Reads one file: one word a line, or <c>grep</c>'s form with the file's name before it.</summary>
    public static Reading<GovernorReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, FileName, "cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor");
        var governors = new List<Quoted>();
        var isAbsent = false;
        foreach (var line in source.Lines)
        {
            if (CaptureText.Taken(line, Governor().Match(line.Text).Groups["word"]) is { } governor)
            {
                governors.Add(governor);
            }
            else if (
                (
                    line.Text.Contains(FileName, StringComparison.Ordinal)
                    && line.Text.EndsWith("No such file or directory", StringComparison.Ordinal)
                ) || UnmatchedPattern().IsMatch(line.Text)
            )
            {
                isAbsent = true;
            }
            else
            {
                notes.PassOver(line);
            }
        }

        var known = Known.Split(", ");
        foreach (
            var unknown in governors
                .Where(governor => !known.Contains(governor.Text, StringComparer.Ordinal))
                .DistinctBy(governor => governor.Text)
                .Take(MostUnknown)
        )
        {
            notes.Warn(unknown.At, $"\"{unknown}\" is no governor that is known; Linux has {Known}");
        }

        return notes.Done(
            governors.Count > 0 || isAbsent ? new GovernorReport(source) { Governors = governors } : null
        );
    }

    /// <summary>
    /// An error that names the shell's pattern itself: no file matches it, in whichever language the rest says so.
    /// </summary>
    [GeneratedRegex(@"^[a-z/]{1,32}: .*cpu\*/cpufreq/scaling_governor")]
    private static partial Regex UnmatchedPattern();

    [GeneratedRegex("""^(?:.*scaling_governor:)?\s*(?<word>[a-z_-]{1,32})\s*$""")]
    private static partial Regex Governor();
}
