namespace EcResults.Site.Pages;

/// <summary>What eCapture would add at a request rate: a table of a few rates, and a form where scripts run.</summary>
internal sealed class EstimatorPage
{
    private readonly IReadOnlyList<Result> sources;

    private EstimatorPage(SiteModel site)
    {
        sources = EstimatorRow.Sources(site);
        Table = EstimatorTable.Of(sources);
        Form = new EstimatorData(site, sources);
    }

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Estimator,
                "Estimate what it costs you",
                "CPU and latency that eCapture adds at your request rate, from which results, nearest first.",
                () => new EstimatorPage(site)
            )
            {
                Section = SitePaths.Home,
                Scripts = Scripts,
            },
        ];

    /// <summary>The scripts of whatever page has the form.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["rows.js", "answer.js", "estimator.js"];

    public bool Any => sources.Count > 0;

    public EstimatorData Form { get; }

    public IReadOnlyList<string> Preset => EstimatorData.Preset(sources);

    public string Count => Numbers.Of(sources.Count, "measurement");

    /// <summary>The machine classes that they come from.</summary>
    public string Machines =>
        string.Join(", ", sources.Select(result => result.Key.Machine).Distinct().Order().Select(Words.Machines.Name));

    public bool NoBareMetal => sources.All(result => result.Key.Machine != MachineClass.BareMetal);

    /// <summary>The rates of the table's columns.</summary>
    public IReadOnlyList<string> Rates => [.. EstimatorRow.Rates.Select(rate => Numbers.Rate(rate))];

    public EstimatorTable Table { get; }
}
