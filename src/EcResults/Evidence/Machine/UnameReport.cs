namespace EcResults.Evidence;

/// <summary>
/// What <c>uname -a</c> printed: <c>Linux host release #version… machine [processor [platform]] system</c>. The version has
/// any number of words, so the machine is found from its end.
/// </summary>
/// <param name="Source">The file.</param>
public sealed partial record UnameReport(SourceText Source) : Report(Source)
{
    /// <summary>The kernel release, for instance <c>6.1.0-18-amd64</c>.</summary>
    public required Quoted Release { get; init; }

    /// <summary>The machine, for instance <c>x86_64</c>; null where it was cut off.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>The host name, where it stands.</summary>
    public Quoted? HostName { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("hostName", HostName),
            Figure.Of("release", Release),
            Figure.Of("architecture", Architecture)
        );

    /// <summary>Reads one file. <c>/proc/version</c> in its place gives the release only.</summary>
    public static Reading<UnameReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "uname", "uname -a");
        return notes.Done(notes.ReadOne("release", report => report.Release, line => Of(line, notes)));
    }

    private static UnameReport? Of(TextLine line, ReadingBuilder notes)
    {
        var match = Beginning().Match(line.Text);
        if (CaptureText.Taken(line, match.Groups["release"]) is not { } release)
        {
            return null;
        }

        if (CaptureText.Trimmed(line, 0, match.Index) is { } before)
        {
            notes.Warn(before.At, $"{Quotation.Of(before.Text)} stands before what uname prints");
        }

        if (match.Groups["proc"].Success)
        {
            notes.Warn(
                line.Whole,
                "this is /proc/version, which names no machine; uname prints host, release, version and machine"
            );
            return new UnameReport(line.Source) { Release = release };
        }

        return new UnameReport(line.Source)
        {
            HostName = CaptureText.Taken(line, match.Groups["host"]),
            Release = release,
            Architecture = MachineAfter(release, line, notes),
        };
    }

    /// <summary>The machine; of several (machine, processor, platform) the first. null where the line was cut before it.</summary>
    private static Quoted? MachineAfter(Quoted release, TextLine line, ReadingBuilder notes)
    {
        Quoted? machine = null;
        Quoted? last = null;
        var inMachines = false;
        foreach (
            var word in CaptureText.Words(line, release.At.Column - 1 + release.At.Length).Select(CaptureText.Bare)
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

        if (machine is null)
        {
            notes.Warn(
                line.Whole,
                "the machine is missing or unknown; uname prints it after the version, for instance x86_64 or aarch64"
            );
        }

        if (
            last is { At: var at }
            && CaptureText.Trimmed(line, at.Column - 1 + at.Length, line.Text.Length) is { } tail
        )
        {
            notes.Warn(tail.At, $"{Quotation.Of(tail.Text)} stands after what uname prints");
        }

        return machine;
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
