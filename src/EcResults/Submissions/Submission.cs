namespace EcResults.Submissions;

/// <summary>
/// One contributed folder, read: its files, its manifest where that is valid, and the report of every raw file that
/// could be read. Rules turn what is missing or wrong into findings.
/// </summary>
public sealed record Submission
{
    private EnvironmentFacts? facts;
    private IReadOnlyDictionary<string, Location>? environmentPlaces;
    private IReadOnlyList<EvidenceFingerprint>? fingerprints;
    private Location? idPlace;

    /// <summary>The files.</summary>
    public required SubmissionFiles Files { get; init; }

    /// <summary>The folder's name.</summary>
    public string Id => Files.Id;

    /// <summary>The manifest as text with positions, or null where it is missing or no UTF-8 text.</summary>
    public ManifestText? ManifestText { get; init; }

    /// <summary>The manifest, or null where it breaks its schema.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>summary.md, or null where it is missing or no UTF-8 text.</summary>
    public SourceText? Prose { get; init; }

    /// <summary>The runs in the order of the manifest.</summary>
    public IReadOnlyList<RunEvidence> Runs { get; init; } = [];

    /// <summary>The runs that figures, medians and comparisons are made of: all but the profile runs.</summary>
    public IEnumerable<RunEvidence> ComparedRuns => Runs.Where(run => run.Run.Profile is not true);

    /// <summary>The reports of <c>raw/env/</c>.</summary>
    public EnvironmentEvidence Environment { get; init; } = new();

    /// <summary>Every raw file with what reading it gave, in ordinal order of the paths.</summary>
    public IReadOnlyList<RawReading> Readings { get; init; } = [];

    /// <summary>Whether the result counts: all but a withdrawn one does.</summary>
    public bool Counts => Manifest?.Status?.State != SubmissionState.Withdrawn;

    /// <summary>The grade that its findings allow, or null before it was checked.</summary>
    public EvidenceGrade? Grade { get; init; }

    /// <summary>What was checked of it and held, with its warnings; null where nothing shows it.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>What comparisons take from <see cref="Environment"/>.</summary>
    public EnvironmentFacts Facts => facts ??= EnvironmentFacts.Of(Environment);

    /// <summary>The line that shows each value of the environment, by the value's pointer (<see cref="EnvironmentCatalog"/>).</summary>
    public IReadOnlyDictionary<string, Location> EnvironmentPlaces =>
        environmentPlaces ??= EnvironmentCatalog.PlacesIn(this);

    /// <summary>Where the manifest says the id, or the manifest's place where it says none.</summary>
    internal Location IdPlace => idPlace ??= ManifestText?.At("/id") ?? Files.LocationOf(SubmissionFiles.ManifestName);

    /// <summary>What makes each file of a run one measurement and no other.</summary>
    internal IReadOnlyList<EvidenceFingerprint> Fingerprints => fingerprints ??= [.. EvidenceFingerprint.Of(this)];

    /// <summary>The same without what only the rules about copies need.</summary>
    public Submission WithoutFingerprints() => this with { fingerprints = [] };

    /// <summary>
    /// What the laws between submissions look at and no more: the folder, the manifest with its first run, which says when
    /// the submission came, where its id stands, and what makes its files one measurement.
    /// </summary>
    public Submission AmongOthers()
    {
        var place = PlacesWithoutTexts();
        return new Submission
        {
            Files = Files.WithoutEntries(),
            Manifest = Manifest is { } manifest
                ? manifest with
                {
                    Runs = [.. manifest.Runs.OrderBy(run => run.StartedAt).Take(1)],
                    Summary = [],
                }
                : null,
            idPlace = place(IdPlace),
            fingerprints = FingerprintsAt(place),
        };
    }

    /// <summary>
    /// The same submission without its files, texts and reports: the manifest without the figures that it repeats, every
    /// run's measures with the lines they come from, the facts of the environment. Comparisons need no more, and
    /// thousands of these fit where dozens of whole ones do.
    /// </summary>
    /// <param name="withoutReports">A run without its reports, whose lines are what the function gives for them.</param>
    internal Submission WithoutReports(Func<RunEvidence, Func<Location, Location>, RunEvidence> withoutReports)
    {
        var place = PlacesWithoutTexts();
        RunEvidence[] runs = [.. Runs.Select(run => withoutReports(run, place))];
        return new Submission
        {
            Files = Files.WithoutEntries(),
            // The figures that the manifest repeats were checked; the measures are the same ones with their places.
            Manifest = Manifest is { } manifest
                ? manifest with
                {
                    Runs = [.. runs.Select(run => run.Run)],
                    Summary = [],
                }
                : null,
            Runs = runs,
            Grade = Grade,
            Certificate = Certificate is { } certificate
                ? new Certificate(
                    [.. certificate.Passed.Select(row => row with { At = place(row.At) })],
                    [.. certificate.Warnings.Select(row => row with { At = place(row.At) })]
                )
                : null,
            facts = Facts,
            environmentPlaces = EnvironmentPlaces.ToDictionary(value => value.Key, value => place(value.Value)),
            idPlace = place(IdPlace),
            fingerprints = FingerprintsAt(place),
        };
    }

    private IReadOnlyList<EvidenceFingerprint> FingerprintsAt(Func<Location, Location> place) =>
        [.. Fingerprints.Select(print => print with { At = place(print.At) })];

    /// <summary>Gives each place of the submission as one in a file of which only the path is known.</summary>
    private Func<Location, Location> PlacesWithoutTexts()
    {
        var sources = new Dictionary<SourceText, SourceText>();
        return at =>
        {
            if (!sources.TryGetValue(at.Source, out var source))
            {
                source = sources[at.Source] = at.Path.StartsWith(Files.Path + "/", StringComparison.Ordinal)
                    ? SourceText.WithoutContent(Files.Path, at.Path[(Files.Path.Length + 1)..])
                    : new SourceText(at.Path, string.Empty);
            }

            return at with
            {
                Source = source,
            };
        };
    }
}
