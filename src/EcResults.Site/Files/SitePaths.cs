using System.Buffers;

namespace EcResults.Site.Files;

/// <summary>Where things stand on the site. Links name files, so that they work from disk as well.</summary>
internal static class SitePaths
{
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_/"
    );

    public const string Home = "index.html";
    public const string Results = "results/index.html";
    public const string Rules = "rules/index.html";
    public const string Data = "data/index.html";
    public const string DataFile = "data/results.json";
    public const string Feed = "feed.xml";
    public const string BenchmarkScript = "benchmark.sh";

    /// <summary>The way from a page to the site's root: empty, or <c>../</c> as often as needed.</summary>
    public static string RootFrom(string path) => string.Concat(Enumerable.Repeat("../", path.AsSpan().Count('/')));

    /// <summary>A page of the list of results, from 1.</summary>
    public static string ResultsPage(int number) => number == 1 ? Results : $"results/page-{number}.html";

    /// <summary>The page of a submission.</summary>
    public static string Submission(string id) => $"results/{id}/index.html";

    /// <summary>The page that compares by a dimension.</summary>
    public static string CompareBy(Dimension dimension) => $"compare/{dimension.Name}.html";

    /// <summary>The comparison that others link to: by CPU.</summary>
    public const string Compare = "compare/cpu.html";
    public const string Modes = "compare/mode.html";
    public const string Explorer = "explorer.html";
    public const string Estimator = "estimator.html";
    public const string Buffers = "compare/buffers.html";

    /// <summary>The list of pairs.</summary>
    public const string Pairs = "compare/pairs.html";

    /// <summary>The page of one submission against another.</summary>
    public static string Pair(string first, string second) => $"compare/{first}/{second}.html";

    /// <summary>The page of a rule.</summary>
    public static string Rule(string code) => $"rules/{code}.html";

    /// <summary>The page of the files that belong to no run, within the folder of a submission.</summary>
    public const string Captures = "captures.html";

    /// <summary>The page of a run, within the folder of a submission.</summary>
    public static string Run(string name) => $"runs/{name}.html";

    /// <summary>A path within the folder of a submission as one below the site's root.</summary>
    public static string Within(string id, string path) => $"results/{id}/{path}";

    /// <summary>A submission as data.</summary>
    public static string Json(string id) => Within(id, "result.json");

    /// <summary>The picture that links to a submission are shown with.</summary>
    public static string Image(string id) => Within(id, "share.png");

    /// <summary>The original files of a submission.</summary>
    public static string Archive(string id) => Within(id, id + ".tar.gz");

    /// <summary>The run that a raw file belongs to, or null.</summary>
    public static string? RunOf(string path) => path.Split('/') is ["raw", not "env" and var run, _] ? run : null;

    /// <summary>
    /// What the anchors of a raw file's lines begin with: its path below <c>raw/</c>, or its name on the page of a run,
    /// without <c>.txt</c> and <c>pidstat-</c>, because there are thousands of them.
    /// </summary>
    public static string AnchorOf(string path)
    {
        var name = RunOf(path) is null ? path : path[(path.LastIndexOf('/') + 1)..];
        name = name.StartsWith("raw/", StringComparison.Ordinal) ? name[4..] : name;
        name = name.StartsWith("pidstat-", StringComparison.Ordinal) ? name[8..] : name;
        return (name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : name)
            .Replace('.', '-')
            .Replace('/', '-');
    }

    /// <summary>The line that a figure was read from, within the folder of its submission.</summary>
    public static string Line(Submission submission, Location at)
    {
        var path = PathWithin(submission, at);
        var page = RunOf(path) is { } run ? Run(run) : Captures;
        return $"{page}#{AnchorOf(path)}{(at.Line == 0 ? "" : $"-{at.Line}")}";
    }

    /// <summary>The path of a place's file within its submission.</summary>
    public static string PathWithin(Submission submission, Location at)
    {
        var prefix = submission.Files.Path + "/";
        return at.Path.StartsWith(prefix, StringComparison.Ordinal) ? at.Path[prefix.Length..] : at.Path;
    }

    /// <summary>Whether a path is plain enough to become a file and an address of the site.</summary>
    public static bool IsPlain(string path)
    {
        if (path.Length is 0 or > 200 || path.AsSpan().ContainsAnyExcept(PlainCharacters))
        {
            return false;
        }

        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (segment.Start.Value == segment.End.Value || path[segment.Start] == '.')
            {
                return false;
            }
        }

        return true;
    }
}
