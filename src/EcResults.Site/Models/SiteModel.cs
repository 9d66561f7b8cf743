using System.Security.Cryptography;
using EcResults.Site.Prose;

namespace EcResults.Site.Models;

/// <summary>Everything that pages are made from, in the order in which people see it.</summary>
internal sealed class SiteModel
{
    /// <summary>What the SHA-256 of the benchmark script takes the place of in prose.</summary>
    private const string ScriptSum = "{{benchmark-sha256}}";

    private readonly Dictionary<string, SubmissionView> byId;
    private readonly ILookup<string, Pair> pairsById;

    public SiteModel(SiteInput input)
    {
        Submissions =
        [
            .. input
                .Catalog.Submissions.Select(submission => new SubmissionView(submission))
                .OrderByDescending(view => view.Manifest.Date)
                .ThenBy(view => view.Id, StringComparer.Ordinal),
        ];
        ResultTitles.Distinguish(Submissions);
        byId = Submissions.ToDictionary(view => view.Id);
        Results =
        [
            .. Submissions
                .Where(view => view.Submission.Counts)
                .OrderBy(view => view.Id, StringComparer.Ordinal)
                .SelectMany(view => view.Results),
        ];
        Verdicts = ModeVerdicts.Of(Results);
        Pairs = Pairing.Of(this);
        pairsById = Pairs
            .SelectMany(pair => new[] { (pair.A.Id, pair), (pair.B.Id, pair) })
            .ToLookup(entry => entry.Id, entry => entry.pair);
        Rules = [.. input.Rules.OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        Articles = input
            .Sources.Below("content")
            .Where(file => file.Name.EndsWith(".md", StringComparison.Ordinal))
            .ToDictionary(
                file => file.Name[..^3],
                file =>
                    Markdown.RenderOwn(
                        ResultTables.PutInto(
                            EvidenceTable
                                .PutInto(SiteSources.Text(file.Content))
                                .Replace(
                                    ScriptSum,
                                    Convert.ToHexStringLower(SHA256.HashData(input.BenchmarkScript.Span))
                                ),
                            Results,
                            submission => byId[submission.Id].Title
                        )
                    )
            );
        PublicUrl = input.PublicUrl;
        Whole = input.Whole;
    }

    /// <summary>The submissions, latest first.</summary>
    public IReadOnlyList<SubmissionView> Submissions { get; }

    /// <summary>The results of all submissions that count, in ordinal order of the submissions.</summary>
    public IReadOnlyList<Result> Results { get; }

    /// <summary>Which modes take less than which.</summary>
    public ModeVerdicts Verdicts { get; }

    /// <summary>The submissions that have a page against each other.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <summary>The rules by code.</summary>
    public IReadOnlyList<RulePageModel> Rules { get; }

    /// <summary>The prose of <c>site/content</c> by file name without its ending.</summary>
    public IReadOnlyDictionary<string, Article> Articles { get; }

    /// <summary>Where the site will be published, or null.</summary>
    public Uri? PublicUrl { get; }

    /// <inheritdoc cref="SiteInput.Whole" />
    public Func<Submission, Submission> Whole { get; }

    /// <summary>Whether there is a submission of that id.</summary>
    public bool Has(string id) => byId.ContainsKey(id);

    /// <summary>The pairs that a submission is one of.</summary>
    public IEnumerable<Pair> PairsOf(SubmissionView view) => pairsById[view.Id];

    /// <summary>What pages say about the submission of a result.</summary>
    public SubmissionView ViewOf(Result result) => byId[result.Submission.Id];
}
