using System.Globalization;
using EcResults.JsonSchema;

namespace EcResults.Submissions;

/// <summary>
/// Takes the manifest out of the values that its schema has accepted. The text is parsed once only, so what is checked
/// and what is used cannot differ; and System.Text.Json, which takes longer to start than all files take to read, is left
/// to those who write.
/// </summary>
internal static partial class ManifestMapper
{
    /// <summary>Maps a manifest.</summary>
    /// <param name="root">The root of a text without violations of the newest schema.</param>
    public static Manifest Map(PositionedValue root) =>
        new()
        {
            Schema = root.MaybeText("$schema"),
            SchemaVersion = root.Count("schemaVersion"),
            Id = root.Text("id"),
            Submitter = SubmitterOf(root.At("submitter")),
            Date = DateOf(root, "date"),
            Status = root["status"] is { } status ? StatusOf(status) : null,
            Environment = EnvironmentOf(root.At("environment")),
            Workloads = WorkloadsOf(root.At("workloads")),
            Runs = RunsOf(root.At("runs")),
            Edits = root["edits"] is { } edits
                ? [.. edits.Items.Select(edit => new EvidenceEdit(edit.Text("file"), edit.Text("reason")))]
                : null,
            Summary = SummaryOf(root.At("summary")),
        };

    private static Submitter SubmitterOf(PositionedValue value) => new(value.Text("name"), value.MaybeText("github"));

    private static SubmissionStatus StatusOf(PositionedValue value) =>
        new(
            value.Text("state") == "withdrawn" ? SubmissionState.Withdrawn : SubmissionState.Corrected,
            value.Text("reason"),
            DateOf(value, "date"),
            value.MaybeText("supersededBy")
        );

    private static DateOnly DateOf(PositionedValue value, string name) =>
        DateOnly.ParseExact(value.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset TimeOf(PositionedValue value, string name) =>
        DateTimeOffset.ParseExact(
            value.Text(name),
            UtcTimeConverter.Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
}
