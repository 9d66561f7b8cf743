using System.Buffers;

namespace EcResults.Evidence;

/// <summary>
/// The line that <c>uname -a</c> prints: <c>Linux host release #version… machine [processor [platform]] system</c>. The
/// version field has any number of words, so the machine is found from its end.
/// </summary>
/// <param name="Line">The line.</param>
/// <param name="Start">Where <c>Linux</c> stands, from 0.</param>
/// <param name="HostName">The host name; null where it was taken out.</param>
/// <param name="Release">The release.</param>
/// <param name="IsProcVersion">Whether it is <c>/proc/version</c>, which names neither host nor machine.</param>
internal sealed record UnameLine(TextLine Line, int Start, Quoted? HostName, Quoted Release, bool IsProcVersion)
{
    private const string Linux = "Linux";
    private const int LongestRelease = 64;

    private static readonly SearchValues<char> NotInReleases = SearchValues.Create("#/\\:@=()<>\"");

    private static readonly HashSet<string> Machines =
    [
        "x86_64",
        "i386",
        "i486",
        "i586",
        "i686",
        "aarch64",
        "aarch64_be",
        "arm64",
        "arm",
        "armv5tel",
        "armv5tejl",
        "armv6l",
        "armv7l",
        "armv7b",
        "armv8l",
        "armv8b",
        "riscv32",
        "riscv64",
        "loongarch32",
        "loongarch64",
        "ppc",
        "ppcle",
        "ppc64",
        "ppc64le",
        "s390",
        "s390x",
        "mips",
        "mips64",
        "sparc",
        "sparc64",
        "alpha",
        "ia64",
        "parisc",
        "parisc64",
        "m68k",
        "sh4",
        "e2k",
    ];

    /// <summary>The machine; null where the line was cut before it. Of several (machine, processor, platform) the first.</summary>
    public Quoted? Machine { get; private init; }

    /// <summary>The last word that uname prints, such as <c>GNU/Linux</c>; null where the line ends before it.</summary>
    public Quoted? System { get; private init; }

    /// <summary>What stands behind the last word that uname prints.</summary>
    public Quoted? Tail { get; private init; }

    /// <summary>Finds the line inside a line, behind whatever people put before it.</summary>
    /// <returns>Null where the line holds none.</returns>
    public static UnameLine? Find(TextLine line)
    {
        for (
            var start = line.Text.IndexOf(Linux, StringComparison.Ordinal);
            start >= 0;
            start = line.Text.IndexOf(Linux, start + Linux.Length, StringComparison.Ordinal)
        )
        {
            var stands =
                start == 0
                || line.Text[start - 1] is not ('/' or '-' or '_' or '.' or ':' or '@')
                    && !char.IsLetterOrDigit(line.Text[start - 1]);
            if (stands && Take(line, start) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static UnameLine? Take(TextLine line, int start)
    {
        var words = CaptureText.FirstWords(line, 4, start);
        if (words.Count < 2 || words[0].Text != Linux)
        {
            return null;
        }

        // A host may be called like a release, so the second word is the release only where the third is none.
        var second = words.Count > 2 ? CaptureText.Bare(words[2]) : default;
        var hasHost = words.Count > 2 && IsRelease(second.Text);
        var release = hasHost ? second : CaptureText.Bare(words[1]);
        var next = words.ElementAtOrDefault(hasHost ? 3 : 2).Text ?? "";
        if (!IsRelease(release.Text))
        {
            return null;
        }

        var isProcVersion = hasHost && words[1].Text == "version" && next.StartsWith('(');
        return isProcVersion || next.Length == 0 || next.StartsWith('#')
            ? new UnameLine(line, start, hasHost && !isProcVersion ? words[1] : null, release, isProcVersion).WithEnd()
            : null;
    }

    private static bool IsRelease(ReadOnlySpan<char> word)
    {
        var major = word.IndexOfAnyExceptInRange('0', '9');
        return word.Length <= LongestRelease
            && major > 0
            && major + 1 < word.Length
            && word[major] == '.'
            && char.IsAsciiDigit(word[major + 1])
            && !word.ContainsAny(NotInReleases);
    }

    private UnameLine WithEnd()
    {
        if (IsProcVersion)
        {
            return this;
        }

        Quoted? machine = null;
        var inMachines = false;
        Quoted? last = null;
        foreach (var word in CaptureText.Words(Line, Release.At.Column - 1 + Release.At.Length))
        {
            var bare = CaptureText.Bare(word);
            if (bare.Text is "GNU/Linux" or Linux or "Android" or "Toybox" or "Toybox/Android")
            {
                return this with { Machine = machine, System = bare, Tail = Behind(bare) };
            }

            var isMachine = Machines.Contains(bare.Text);
            machine = isMachine && !inMachines ? bare : machine;
            inMachines = isMachine;
            last = isMachine ? bare : last;
        }

        return this with
        {
            Machine = machine,
            Tail = last is { } end ? Behind(end) : null,
        };
    }

    private Quoted? Behind(Quoted word) =>
        CaptureText.Trimmed(Line, word.At.Column - 1 + word.At.Length, Line.Text.Length);
}
