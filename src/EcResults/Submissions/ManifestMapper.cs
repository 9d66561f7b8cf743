using EcResults.JsonSchema;

namespace EcResults.Submissions;

/// <summary>
/// Takes the manifest out of the values that its schema has accepted. The text is parsed once only, so what is checked
/// and what is used cannot differ.
/// </summary>
internal sealed partial class ManifestMapper
{
    private readonly List<EvaluationFinding> faults = [];

    private ManifestMapper() { }

    /// <summary>Maps a manifest.</summary>
    /// <param name="root">The root of a text without violations of the newest schema.</param>
    /// <returns>
    /// The manifest, or null with the values that the schema allows and that cannot be represented: a date in the year 0,
    /// a leap second after the last date.
    /// </returns>
    public static (Manifest? Manifest, IReadOnlyList<EvaluationFinding> Faults) Map(PositionedValue root)
    {
        var mapper = new ManifestMapper();
        var manifest = mapper.ManifestOf(root);
        return mapper.faults.Count == 0 ? (manifest, []) : (null, mapper.faults);
    }

    private Manifest ManifestOf(PositionedValue root) =>
        new()
        {
            Schema = root.MaybeText("$schema"),
            SchemaVersion = root.Count("schemaVersion"),
            Id = root.Text("id"),
            Submitter = SubmitterOf(root.At("submitter")),
            Date = DateOf(root.At("date"), "/date"),
            Status = root["status"] is { } status ? StatusOf(status) : null,
            Environment = EnvironmentOf(root.At("environment")),
            Workloads = WorkloadsOf(root.At("workloads")),
            Runs = RunsOf(root.At("runs")),
            Summary = SummaryOf(root.At("summary")),
        };

    private static Submitter SubmitterOf(PositionedValue value) => new(value.Text("name"), value.MaybeText("github"));

    private SubmissionStatus StatusOf(PositionedValue value) =>
        new(
            value.Text("state") == "withdrawn" ? SubmissionState.Withdrawn : SubmissionState.Corrected,
            value.Text("reason"),
            DateOf(value.At("date"), "/status/date"),
            value.MaybeText("supersededBy")
        );

    private DateOnly DateOf(PositionedValue value, string pointer)
    {
        if (ManifestDates.Date(value.Text!) is { } date)
        {
            return date;
        }

        Refuse(value, pointer);
        return default;
    }

    private DateTimeOffset TimeOf(PositionedValue value, string pointer)
    {
        if (ManifestDates.Time(value.Text!) is { } time)
        {
            return time;
        }

        Refuse(value, pointer);
        return default;
    }

    private void Refuse(PositionedValue value, string pointer) =>
        faults.Add(
            new EvaluationFinding(
                pointer,
                value.Span,
                "format",
                string.Empty,
                $"{value.RawText} is outside of the years 1 to 9999"
            )
        );
}
