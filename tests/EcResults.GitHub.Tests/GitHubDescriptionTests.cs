using System.Text.Json.Nodes;

namespace EcResults.GitHub.Tests;

/// <summary>
/// The GitHub of these tests holds each request, and each answer of its own, against the description. Here is what it
/// would refuse.
/// </summary>
public sealed class GitHubDescriptionTests
{
    [Theory]
    [InlineData("GET", "/repos/o/n/git/refs/heads/main", "", "null", "is not described")]
    [InlineData("GET", "/repos/o/n/pulls", "per_page,colour", "null", "query colour is not described")]
    [InlineData("POST", "/repos/o/n/merge-upstream", "", "{}", "request.branch is missing")]
    [InlineData("POST", "/repos/o/n/git/refs", "", """{"ref":"refs/heads/a","sha":7}""", "request.sha is a number")]
    [InlineData("POST", "/repos/o/n/check-runs", "", """{"name":"a","head_sha":"b","status":"ready"}""", "not among")]
    public void A_request_that_GitHub_does_not_describe_is_refused(
        string method,
        string path,
        string query,
        string body,
        string fault
    ) =>
        Assert.Contains(
            GitHubDescription.Instance.FaultsOfRequest(
                method,
                path,
                query.Split(',', StringSplitOptions.RemoveEmptyEntries),
                JsonNode.Parse(body)
            ),
            found => found.Contains(fault, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(200, """{"number":"7"}""", "answer.number is a string")]
    [InlineData(200, """{"nummer":7}""", "answer.nummer is not described")]
    [InlineData(299, "{}", "never answers 299")]
    public void An_answer_that_GitHub_does_not_describe_is_refused(int status, string body, string fault) =>
        Assert.Contains(
            GitHubDescription.Instance.FaultsOfAnswer("GET", "/repos/o/n/pulls/7", status, JsonNode.Parse(body)),
            found => found.Contains(fault, StringComparison.Ordinal)
        );
}
