namespace EcResults.Site.Pages;

/// <summary>The page of one run: its figures, its commands and its raw files.</summary>
internal sealed class RunPage
{
    private RunPage(SubmissionView view, RunEvidence run, Workload? workload, IReadOnlyList<RawFileSection> files)
    {
        View = view;
        Run = run.Run;
        Started = Numbers.Moment(Run.StartedAt);
        Load = workload is null ? null : LoadKey.Of(workload).Words;
        Figures =
        [
            .. RunColumn
                .All.Select(column => (column, Cell: column.CellOf(view.Submission, run)))
                .Where(figure => figure.Cell.Applies)
                .Select(figure => new RunFigureRow(
                    figure.column.Heading,
                    figure.Cell.Text,
                    figure.Cell.Link is { } link ? link[link.IndexOf('#', StringComparison.Ordinal)..] : null,
                    figure.Cell.Place?[(figure.Cell.Place.LastIndexOf('/') + 1)..],
                    figure.column.Figure.OfMany
                )),
        ];
        Files = files;
        var at = run.Index;
        var runs = view.Submission.Runs;
        Earlier = at > 0 ? runs[at - 1].Run.Name : null;
        Later = at < runs.Count - 1 ? runs[at + 1].Run.Name : null;
    }

    public SubmissionView View { get; }

    /// <summary>The run as the manifest states it.</summary>
    public Run Run { get; }

    public string Mode => Run.Mode.Word();

    /// <summary>The start, UTC, in words.</summary>
    public string Started { get; }

    /// <summary>The load in words, or null where the manifest names none.</summary>
    public string? Load { get; }

    public IReadOnlyList<RunFigureRow> Figures { get; }

    public IReadOnlyList<RawFileSection> Files { get; }

    /// <summary>The run before, or null.</summary>
    public string? Earlier { get; }

    /// <summary>The run after, or null.</summary>
    public string? Later { get; }

    /// <summary>The pages of a submission's runs.</summary>
    /// <param name="view">What pages say about the submission.</param>
    /// <param name="whole">The submission with its files.</param>
    public static IEnumerable<Page> Of(SubmissionView view, Submission whole)
    {
        var marks = RawMark.Of(view.Submission).ToLookup(mark => mark.Path);
        var linked = LinkedLines(view, marks.SelectMany(file => file));
        IReadOnlyList<Crumb> crumbs = [new Crumb("Results", SitePaths.Results), new Crumb(view.Title, view.Path)];
        foreach (var run in view.Submission.Runs)
        {
            var name = run.Run.Name;
            yield return new Page(
                SitePaths.Within(view.Id, SitePaths.Run(name)),
                $"{name} of {view.Id}",
                $"The run {name} of {view.Id}: its figures, and its raw files line by line.",
                () =>
                    new RunPage(
                        view,
                        run,
                        view.Manifest.WorkloadOf(run.Run),
                        RawFileSection.OfRun(whole, name, marks, linked)
                    )
            )
            {
                IsPart = true,
                Section = SitePaths.Results,
                Crumbs = crumbs,
            };
        }
    }

    /// <summary>The lines by file that figures, the certificate and the environment of the submission's page lead to.</summary>
    private static ILookup<string, int> LinkedLines(SubmissionView view, IEnumerable<RawMark> marks) =>
        view
            .Certificate.Passed.Concat(view.Certificate.Warnings)
            .Select(row => row.At)
            .Concat(view.Submission.EnvironmentPlaces.Values)
            .Select(at => (Path: SitePaths.PathWithin(view.Submission, at), at.Line))
            .Concat(marks.Select(mark => (mark.Path, mark.Line)))
            .ToLookup(line => line.Path, line => line.Line);
}

/// <summary>A figure of a run.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Text">The figure in words; null where it was not measured.</param>
/// <param name="Link">The raw line that it comes from or starts at, on the same page; or null.</param>
/// <param name="Place">That line as people write it, without the folder.</param>
/// <param name="OfMany">Whether it is computed from this line and later ones.</param>
internal sealed record RunFigureRow(string Name, string? Text, string? Link, string? Place, bool OfMany);
