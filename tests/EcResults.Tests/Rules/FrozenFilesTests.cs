namespace EcResults.Tests.Rules;

/// <summary>What is said of a raw file that is not what was published: the first line that differs, or the whole file.</summary>
public class FrozenFilesTests
{
    private const string Wrk = "raw/001-baseline/wrk.txt";

    [Theory]
    [InlineData(
        "Running 10s",
        "Ran 10s",
        1,
        "the line is \"Ran 10s test @ https://127.0.0.1:8440/\"; \"Running 10s test"
    )]
    [InlineData("64.12MB\n", "64.12MB\nmore\n", 14, "the line is \"more\"; absent was published")]
    [InlineData(
        "Transfer/sec:     64.12MB\n",
        "",
        0,
        "the line is absent; \"Transfer/sec:     64.12MB\" was published"
    )]
    [InlineData("64.12MB\n", "64.12MB", 0, "the file is not what was published, byte for byte")]
    [InlineData("64.12MB", "64.13MB", 13, "the line is \"Transfer/sec:     64.13MB\"; \"Transfer/sec:     64.12MB\"")]
    public void A_file_that_changed_is_shown_at_its_first_difference(string old, string with, int line, string message)
    {
        var text = Hostile.Text(Wrk);
        var changed = text.Replace(old, with, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);

        var problem = Assert.Single(Changes(Hostile.Files(Wrk, changed)));

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(Wrk, problem.At.Path, StringComparison.Ordinal);
        Assert.Equal(line, problem.At.Line);
    }

    [Fact]
    public void A_file_that_is_new_and_one_that_is_gone_are_told_in_the_order_of_their_names()
    {
        var files = Hostile.Files("raw/001-baseline/new.txt", "x\n");
        SubmissionFiles after = new(
            files.Id,
            files.Path,
            [.. files.Entries.Where(entry => entry.Path is not ("raw/env/virt.txt" or "raw/env/btf.txt"))]
        );

        Assert.Equal(
            [
                "new.txt the file was not published with the result",
                "btf.txt the file is gone; it was published",
                "virt.txt the file is gone; it was published",
            ],
            Changes(after).Select(problem => $"{Path.GetFileName(problem.At.Path)} {problem.Message}")
        );
    }

    [Fact]
    public void A_file_that_was_not_read_is_the_same_while_its_size_and_kind_are()
    {
        Assert.Empty(Changes(Unread(5, SubmissionFileKind.Regular), Unread(5, SubmissionFileKind.Regular)));
        Assert.Single(Changes(Unread(5, SubmissionFileKind.Regular), Unread(6, SubmissionFileKind.Regular)));
        Assert.Single(Changes(Unread(5, SubmissionFileKind.Regular), Unread(5, SubmissionFileKind.Link)));
        Assert.Single(Changes(Unread(5, SubmissionFileKind.Regular), Hostile.Files(Wrk, "12345")));
        Assert.Single(Changes(Hostile.Files(Wrk, "12345"), Unread(5, SubmissionFileKind.Regular)));
    }

    private static SubmissionFiles Unread(long size, SubmissionFileKind kind) =>
        new(
            BaseSubmission.Files.Id,
            BaseSubmission.Files.Path,
            [
                .. BaseSubmission.Files.Entries.Select(entry =>
                    entry.Path == Wrk ? new SubmissionFile(Wrk, kind, size) : entry
                ),
            ]
        );

    private static List<Diagnostics.Problem> Changes(SubmissionFiles after) => Changes(BaseSubmission.Files, after);

    private static List<Diagnostics.Problem> Changes(SubmissionFiles before, SubmissionFiles after) =>
        [
            .. RuleBook
                .Find("ECR404")!
                .CheckChange!(SubmissionReader.Read(before), SubmissionReader.Read(after))
                .Where(problem => problem.At.Path.Contains("/raw/", StringComparison.Ordinal)),
        ];
}
