namespace EcResults.Tests.Rules;

public class ControlCharactersTests
{
    [Theory]
    [InlineData("\u0001", "U+0001")]
    [InlineData("\u0007", "U+0007")]
    [InlineData("\u007f", "U+007F")]
    [InlineData("\u0085", "U+0085")]
    [InlineData("\u009b", "U+009B")]
    [InlineData("\u001b]0;title\u0007", "U+001B", 2)]
    [InlineData("\u001b[2J", "U+001B")]
    [InlineData("\u00ad", "U+00AD")]
    [InlineData("\u061c", "U+061C")]
    [InlineData("\u200b", "U+200B")]
    [InlineData("\u200d", "U+200D")]
    [InlineData("\u200f", "U+200F")]
    [InlineData("\u202a", "U+202A")]
    [InlineData("\u202e", "U+202E")]
    [InlineData("\u2028", "U+2028")]
    [InlineData("\u2066", "U+2066")]
    [InlineData("\u2069", "U+2069")]
    [InlineData("\u2060", "U+2060")]
    [InlineData("\u3164", "U+3164")]
    [InlineData("\ufeff", "U+FEFF")]
    [InlineData("\U000E0041", "U+E0041")]
    [InlineData("\U000E0100", "U+E0100")]
    public void What_hides_or_acts_is_refused_everywhere(string text, string code, int findings = 1)
    {
        foreach (var path in new[] { "summary.md", "raw/003-text/ecapture.log", "raw/env/uname.txt", "notes.txt" })
        {
            var problems = Hostile.Appended("ECR506", path, $"a{text}b");
            Assert.Equal(findings, problems.Count);
            Assert.StartsWith($"\"{code}\"", problems[0].Message, StringComparison.Ordinal);
            Assert.Equal(2, problems[0].At.Column);
        }

        Assert.Equal(findings, Hostile.InCommand("ECR506", $"wrk {text} https://127.0.0.1:8440/").Count);
        var named = RuleBook
            .Find("ECR506")!
            .Check(SubmissionReader.Read(BaseSubmission.With($"raw/env/a{text}b.txt", "x\n"u8.ToArray())));
        Assert.Equal(findings, named.Count());
    }

    [Theory]
    [InlineData("eCapture(旁观者) – “quoted” é ñ ß Ω Ж ع א 日本語 한국어")]
    [InlineData("a\tb")]
    [InlineData("⚠\ufe0f 👍🏽 𝛼")]
    public void Letters_of_every_script_are_accepted(string text) =>
        Assert.Empty(Hostile.Appended("ECR506", "summary.md", text));

    [Theory]
    [InlineData("می\u200cخواهم")] // Persian: I want
    [InlineData("क्\u200dष")] // Hindi: a half letter
    [InlineData("👩\u200d💻 🏳\ufe0f\u200d🌈 👩🏽\u200d🚀 🙋\u200d♂\ufe0f")]
    public void Joiners_that_shape_words_and_emoji_are_accepted(string text)
    {
        Assert.Empty(Hostile.Appended("ECR506", "summary.md", text));
        var json = Hostile
            .Text(SubmissionFiles.ManifestName)
            .Replace("\"EcResults\"", $"\"{text}\"", StringComparison.Ordinal);
        Assert.Empty(Hostile.In("ECR506", SubmissionFiles.ManifestName, json));
    }

    [Theory]
    [InlineData("می\u200c")]
    [InlineData("\u200dخواهم")]
    [InlineData("می\u200c\u200cخواهم")]
    [InlineData("а\u200cb")]
    [InlineData("👩\u200da")]
    [InlineData("日\u200d本")]
    public void Joiners_that_shape_nothing_are_refused(string text) =>
        Assert.NotEmpty(Hostile.Appended("ECR506", "summary.md", text));

    [Fact]
    public void Joiners_in_what_a_tool_printed_are_refused() =>
        Assert.Single(Hostile.Appended("ECR506", "raw/env/uname.txt", "می\u200cخواهم"));

    [Theory]
    [InlineData("\\u202e", true)]
    [InlineData("\\u200b", true)]
    [InlineData("\\u0007", true)]
    [InlineData("\\t", true)]
    [InlineData("\\u65c1", false)]
    public void An_escape_in_submission_json_hides_nothing(string escape, bool refused)
    {
        var json = Hostile
            .Text(SubmissionFiles.ManifestName)
            .Replace("\"EcResults\"", $"\"Ec{escape}Results\"", StringComparison.Ordinal);

        Assert.Equal(refused ? 1 : 0, Hostile.In("ECR506", SubmissionFiles.ManifestName, json).Count);
    }

    [Fact]
    public void Keys_of_submission_json_are_looked_at_as_well()
    {
        var json = Hostile
            .Text(SubmissionFiles.ManifestName)
            .Replace("\"submitter\"", "\"sub\\u200bmitter\"", StringComparison.Ordinal);

        Assert.Single(Hostile.In("ECR506", SubmissionFiles.ManifestName, json));
    }

    [Theory]
    [InlineData("\u001b[90m2026-11-23T00:08:15Z\u001b[0m \u001b[32mINF\u001b[0m x")]
    [InlineData("\u001b[m")]
    [InlineData("\u001b[01;31m\u001b[Kerror")]
    public void Colours_in_evidence_are_a_warning_of_their_own(string text)
    {
        Assert.Empty(Hostile.Appended("ECR506", "raw/003-text/ecapture.log", text));
        Assert.Single(Hostile.Appended("ECR509", "raw/003-text/ecapture.log", text));
        Assert.Single(Hostile.Appended("ECR506", "summary.md", text));
        Assert.Empty(Hostile.Appended("ECR509", "summary.md", text));
    }

    [Fact]
    public void A_file_has_one_finding_for_each_kind_of_character() =>
        Assert.Equal(
            2,
            Hostile.Appended("ECR506", "summary.md", string.Concat(Enumerable.Repeat("\u200b\u202e", 1000))).Count
        );

    [Fact]
    public void A_file_that_is_no_text_is_looked_at_as_far_as_it_goes() =>
        Assert.Single(
            RuleBook
                .Find("ECR501")!
                .Check(
                    SubmissionReader.Read(
                        BaseSubmission.With(
                            "raw/env/key.txt",
                            [0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\n-----BEGIN PRIVATE KEY-----\n")]
                        )
                    )
                )
        );
}
