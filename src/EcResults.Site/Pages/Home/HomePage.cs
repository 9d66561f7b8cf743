using EcResults.Site.Data;

namespace EcResults.Site.Pages;

/// <summary>The first page: what eCapture costs in a sentence, at other rates, by mode; what was measured and what is missing.</summary>
internal sealed class HomePage
{
    private const int MostLatest = 3;

    /// <summary>What the script on this page may answer from: the latest of each key, so that the page stays small.</summary>
    private const int MostOfKey = 3;
    private const int MostInPage = 240;

    /// <summary>The rate that the first sentence is about: a busy service that is far from saturation.</summary>
    private const double LeadingRate = 500;

    /// <summary>A rate within each row of the methodology's table.</summary>
    private static readonly double[] Rates = [50, LeadingRate, 5_000, 50_000];

    private readonly SiteModel site;
    private readonly IReadOnlyList<Result> sources;

    private HomePage(SiteModel site)
    {
        this.site = site;
        sources = EstimatorRow.Sources(site);
        Leading = EstimatorData.Leading(sources);
        // The template asks for it at each cell.
        Coverage = Coverage.Of(site.Results);
        Answer = Ask(LeadingRate);
        Form = new EstimatorData(
            site,
            [
                .. sources
                    .GroupBy(result => result.Key)
                    .SelectMany(group => group.OrderByDescending(result => result.Manifest.Date).Take(MostOfKey))
                    .Take(MostInPage)
                    .OrderBy(result => result.Submission.Id, StringComparer.Ordinal),
            ]
        );
        Picture = CostPicture.Of(
            sources.Where(result => result.Key.Machine == Leading),
            Answer?.Nearest.Result.Submission
        );
    }

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Home,
                "What eCapture costs, measured",
                "Contributed benchmark results of eCapture: every figure recomputed from raw tool output, with its interval.",
                () => new HomePage(site)
            )
            {
                Section = SitePaths.Home,
                Scripts = EstimatorPage.Scripts,
            },
        ];

    public string ResultCount =>
        Numbers.Of(site.Submissions.Count(view => view.Submission.Counts), "contributed result");

    public string RunCount => Numbers.Of(site.Submissions.Sum(view => view.Submission.Runs.Count), "run");

    /// <summary>Whether nothing was measured on a real machine yet.</summary>
    public bool NoBareMetal => site.Results.All(result => result.Key.Machine != MachineClass.BareMetal);

    public bool Any => Answer is not null;

    /// <summary>The answer in a sentence of the library, what the documentation expects, and what is lost at saturation.</summary>
    public string Sentence =>
        $"{Answer!.Sentence} eCapture’s documentation expects {Expected(TrafficClass.Of(LeadingRate))} at such a rate."
        + (
            SaturatedLoss is { } loss
                ? $" At saturation it lost {Numbers.Percent(loss * 100)} of the events."
                : string.Empty
        );

    /// <summary>How near the evidence is to the question.</summary>
    public string Basis => Answer!.Basis;

    /// <summary>The page of the result that the sentence rests on.</summary>
    public SubmissionView Evidence => site.ViewOf(Answer!.Nearest.Result);

    public EstimatorData Form { get; }

    public IReadOnlyList<string> Preset => EstimatorData.Preset(sources);

    /// <summary>The same question asked of other versions, as links to the estimator.</summary>
    public IReadOnlyList<Crumb> Others =>
        [
            .. Of(Dimension.OpenSsl).Select(value => Other("openssl", "OpenSSL " + value, value)),
            .. Of(Dimension.Cpu).Select(value => Other("cpu", value, value)),
        ];

    public IReadOnlyList<RateRow> Table => [.. Rates.Select(Ask).OfType<Answer>().Select(RateRow.Of)];

    /// <summary>Cores by rate, a panel a mode; null where no result was measured at two rates.</summary>
    public CostPicture? Picture { get; }

    public IReadOnlyList<ModeCard> Cards => [.. GlanceRow.Capturing.Select(mode => ModeCard.Of(mode, Leading, site))];

    /// <summary>What the results behind the cards share, for each load.</summary>
    public IEnumerable<Crumb> Keys =>
        Cards.SelectMany(card => card.Costs).Select(cost => new Crumb(cost.Load, cost.Key)).Distinct();

    public Coverage Coverage { get; }

    public IReadOnlyList<SubmissionView> Latest => [.. site.Submissions.Take(MostLatest)];

    private MachineClass Leading { get; }

    private Answer? Answer { get; }

    /// <summary>The share that the same mode lost at saturation in the submission of the answer, or else on its CPU.</summary>
    private double? SaturatedLoss =>
        site
            .Results.Where(result =>
                result
                    is {
                        Mode: Mode.Text,
                        Workload: { RatePerSecond: null, KeepAlive: true },
                        Capture.LossRate: not null
                    }
                && ReferenceEquals(result.Submission, Answer!.Nearest.Result.Submission)
            )
            .Select(result => result.Capture!.LossRate)
            .FirstOrDefault();

    /// <summary>What the documentation expects of a rate, in cores.</summary>
    public static string Expected(TrafficClass row) =>
        row.ExpectedCores switch
        {
            (0, { } high) => $"less than {Numbers.Plain(high, 2)} core",
            (var low, { } high) => $"{Numbers.Plain(low, 2)} to {Numbers.Plain(high, 2)} core",
            var (low, _) => $"more than {Numbers.Plain(low, 2)} core",
        };

    private Answer? Ask(double rate) =>
        Answer.To(new Question(Mode.Text, rate) { Machine = Leading, ResponseBytes = 1024 }, sources);

    private IEnumerable<string> Of(Dimension dimension) =>
        sources
            .Where(result => result.Key.Machine == Leading)
            .Select(result => dimension.Of(result.Manifest.Environment))
            .Distinct()
            .Order(NaturalOrder.Instance)
            .TakeLast(4);

    private Crumb Other(string name, string title, string value)
    {
        var cpu =
            name == "cpu"
                ? ""
                : $"&cpu={ColumnTable.Slug(Dimension.Cpu.Of(Answer!.Nearest.Result.Manifest.Environment))}";
        return new Crumb(
            title,
            $"{SitePaths.Estimator}?mode=text&rate={Numbers.Plain(LeadingRate, 0)}{cpu}&{name}={ColumnTable.Slug(value)}"
        );
    }
}
