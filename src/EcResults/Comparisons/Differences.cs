namespace EcResults.Comparisons;

/// <summary>What differs between two submissions, for what both have measured.</summary>
/// <param name="Different">What differs and was recorded by both.</param>
/// <param name="Unrecorded">What at least one of them did not record, so that nobody knows whether it differs; with article.</param>
/// <param name="SharedLoads">The workloads of both that put the same load on.</param>
/// <param name="SharedModes">The capturing modes that both have measured under a load that they share.</param>
public sealed record Differences(
    IReadOnlyList<Difference> Different,
    IReadOnlyList<string> Unrecorded,
    IReadOnlyList<SharedLoad> SharedLoads,
    IReadOnlyList<Mode> SharedModes
)
{
    /// <summary>
    /// The one thing that differs, of what both recorded, where they share a load and a mode: then the difference of
    /// their figures is its effect. Null where nothing or more than one thing differs.
    /// </summary>
    public Difference? Only =>
        Different.Count == 1 && SharedLoads.Count > 0 && SharedModes.Count > 0 ? Different[0] : null;

    /// <summary>What differs, in a sentence without full stop.</summary>
    public string Words =>
        Only is { } only ? $"of what both recorded, only {only.Sentence}"
        : Different.Count == 0 ? "nothing that both recorded differs"
        : string.Join("; ", Different.Select(difference => difference.Sentence));

    /// <summary>
    /// Compares two submissions. The order of arguments is the order of values. Null where a manifest breaks the schema.
    /// </summary>
    public static Differences? Between(Submission a, Submission b) =>
        a.Manifest is { } first && b.Manifest is { } second ? Between(a, first, b, second) : null;

    /// <summary>The results of a load and mode that both have measured.</summary>
    /// <param name="first">Those of the first submission.</param>
    /// <param name="second">Those of the second.</param>
    public IEnumerable<(Result A, Result B)> Shared(IReadOnlyList<Result> first, IReadOnlyList<Result> second) =>
        from load in SharedLoads
        from mine in first
        where mine.Workload == load.A
        from theirs in second
        where theirs.Workload == load.B && theirs.Mode == mine.Mode
        select (mine, theirs);

    private static Differences Between(Submission a, Manifest first, Submission b, Manifest second)
    {
        var loads = SharedLoad.Of(first, second);
        var modes = ModeNames
            .All.Where(mode => mode != Mode.Baseline)
            .Where(mode =>
                Ran(first, loads.Select(load => load.A), mode) && Ran(second, loads.Select(load => load.B), mode)
            )
            .ToList();
        var parts = Condition
            .All.Select(condition => new Difference(
                condition.Name,
                condition.Words,
                condition.Of(a, first),
                condition.Of(b, second)
            ))
            .ToList();
        if (modes.Count > 0)
        {
            parts.Add(new Difference("mapsize", "the buffer", BufferOf(a, modes), BufferOf(b, modes)));
        }

        var different = parts.Where(part => part.A is not null && part.B is not null && part.A != part.B).ToList();
        if (loads.Count == 0)
        {
            different.Add(new Difference("load", "the load", LoadsOf(first), LoadsOf(second)));
        }

        return new Differences(
            different,
            [.. parts.Where(part => part.A is null || part.B is null).Select(part => part.Words)],
            loads,
            modes
        );
    }

    private static bool Ran(Manifest manifest, IEnumerable<Workload> workloads, Mode mode) =>
        workloads.Any(workload => manifest.Runs.Any(run => run.Workload == workload.Name && run.Mode == mode));

    /// <summary>The buffer of the modes compared: one number where they agree, as they should.</summary>
    private static string? BufferOf(Submission submission, List<Mode> modes) =>
        ComparabilityKey.MapsizeOf(submission.Runs.Where(run => modes.Contains(run.Run.Mode))) is { } pages
            ? $"{pages.ToString("#,0", CultureInfo.InvariantCulture)} pages"
            : null;

    private static string LoadsOf(Manifest manifest) =>
        string.Join(" / ", manifest.Workloads.Select(workload => LoadKey.Of(workload).Words));
}

/// <summary>Two workloads that put the same load on.</summary>
/// <param name="A">The first submission's.</param>
/// <param name="B">The second's.</param>
public sealed record SharedLoad(Workload A, Workload B)
{
    /// <summary>
    /// The pairs of equal load. Workloads whose response size or connections are not known (<see cref="ComparabilityKey"/>)
    /// are equal to none.
    /// </summary>
    internal static IReadOnlyList<SharedLoad> Of(Manifest first, Manifest second) =>
        [
            .. first
                .Workloads.Where(workload => workload is { ResponseBytes: not null, KeepAlive: not null })
                .SelectMany(mine =>
                    second
                        .Workloads.Where(theirs => LoadKey.Of(theirs) == LoadKey.Of(mine))
                        .Select(theirs => new SharedLoad(mine, theirs))
                ),
        ];
}
