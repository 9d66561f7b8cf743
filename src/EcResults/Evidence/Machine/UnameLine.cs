using System.Text.RegularExpressions;

namespace EcResults.Evidence;

/// <summary>
/// The line that <c>uname -a</c> prints: <c>Linux host release #version… machine [processor [platform]] system</c>. The
/// version field has any number of words, so the machine is found from its end.
/// </summary>
/// <param name="Line">The line.</param>
/// <param name="Start">Where <c>Linux</c> stands, from 0.</param>
/// <param name="Release">The release.</param>
internal sealed partial record UnameLine(TextLine Line, int Start, Quoted Release)
{
    /// <summary>The host name; null where it was taken out.</summary>
    public Quoted? HostName { get; private init; }

    /// <summary>The machine; null where the line was cut before it. Of several (machine, processor, platform) the first.</summary>
    public Quoted? Machine { get; private init; }

    /// <summary>Whether it is <c>/proc/version</c>, which names neither host nor machine.</summary>
    private bool IsProcVersion { get; init; }

    /// <summary>What stands behind the last word that uname prints.</summary>
    private Quoted? Tail { get; init; }

    /// <summary>Finds the line inside a line, behind whatever people put before it.</summary>
    /// <returns>Null where the line holds none.</returns>
    public static UnameLine? Find(TextLine line)
    {
        var match = Beginning().Match(line.Text);
        if (CaptureText.Taken(line, match.Groups["release"]) is not { } release)
        {
            return null;
        }

        var found = new UnameLine(line, match.Index, release)
        {
            HostName = CaptureText.Taken(line, match.Groups["host"]),
            IsProcVersion = match.Groups["proc"].Success,
        };
        return found.IsProcVersion ? found : found.WithEnd();
    }

    /// <summary>Notes what people changed about the line.</summary>
    public void Note(ReadingBuilder notes)
    {
        if (CaptureText.Trimmed(Line, 0, Start) is { } before)
        {
            notes.Oddity(before.At, $"\"{CaptureText.Shown(before.Text)}\" stands before what uname prints");
        }

        if (IsProcVersion)
        {
            notes.Oddity(
                Line.Whole,
                "this is /proc/version, which names no machine; uname prints host, release, version and machine"
            );
        }
        else if (Machine is null)
        {
            notes.Oddity(
                Line.Whole,
                "the machine is missing or unknown; uname prints it after the version, for instance x86_64 or aarch64"
            );
        }

        if (Tail is { } tail)
        {
            notes.Oddity(tail.At, $"\"{CaptureText.Shown(tail.Text)}\" stands after what uname prints");
        }
    }

    private UnameLine WithEnd()
    {
        Quoted? machine = null;
        Quoted? last = null;
        var inMachines = false;
        foreach (
            var word in CaptureText.Words(Line, Release.At.Column - 1 + Release.At.Length).Select(CaptureText.Bare)
        )
        {
            if (word.Text is "GNU/Linux" or "Linux" or "Android" or "Toybox" or "Toybox/Android")
            {
                last = word;
                break;
            }

            var isMachine = MachineName().IsMatch(word.Text);
            machine = isMachine && !inMachines ? word : machine;
            last = isMachine ? word : last;
            inMachines = isMachine;
        }

        return this with
        {
            Machine = machine,
            Tail = last is { } end
                ? CaptureText.Trimmed(Line, end.At.Column - 1 + end.At.Length, Line.Text.Length)
                : null,
        };
    }

    /// <summary>
    /// Up to the release. A host may be called like a release, so the word after <c>Linux</c> is the release only where the
    /// next is none. In /proc/version the word "version" stands in place of the host.
    /// </summary>
    [GeneratedRegex(
        """
            (?<![\w/.:@-])Linux\s+(?:(?<proc>version\s+)(?=\S+\s+\()|(?<host>\S+)\s+)?
            """
            + CaptureText.Around
            + """
                (?<release>[0-9]+\.[0-9](?:[^\s#/\\:@=()<>"]{0,60}[^\s#/\\:@=()<>"`'“”,;])?)
                """
            + CaptureText.Around
            + """
                (?:\s+\#|\s*$|(?(proc)\s+\(|(?!)))
                """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Beginning();

    [GeneratedRegex(
        "^(?:x86_64|i[3-6]86|aarch64(?:_be)?|arm64|arm|armv5te?j?l|armv6l|armv[78][lb]|riscv(?:32|64)|loongarch(?:32|64)"
            + "|ppc(?:64)?(?:le)?|s390x?|mips(?:64)?|sparc(?:64)?|alpha|ia64|parisc(?:64)?|m68k|sh4|e2k)$"
    )]
    private static partial Regex MachineName();
}
