namespace EcResults.Tests.Rules;

/// <summary>
/// The exact value at which a rule begins to refuse, on both sides. Each paragraph of fixtures/rules/thresholds.txt asks
/// one rule about the base with a few figures replaced, whatever the other rules say of that.
/// </summary>
public class ThresholdTests
{
    private static readonly string Table = Path.Combine(BaseSubmission.FixturesPath, "thresholds.txt");

    public static IEnumerable<TheoryDataRow<string>> Rows =>
        ChangeScript.Paragraphs(Table).Select(lines => new TheoryDataRow<string>(string.Join('\n', lines)));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_begins_to_refuse_at_its_threshold(string row)
    {
        var lines = row.Split('\n');
        // "refused: ECR209 above the maximum": of a rule with several bounds, words of the message say which one is meant.
        var (outcome, code, words) = (lines[0].Split(": ")[0], lines[0].Split(' ')[1], lines[0].Split(' ', 3)[2..]);
        var submission = SubmissionReader.Read(ChangeScript.Of(Table, lines[1..]).Apply());

        var isRefused = RuleBook
            .Find(code)!
            .Check(submission)
            .Any(problem => problem.Message.Contains(string.Concat(words), StringComparison.Ordinal));

        Assert.Equal(outcome, isRefused ? "refused" : "accepted");
    }
}
