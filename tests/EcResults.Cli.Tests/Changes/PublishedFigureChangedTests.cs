namespace EcResults.Cli.Tests.Changes;

public sealed class PublishedFigureChangedTests
{
    private const string Status =
        "\"status\": { \"state\": \"corrected\", \"reason\": \"mistyped\", \"date\": \"2026-12-01\" },\n  ";

    private static readonly SubmissionFiles Published = PublishedSample.Files;

    [Fact]
    public void The_same_files_are_no_change() => Assert.Empty(Of(Published, Published));

    [Theory]
    [InlineData("\"release\": \"6.18", "\"release\": \"6.19", "\"release\" is")]
    [InlineData("\"connections\": 32", "\"connections\": 33", "\"connections\" is 33; it was 32 before")]
    [InlineData(
        "\"requestsPerSecond\": 53235.25",
        "\"requestsPerSecond\": 53235.26",
        "\"requestsPerSecond\" is 53235.26; it was 53235.25 before"
    )]
    [InlineData("        \"latencyP50Us\": 552,\n", "", "\"latencyP50Us\" is gone; it was 552 before")]
    [InlineData(
        "\"name\": \"EcResults\"",
        "\"name\": \"Mallory\"",
        "\"name\" is \"Mallory\"; it was \"EcResults\" before"
    )]
    [InlineData(
        "\"name\": \"EcResults\"",
        "\"name\": \"EcResults\", \"github\": \"mallory\"",
        "\"github\" is \"mallory\"; it was absent before"
    )]
    [InlineData("taskset -c 1 wrk", "`@everyone`\\n::error::\\u001b[1m|<img>", "\"load\" is \"`@everyone`")]
    public void A_changed_value_is_an_error_with_the_old_one_beside_it(string old, string now, string message)
    {
        var found = Assert.Single(Of(Published, PublishedSample.Replacing(SubmissionFiles.ManifestName, old, now)));

        Assert.StartsWith(message, found.Message, StringComparison.Ordinal);
        Assert.Equal((Severity.Error, "ECR404"), (found.Severity, found.Code));
        Assert.Contains("before", Assert.Single(found.Problem.Related).Message, StringComparison.Ordinal);
        Assert.Contains("\"corrected\"", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"requestsPerSecond\": 53235.25", "\"requestsPerSecond\" : 5.323525e4")]
    [InlineData("\"latencyP50Us\": 552", "\"lostEvents\": 3, \"latencyP50Us\": 552")]
    public void Layout_may_change_and_a_figure_may_be_added(string old, string now) =>
        Assert.Empty(Of(Published, PublishedSample.Replacing(SubmissionFiles.ManifestName, old, now)));

    [Fact]
    public void Prose_may_not_change_and_sums_may_come()
    {
        Assert.StartsWith(
            "the line is \"new\"; ",
            Message(PublishedSample.With("summary.md", _ => "new"u8.ToArray())),
            StringComparison.Ordinal
        );
        Assert.Empty(Of(Published, PublishedSample.With("SHA256SUMS", _ => "0"u8.ToArray())));
    }

    [Fact]
    public void Raw_files_may_not_change_come_or_go()
    {
        Assert.Equal(
            "the file is gone; it was published",
            Message(PublishedSample.With("raw/002-keylog/wrk.txt", _ => null))
        );
        Assert.Equal(
            "the file was not published with the result",
            Message(PublishedSample.With("raw/env/lscpu2.txt", _ => [1]))
        );
        Assert.StartsWith(
            "the line is absent; \"",
            Message(
                PublishedSample.With(
                    "raw/002-keylog/wrk.txt",
                    bytes => bytes[..bytes.AsSpan()[..^1].LastIndexOf((byte)'\n')]
                )
            ),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "the file is not what was published",
            Message(PublishedSample.With("raw/002-keylog/wrk.txt", bytes => [.. bytes[..^1], (byte)'\r', (byte)'\n'])),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "the file is not what was published",
            Message(PublishedSample.With("raw/002-keylog/wrk.txt", _ => [0xFF])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_status_allows_a_change_once()
    {
        var corrected = PublishedSample.Replacing(
            SubmissionFiles.ManifestName,
            "\"environment\": {",
            Status + "\"environment\": {"
        );
        var changed = PublishedSample.Replacing(
            corrected,
            SubmissionFiles.ManifestName,
            "\"connections\": 32",
            "\"connections\": 33"
        );
        var again = PublishedSample.Replacing(changed, SubmissionFiles.ManifestName, "mistyped", "mistyped twice");

        Assert.Empty(Of(Published, corrected));
        Assert.Empty(Of(Published, changed));
        Assert.Contains("new reason and date", Assert.Single(Of(corrected, changed)).Help, StringComparison.Ordinal);
        Assert.Empty(Of(corrected, again));
        Assert.Equal("the status is gone; it was corrected before", Assert.Single(Of(corrected, Published)).Message);
    }

    [Fact]
    public void A_deleted_result_is_an_error_at_the_place_where_it_stood()
    {
        var before = new SubmissionFiles(Published.Id, "0123456789:" + Published.Path, Published.Entries);

        var found = Assert.Single(RuleBook.CheckChange(SubmissionReader.Read(before), null));

        Assert.Equal("results/" + PublishedSample.Id + "/submission.json", found.At.ToString());
    }

    [Fact]
    public void What_never_validated_was_never_published() =>
        Assert.Empty(
            Of(
                PublishedSample.With(SubmissionFiles.ManifestName, _ => "{}"u8.ToArray()),
                PublishedSample.With("raw/x/y", _ => [])
            )
        );

    [Fact]
    public void A_manifest_that_is_no_JSON_has_findings_of_its_own() =>
        Assert.Empty(Of(Published, PublishedSample.With(SubmissionFiles.ManifestName, _ => "{"u8.ToArray())));

    [Fact]
    public void Many_changed_values_are_counted()
    {
        var text = System.Text.Encoding.UTF8.GetString(
            Published.Find(SubmissionFiles.ManifestName)!.Content!.Value.Span
        );
        var now = System.Text.Encoding.UTF8.GetBytes(
            text.Replace("\"requestsPerSecond\": ", "\"requestsPerSecond\": 1", StringComparison.Ordinal)
        );

        var found = Of(Published, PublishedSample.With(SubmissionFiles.ManifestName, _ => now));

        Assert.Equal(21, found.Count);
        Assert.Contains(
            found,
            one => one.Message.Contains("more findings of ECR404 are not listed", StringComparison.Ordinal)
        );
    }

    private static IReadOnlyList<Finding> Of(SubmissionFiles before, SubmissionFiles after) =>
        RuleBook.CheckChange(SubmissionReader.Read(before), SubmissionReader.Read(after));

    private static string Message(SubmissionFiles after) => Assert.Single(Of(Published, after)).Message;
}
