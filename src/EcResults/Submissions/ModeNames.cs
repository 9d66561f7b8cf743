namespace EcResults.Submissions;

/// <summary>The words for modes.</summary>
public static class ModeNames
{
    /// <summary>All modes in the order in which people compare them.</summary>
    public static IReadOnlyList<Mode> All { get; } = [Mode.Baseline, Mode.Text, Mode.Pcap, Mode.Keylog];

    /// <summary>The word as submissions write it.</summary>
    public static string Word(this Mode mode) =>
        mode switch
        {
            Mode.Baseline => "baseline",
            Mode.Text => "text",
            Mode.Pcap => "pcap",
            _ => "keylog",
        };

    /// <summary>The mode of a word, or null where no mode has that name.</summary>
    public static Mode? Parse(string word) =>
        word switch
        {
            "baseline" => Mode.Baseline,
            "text" => Mode.Text,
            "pcap" => Mode.Pcap,
            "keylog" => Mode.Keylog,
            _ => null,
        };
}
