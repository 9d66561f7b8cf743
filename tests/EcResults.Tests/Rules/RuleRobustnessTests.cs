using EcResults.Tests.Submissions;

namespace EcResults.Tests.Rules;

/// <summary>No rule throws, whatever a folder holds, and every finding stands inside its file.</summary>
public class RuleRobustnessTests(ITestOutputHelper output)
{
    private static readonly string[] Replacements =
    [
        "null",
        "true",
        "-1",
        "0",
        "1",
        "2",
        "1.5",
        "1e15",
        "999999",
        "1e400",
        "123456789012345678901234567890",
        "\"\"",
        "\"x\"",
        "\"baseline\"",
        "\"pcap\"",
        "\"wrk2\"",
        "\"001-text\"",
        "\"9999-keylog\"",
        "\"2099-12-31T23:59:59.9999999Z\"",
        "\"2000-01-01T00:00:00Z\"",
        "\"2099-12-31\"",
        "\"wrk -t1 -c32 -d999999h https://127.0.0.1:8440/\"",
        "\"\\u001b[31m\\u202e\"",
        "[]",
        "{}",
        "[{}]",
    ];

    [Fact]
    public void An_empty_folder_has_findings_only()
    {
        var findings = BaseSubmission.Check(new SubmissionFiles("x", "x", []));

        Findings.AssertSound(findings);
        Assert.Equal(8, findings.Count(finding => finding.Code == "ECR001"));
    }

    [Fact]
    public void Every_file_may_be_cut_anywhere()
    {
        var checks = 0;
        foreach (var entry in BaseSubmission.Files.Entries)
        {
            var bytes = entry.Content!.Value.ToArray();
            foreach (
                var length in new[] { 0, 1, 7, bytes.Length / 3, bytes.Length / 2, bytes.Length - 2, bytes.Length - 1 }
            )
            {
                Findings.AssertSound(
                    BaseSubmission.Check(BaseSubmission.With(entry.Path, bytes[..Math.Clamp(length, 0, bytes.Length)]))
                );
                checks++;
            }
        }

        output.WriteLine($"{checks} cut files, 0 exceptions");
    }

    [Fact]
    public void Every_file_may_hold_any_bytes()
    {
        var paths = BaseSubmission.Files.Entries.Select(entry => entry.Path).ToArray();
        var bytes = Gen.OneOf(
            Gen.Byte.Array[0, 400],
            Gen.Char[' ', '~'].Array[0, 400].Select(Encoding.ASCII.GetBytes),
            OneOf<string>([
                "\r",
                "\n",
                "\0",
                "{",
                "}",
                "\"",
                "é",
                "😀",
                "9",
                ".",
                " ",
                "\uFEFF",
                "wrk",
                "ms",
                "Requests/sec:",
            ])
                .Array[0, 200]
                .Select(words => Encoding.UTF8.GetBytes(string.Concat(words)))
        );
        Gen.Select(OneOf(paths), bytes)
            .Sample(
                (path, content) => Findings.AssertSound(BaseSubmission.Check(BaseSubmission.With(path, content))),
                iter: 600
            );
    }

    [Fact]
    public void Every_file_may_have_any_part_changed()
    {
        var entries = BaseSubmission.Files.Entries.Where(entry => entry.Size > 0).ToArray();
        Gen.Select(OneOf(entries), Gen.Double[0, 1], Gen.Int[0, 12], Gen.Byte.Array[0, 12])
            .Sample(
                (entry, place, taken, put) =>
                {
                    var old = entry.Content!.Value.ToArray();
                    var at = (int)(place * (old.Length - 1));
                    byte[] changed = [.. old[..at], .. put, .. old[Math.Min(old.Length, at + taken)..]];
                    Findings.AssertSound(BaseSubmission.Check(BaseSubmission.With(entry.Path, changed)));
                },
                iter: 600
            );
    }

    [Fact]
    public void Every_value_of_the_manifest_may_be_replaced_or_left_out()
    {
        var text = Encoding.UTF8.GetString(
            BaseSubmission.Files.Find(SubmissionFiles.ManifestName)!.Content!.Value.Span
        );
        var (tried, read) = (0, 0);
        Parallel.ForEach(
            // A quarter of the words at each place, and others at the next.
            JsonMutation.Variants(text, Replacements).Where((_, index) => index % 4 == 0),
            json =>
            {
                var submission = SubmissionReader.Read(
                    BaseSubmission.With(SubmissionFiles.ManifestName, Encoding.UTF8.GetBytes(json))
                );
                Interlocked.Increment(ref tried);
                Interlocked.Add(ref read, submission.Manifest is null ? 0 : 1);
                Findings.AssertSound(RuleBook.Check(submission));
            }
        );

        output.WriteLine($"{tried} manifests, {read} of them valid, 0 exceptions");
        Assert.True(read > 100);
    }

    [Fact]
    public void A_submission_full_of_hostile_files_is_checked_without_hanging()
    {
        var files = BaseSubmission.Files;
        foreach (
            var (index, entry) in BaseSubmission
                .Files.Entries.Where(entry => entry.Path.StartsWith("raw/", StringComparison.Ordinal))
                .Take(15)
                .Index()
        )
        {
            var unit = index switch
            {
                0 => "x\n",
                1 => "\n",
                2 => "9",
                3 => "\r",
                4 => "{",
                5 => "Requests/sec:  1.00\n",
                6 => "01:25:45 x\n",
                7 => "a:b\n",
                8 => "#ecresults \n",
                9 => "((((",
                _ => "  50%  1.00ms\n",
            };
            var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, (1024 * 1024) / unit.Length)));
            files = BaseSubmission.With(files, entry.Path, content);
        }

        var findings = HangGuard.Watch("a submission of 15 MiB", () => BaseSubmission.Check(files));

        output.WriteLine($"15 MiB: {findings.Count} findings");
        Findings.AssertSound(findings);
        Assert.True(findings.Count < 1000);
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
