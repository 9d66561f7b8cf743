namespace EcResults.Site.Models;

/// <summary>Gives results that share a title what else differs between them: the least of it that tells all of them apart.</summary>
internal static class ResultTitles
{
    /// <summary>What titles may end in, that which decides the cost first. The id, which is never shared, comes last.</summary>
    private static readonly IReadOnlyList<Func<SubmissionView, string>> Ends =
    [
        view => view.Submission.Facts.ClientProbed == true ? "client probed too" : "server probed only",
        view =>
            string.Join(
                " and ",
                view.Results.Select(result => result.Key.MapsizePages).OfType<long>().Distinct().Order().Select(Buffer)
            ),
        view => "eCapture " + view.Ecapture,
        view =>
            view.Manifest.Environment.Server is { } server ? $"{server.Name} {server.Version}" : "server not recorded",
        view => view.Manifest.Environment.Kernel.Release,
        view => view.Day,
        view => "by " + view.By,
        view => view.Id,
    ];

    /// <summary>Sets the ends of titles.</summary>
    public static void Distinguish(IReadOnlyList<SubmissionView> views)
    {
        foreach (var alike in views.GroupBy(view => view.Title).Where(group => group.Count() > 1).ToList())
        {
            Distinguish([.. alike]);
        }
    }

    private static void Distinguish(List<SubmissionView> alike)
    {
        foreach (var end in Ends)
        {
            if (alike.Select(end).Distinct().Count() == 1)
            {
                continue;
            }

            foreach (var view in alike.Where(view => end(view).Length > 0))
            {
                view.TitleEnd += ", " + end(view);
            }

            if (alike.Select(view => view.Title).Distinct().Count() == alike.Count)
            {
                return;
            }
        }
    }

    private static string Buffer(long pages) => $"buffer of {Numbers.Count(pages)} pages";
}
