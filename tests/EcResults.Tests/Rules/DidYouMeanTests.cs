namespace EcResults.Tests.Rules;

/// <summary>What is proposed for a misspelt name of a workload: at most a third of its twelve letters are other ones.</summary>
public class DidYouMeanTests
{
    [Theory]
    [InlineData("keepalive-2k", true)]
    [InlineData("xxxxalive-1k", true)]
    [InlineData("xxxxxlive-1k", false)]
    [InlineData("keepalivxxxx", true)]
    [InlineData("keepalixxxxx", false)]
    [InlineData("keepalive-1kabcd", true)]
    [InlineData("keepalive-1kabcde", false)]
    [InlineData("abcdkeepalive-1k", true)]
    [InlineData("abcdekeepalive-1k", false)]
    [InlineData("alive-1k", true)]
    [InlineData("live-1k", false)]
    [InlineData("keepaliv", true)]
    [InlineData("keepali", false)]
    [InlineData("kxepxlive1ka", true)]
    [InlineData("kxepxlive1kab", false)]
    public void The_name_that_is_close_is_proposed(string word, bool proposed)
    {
        var submission = SubmissionReader.Read(
            ChangeScript.Done(
                $"replace-all submission.json | \"workload\": \"keepalive-1k\" | \"workload\": \"{word}\""
            )
        );

        var problems = RuleBook.Find("ECR011")!.Check(submission).ToList();

        Assert.NotEmpty(problems);
        Assert.All(
            problems,
            problem =>
                Assert.Equal(
                    proposed,
                    $"{problem.Message} {problem.Help}".Contains("did you mean", StringComparison.Ordinal)
                )
        );
    }
}
