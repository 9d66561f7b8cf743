using EcResults.JsonSchema;

namespace EcResults.Submissions;

/// <summary>Workloads, runs and the summary.</summary>
internal static partial class ManifestMapper
{
    private static Workload[] WorkloadsOf(PositionedValue list) => Each(list, WorkloadOf);

    private static Workload WorkloadOf(PositionedValue value) =>
        new()
        {
            Name = value.Text("name"),
            Generator = value.Text("generator") == "wrk2" ? LoadGenerator.Wrk2 : LoadGenerator.Wrk,
            Threads = value.Count("threads"),
            Connections = value.Count("connections"),
            DurationSeconds = value.Count("durationSeconds"),
            RatePerSecond = value.MaybeCount("ratePerSecond"),
            Url = value.Text("url"),
            ResponseBytes = value.MaybeWhole("responseBytes"),
            KeepAlive = value.MaybeFlag("keepAlive"),
            Tls = value["tls"] is { } tls ? new Tls(tls.Text("version"), tls.MaybeText("cipher")) : null,
        };

    private static Run[] RunsOf(PositionedValue list) => Each(list, RunOf);

    private static Run RunOf(PositionedValue value) =>
        new()
        {
            Name = value.Text("name"),
            Workload = value.Text("workload"),
            Mode = value.Mode("mode"),
            Repetition = value.Count("repetition"),
            StartedAt = TimeOf(value, "startedAt"),
            Commands = new RunCommands(value.At("commands").Text("load"), value.At("commands").MaybeText("ecapture")),
            Figures = value["figures"] is { } figures ? FiguresOf(figures) : null,
        };

    private static RunFigures FiguresOf(PositionedValue value) => WithFigures(new RunFigures(), value);

    /// <summary>A set of figures with those that a value states, each under the name that its definition has.</summary>
    private static RunFigures WithFigures(RunFigures set, PositionedValue value) =>
        FigureDefinition.With(set, figure => value.MaybeNumber(figure.Name));

    private static SummaryEntry[] SummaryOf(PositionedValue list) => Each(list, EntryOf);

    private static T[] Each<T>(PositionedValue list, Func<PositionedValue, T> map)
        where T : class
    {
        var mapped = new T[list.Items.Length];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = map(list.Items[i]);
        }

        return mapped;
    }

    private static SummaryEntry EntryOf(PositionedValue value) =>
        (SummaryEntry)WithFigures(
            new SummaryEntry
            {
                Workload = value.Text("workload"),
                Mode = value.Mode("mode"),
                ThroughputChangePercent = value.MaybeNumber("throughputChangePercent"),
            },
            value
        );
}
