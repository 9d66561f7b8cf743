namespace EcResults.Site.Tests;

public sealed class WholeSubmissionTests
{
    [Fact]
    public void Submissions_held_without_their_texts_give_the_same_bytes_as_whole_ones()
    {
        var input = RealResults.Input;
        var files = RealResults.Submissions.ToDictionary(whole => whole.Id, whole => whole.Files);
        var light = input with
        {
            Catalog = new Catalog([
                .. RealResults.Submissions.Select(whole =>
                {
                    var findings = RuleBook.Check(whole);
                    return (
                        whole with
                        {
                            Grade = EvidenceGrade.Of(findings),
                            Certificate = Certification.Of(whole, findings),
                        }
                    )
                        .WithoutTexts()
                        .WithoutFingerprints();
                }),
            ]),
            Whole = known => SubmissionReader.WithFiles(known, files[known.Id]),
        };

        var expected = SiteBuilder.Build(input);
        var actual = SiteBuilder.Build(light);

        Assert.Equal(expected.Select(file => file.Path), actual.Select(file => file.Path));
        Assert.All(
            expected.Zip(actual),
            pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path)
        );
    }
}
