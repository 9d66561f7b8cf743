namespace EcResults.Rules;

/// <summary>
/// What cpuinfo and lscpu of one x86 machine say of its processors, for the reviewer: some hypervisors show a package, a cache
/// or a flag to one of them alone.
/// </summary>
internal static partial class CpuCaptures
{
    private const string Help = "capture cpuinfo and lscpu on the machine that was measured, unedited";

    private const double BytesPerKib = 1024;

    /// <summary>Two cores of a module share the cache of code.</summary>
    private const string ModulesFamily = "21";

    /// <summary>lscpu prints one decimal at most.</summary>
    private const double CacheSlack = 0.06;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(EnvironmentEvidence env)
    {
        if (env.Cpuinfo is not { Family: not null } cpuinfo)
        {
            return [];
        }

        IEnumerable<Problem?> found = env.Lscpu is { } lscpu
            ?
            [
                Differ("stepping", cpuinfo.Stepping, lscpu.Stepping),
                Differ("address sizes", cpuinfo.AddressSizes, lscpu.AddressSizes),
                Differ("cores of a package", cpuinfo.CoresPerSocket, lscpu.CoresPerSocket),
                Differ("threads of a core", ThreadsPerCore(cpuinfo), lscpu.ThreadsPerCore),
                Flags(cpuinfo, lscpu),
                Cache(cpuinfo, lscpu),
                Instances(lscpu),
                cpuinfo.IsCut || cpuinfo.LogicalCores.Count != lscpu.LogicalCores?.Count
                    ? null
                    : Differ("packages", cpuinfo.Packages, lscpu.Sockets),
            ]
            : [];
        return found.Prepend(Processors(cpuinfo)).Prepend(ApicIds(cpuinfo)).OfType<Problem>();
    }

    private static Problem? ApicIds(CpuinfoReport cpuinfo) =>
        cpuinfo.OtherApicId is { } differ
            ? ForTheReviewer(
                differ.Later.At,
                $"the \"{differ.Key}\" {MessageFormat.Quote(differ.Later.Text)} is {MessageFormat.Quote(differ.First.Text)} in the line \"apicid\" of the same processor",
                differ.First.At
            )
            : null;

    /// <summary>
    /// A core has one cache of data and one of code at level 1, but for the modules of AMD's family 21, and none of its own
    /// at a level where it shares one.
    /// </summary>
    private static Problem? Instances(LscpuReport lscpu)
    {
        var levels = lscpu
            .CacheInstances.OfType<Quoted>()
            .Select(line => (Line: line, Match: InstanceCount().Match(line.Text)))
            .Where(level => level.Match.Success)
            .Select(level => (level.Line, Count: int.Parse(level.Match.ValueSpan, CultureInfo.InvariantCulture)))
            .ToList();
        for (var at = 1; at < levels.Count; at++)
        {
            var (before, level) = (levels[at - 1], levels[at]);
            var isCode = at == 1 && lscpu.CacheInstances[1] is not null && lscpu.Family?.Text != ModulesFamily;
            if (level.Count > before.Count || (isCode && level.Count != before.Count))
            {
                return ForTheReviewer(
                    level.Line.At,
                    $"lscpu prints {MessageFormat.Quote(level.Line.Text)} after {MessageFormat.Quote(before.Line.Text)} of the cache before; a core has one cache of data and one of code, and shares those of later levels",
                    before.Line.At
                );
            }
        }

        return null;
    }

    private static Problem? Processors(CpuinfoReport cpuinfo) =>
        cpuinfo.Difference is { } differ && UnlikePart(differ.Later, differ.First) is var (later, first)
            ? ForTheReviewer(
                later.At,
                $"{MessageFormat.Quote(later.Text)} of \"{differ.Key}\" is {MessageFormat.Quote(first.Text)} at the first processor; all processors of a machine have one",
                first.At
            )
            : null;

    private static Problem? Differ(string what, Quoted? one, Quoted? other) =>
        one is not null && other is not null && one.Text != other.Text
            ? Disagree(what, one.At, MessageFormat.Quote(one.Text), other.At, MessageFormat.Quote(other.Text))
            : null;

    private static Problem? Differ(string what, Printed? one, Printed? other) =>
        one is { } left && other is { } right && left.Count != right.Count
            ? Disagree(what, left.At, MessageFormat.Number(left.Value), right.At, MessageFormat.Number(right.Value))
            : null;

    /// <summary>Where cores differ, those with two threads count: lscpu prints the most that one has.</summary>
    private static Printed? ThreadsPerCore(CpuinfoReport cpuinfo) =>
        cpuinfo is { Siblings: { Value: > 0 } siblings, CoresPerSocket: { Value: > 0 } cores }
            ? siblings with
            {
                Value = Math.Ceiling(siblings.Value / cores.Value),
            }
            : null;

    private static Problem? Flags(CpuinfoReport cpuinfo, LscpuReport lscpu) =>
        cpuinfo.Flags is { } flags && lscpu.Flags is { } others && UnlikePart(others, flags) is var (other, flag)
            ? ForTheReviewer(
                flag.At,
                $"{flag.At.FileName} shows the flag {MessageFormat.Quote(flag.Text)} where {other.At.FileName} shows {MessageFormat.Quote(other.Text)}",
                other.At
            )
            : null;

    /// <summary>cpuinfo has one cache of Intel's L3 or AMD's L2, and lscpu the size of all of them or of one.</summary>
    private static Problem? Cache(CpuinfoReport cpuinfo, LscpuReport lscpu)
    {
        if (
            cpuinfo.CacheSize is not { } one
            || Kib(one.Text) is not (> 0 and var size)
            || lscpu.Caches is not [var first, ..]
            || lscpu.LogicalCores is not { } processors
        )
        {
            return null;
        }

        return lscpu.Caches.Any(cache => IsOneOf(size, cache.Text, processors.Value))
            ? null
            : Disagree(
                "cache",
                one.At,
                MessageFormat.Quote(one.Text),
                first.At,
                string.Join(" and ", lscpu.Caches.Select(cache => MessageFormat.Quote(cache.Text)))
            );
    }

    private static bool IsOneOf(double size, string caches, double processors)
    {
        if (Kib(caches) is not { } all)
        {
            return true;
        }

        var times = all / size;
        return times > 1 - CacheSlack
            && times < processors + CacheSlack
            && Math.Abs(times - Math.Round(times)) <= CacheSlack * Math.Max(1, Math.Round(times));
    }

    private static double? Kib(string text) =>
        CacheSize().Match(text) is { Success: true } match
            ? double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
                * (match.Groups["unit"].ValueSpan is "M" ? BytesPerKib : 1)
            : null;

    /// <summary>The first words in which two lines differ; a long line of flags is not quoted whole.</summary>
    private static (Quoted One, Quoted Other)? UnlikePart(Quoted one, Quoted other)
    {
        if (one.Text == other.Text)
        {
            return null;
        }

        var words = Words(one);
        var others = Words(other);
        for (var at = 0; at < Math.Max(words.Count, others.Count); at++)
        {
            if (at >= words.Count || at >= others.Count || words[at].Text != others[at].Text)
            {
                return (at < words.Count ? words[at] : one, at < others.Count ? others[at] : other);
            }
        }

        return null;
    }

    private static List<Quoted> Words(Quoted line) =>
        [.. CaptureText.Words(line.At.Source.Lines[line.At.Line - 1], line.At.Column - 1)];

    private static Problem Disagree(string what, Location at, string shown, Location there, string other) =>
        CaptureAgreement.Disagree(at, $"the {what} {shown}", there, other) with
        {
            Help = Help,
            Severity = Severity.Warning,
        };

    private static Problem ForTheReviewer(Location at, string message, Location there) =>
        new Problem(at, message, Help).AsWarning().Beside(there, "the other stands here");

    [GeneratedRegex("^(?<number>[0-9]{1,9}(?:\\.[0-9]{1,3})?) ?(?<unit>[KM])(?:i?B)?(?!\\S)")]
    private static partial Regex CacheSize();

    [GeneratedRegex("(?<=\\()[0-9]{1,6}(?= instances?\\))")]
    private static partial Regex InstanceCount();
}
