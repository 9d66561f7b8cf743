namespace EcResults.Tests.Comparisons;

/// <summary>A profile run pays for BPF statistics, so nothing is compared or summed up with it.</summary>
public partial class ProfileRunTests
{
    private const string Header = RunList.Header + ",profile\n";
    private const string Row = "001-text,keepalive-1k,text,1,2026-11-23T00:08:09Z,wrk https://127.0.0.1/,ecapture tls";

    [Fact]
    public void It_is_in_no_median_and_no_comparison()
    {
        var submission = SubmissionReader.Read(BaseSubmission.Files);
        var json = Encoding.UTF8.GetString(BaseSubmission.Files.Find("submission.json")!.Content!.Value.Span);
        var edited = TextRun().Replace(json, "$0 \"profile\": true,");
        var profiled = SubmissionReader.Read(BaseSubmission.With("submission.json", Encoding.UTF8.GetBytes(edited)));
        var workload = submission.Manifest!.Workloads[0].Name;

        Assert.Contains(SummaryBuilder.Of(submission.Manifest, submission.Runs), entry => entry.Mode == Mode.Text);
        Assert.DoesNotContain(SummaryBuilder.Of(profiled.Manifest!, profiled.Runs), entry => entry.Mode == Mode.Text);
        Assert.NotEmpty(Sample.Of(submission, workload, Mode.Text, Metric.All[0]));
        Assert.Empty(Sample.Of(profiled, workload, Mode.Text, Metric.All[0]));
    }

    [Theory]
    [InlineData(Header + Row + ",true\n", true)]
    [InlineData(Header + Row + ",\n", false)]
    [InlineData(RunList.Header + "\n" + Row + "\n", false)]
    [InlineData(
        "\"name\",\"workload\",\"mode\",\"repetition\",\"startedAt\",\"load\",\"ecapture\"\n" + Row + "\n",
        false
    )]
    [InlineData(RunList.Header + "  \n" + Row + " \n", false)]
    public void The_list_of_runs_says_which_they_are(string list, bool profile) =>
        Assert.Equal(profile, Assert.Single(RunList.Read(new SourceText("runs.csv", list)).Runs).Profile);

    [Fact]
    public void Another_word_is_refused() =>
        Assert.NotEmpty(RunList.Read(new SourceText("runs.csv", Header + Row + ",yes\n")).Problems);

    [GeneratedRegex("""(?<="name": "[0-9]+-text",)""")]
    private static partial Regex TextRun();
}
