using NuGet.Versioning;

namespace EcResults.Comparisons;

/// <summary>
/// An era of eCapture's behaviour. Between eras the hooks, the size of an event or the way of the output changed, so
/// their results never share an axis.
/// </summary>
/// <param name="Words">The era as people name it: <c>0.9.5–1.5.2</c>; of an unknown one the version itself.</param>
/// <param name="Known">Whether it is one of <see cref="All"/>. A result of an unknown era is compared with nothing.</param>
public sealed record EcaptureBehaviour(string Words, bool Known)
{
    private static readonly NuGetVersion Oldest = new(0, 0, 0);

    /// <summary>The eras with their first and last version, oldest first; the newest has no last.</summary>
    private static readonly IReadOnlyList<(EcaptureBehaviour Behaviour, NuGetVersion First, NuGetVersion? Last)> Eras =
    [
        (new("≤ 0.7.2", true), Oldest, new(0, 7, 2)),
        (new("0.7.3–0.9.4", true), new(0, 7, 3), new(0, 9, 4)),
        (new("0.9.5–1.5.2", true), new(0, 9, 5), new(1, 5, 2)),
        (new("2.0.0–2.4.0", true), new(2, 0, 0), new(2, 4, 0)),
        (new("2.4.1", true), new(2, 4, 1), new(2, 4, 1)),
        (new("≥ 2.4.2", true), new(2, 4, 2), null),
    ];

    /// <summary>From 2.5.2 on GoTLS cuts events at 16 KiB a hook, which changes how many a request makes.</summary>
    private static readonly EcaptureBehaviour SegmentedGo = new("≥ 2.5.2 (segmented)", true);

    /// <summary>The known eras, oldest first.</summary>
    public static IReadOnlyList<EcaptureBehaviour> All { get; } = [.. Eras.Select(era => era.Behaviour)];

    /// <summary>
    /// The era of a version. A label is looked through (<c>2.5.1-modified</c> behaves like 2.5.1), except where it makes
    /// the era doubtful: a pre-release of an era's first version, or commits after an era's last. Such a version, one
    /// between eras and one that is no version is an era of its own.
    /// </summary>
    /// <param name="version">With or without a leading v.</param>
    public static EcaptureBehaviour Of(string version)
    {
        var text = version.Trim();
        if (!NuGetVersion.TryParse(text.TrimStart('v', 'V'), out var parsed))
        {
            return new EcaptureBehaviour(text, Known: false);
        }

        var number = new NuGetVersion(parsed.Version);
        foreach (var (behaviour, first, last) in Eras)
        {
            if (number >= first && (last is null || number <= last))
            {
                var doubtful =
                    (number == first && IsBefore(parsed)) || (last is not null && number == last && IsAfter(parsed));
                return doubtful ? new EcaptureBehaviour(text, Known: false) : behaviour;
            }
        }

        return new EcaptureBehaviour(text, Known: false);
    }

    /// <summary>The era of an eCapture with its module.</summary>
    public static EcaptureBehaviour Of(Ecapture ecapture) =>
        ecapture.Hooks == "gotls" && ReleaseNumber.Of(ecapture.Version) >= new Version(2, 5, 2)
            ? SegmentedGo
            : Of(ecapture.Version);

    /// <inheritdoc />
    public override string ToString() => Words;

    /// <summary>2.4.2-rc.1 may still be what 2.4.1 was.</summary>
    private static bool IsBefore(NuGetVersion version) =>
        version.IsPrerelease
        && Array.Exists(
            ["alpha", "beta", "dev", "pre", "rc"],
            word => version.Release.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>git describe names commits after 2.4.1 by number and hash, 2.4.1-5-gabc: they may be what 2.4.2 became.</summary>
    private static bool IsAfter(NuGetVersion version) => version.IsPrerelease && char.IsAsciiDigit(version.Release[0]);
}
