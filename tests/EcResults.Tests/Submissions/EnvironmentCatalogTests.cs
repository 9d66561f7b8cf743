namespace EcResults.Tests.Submissions;

/// <summary>A value of the environment has one list of sources, for the rules, for new, and for the page.</summary>
public class EnvironmentCatalogTests
{
    public static IEnumerable<TheoryDataRow<string>> Published =>
        Directory
            .GetDirectories(Repository.PathOf("results"))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)
            .Select(id => new TheoryDataRow<string>(id));

    [Theory]
    [MemberData(nameof(Published))]
    public void The_line_that_a_published_page_links_shows_the_stated_value(string id)
    {
        var submission = SubmissionReader.Read(
            SubmissionFolder.Read(Repository.PathOf("results", id), $"results/{id}")
        );
        var stated = submission.Manifest!.Environment;

        foreach (var value in EnvironmentCatalog.All.Where(value => value.ShownIn(submission).Count > 0))
        {
            var place = submission.EnvironmentPlaces[value.Pointer];
            Assert.Contains(
                value.ShownIn(submission),
                shown => shown.At == place && shown.Text == value.Stated(stated)
            );
        }
    }

    [Fact]
    public void The_number_of_cores_and_its_link_come_from_the_same_capture()
    {
        var submission = SubmissionReader.Read(
            Changed("raw/env/cpuinfo.txt", text => text[..text.IndexOf("\n\n", StringComparison.Ordinal)] + "\n")
        );

        Assert.EndsWith("lscpu.txt", submission.EnvironmentPlaces["/cpu/logicalCores"].Path, StringComparison.Ordinal);
    }

    /// <summary>Virtual machines on a Mac show no more of the processor, and lscpu prints a dash.</summary>
    [Theory]
    [InlineData("0x61", "0x000", "Apple part 0x000", "Apple")]
    [InlineData("0x7f", "0x123", "0x7f part 0x123", "0x7f")]
    public void A_core_without_a_name_is_called_by_its_numbers(
        string implementer,
        string part,
        string model,
        string vendor
    )
    {
        var submission = SubmissionReader.Read(
            Changed(
                "raw/env/cpuinfo.txt",
                _ => $"processor\t: 0\nCPU implementer\t: {implementer}\nCPU part\t: {part}\n\n"
            )
        );

        string[] Shown(string pointer) =>
            [
                .. EnvironmentCatalog
                    .All.Single(value => value.Pointer == pointer)
                    .ShownIn(submission)
                    .Select(shown => shown.Text),
            ];

        Assert.Contains(model, Shown("/cpu/model"));
        Assert.Contains(vendor, Shown("/cpu/vendor"));
    }

    [Fact]
    public void The_version_of_OpenSSL_links_to_the_line_that_shows_it_and_not_to_another_library()
    {
        var submission = SubmissionReader.Read(
            Changed("raw/env/openssl.txt", _ => "OpenSSL 1.1.1w  11 Sep 2023 (Library: OpenSSL 1.1.1w  11 Sep 2023)\n")
        );
        var place = submission.EnvironmentPlaces["/openssl/version"];

        Assert.EndsWith("ecapture.log", place.Path, StringComparison.Ordinal);
        Assert.Contains(
            submission.Manifest!.Environment.OpenSsl!.Version,
            place.Source.Lines[place.Line - 1].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_it_is_a_matter_of_one_source_another_value_is_refused() =>
        Assert.Contains(
            BaseSubmission.Check(
                Changed(
                    "submission.json",
                    text => text.Replace("\"logicalCores\": 2", "\"logicalCores\": 4", StringComparison.Ordinal)
                )
            ),
            finding => finding.Code == "ECR205"
        );

    [Fact]
    public void The_places_stay_where_the_texts_go()
    {
        var whole = SubmissionReader.Read(BaseSubmission.Files);

        Assert.Equal(
            whole.EnvironmentPlaces.Select(place => $"{place.Key} {place.Value}"),
            whole.WithoutTexts().EnvironmentPlaces.Select(place => $"{place.Key} {place.Value}")
        );
    }

    [Fact]
    public void Every_value_names_a_capture_of_the_evidence_catalogue() =>
        Assert.All(
            EnvironmentCatalog.All,
            value => Assert.Equal(EvidencePlace.Environment, EvidenceCatalog.Named(value.Capture)!.Place)
        );

    private static SubmissionFiles Changed(string path, Func<string, string> change)
    {
        var text = Encoding.UTF8.GetString(BaseSubmission.Files.Find(path)!.Content!.Value.Span);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return BaseSubmission.With(path, Encoding.UTF8.GetBytes(changed));
    }
}
