namespace EcResults.Tests.Rules;

/// <summary>Not one digit of a figure can be changed without a finding at its line.</summary>
public class ChangedDigitTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_digit_of_every_printed_rate_is_held_at_its_line()
    {
        var changes = 0;
        foreach (var entry in BaseSubmission.Files.Entries.Where(entry => entry.Name == "wrk.txt"))
        {
            changes += Each(
                entry,
                (line, number) => line.StartsWith("Requests/sec:", StringComparison.Ordinal),
                (file, number, findings) => Assert.Contains(findings, finding => finding.StandsAt(file, number))
            );
        }

        output.WriteLine($"{changes} changed digits, each a finding at its line");
        Assert.Equal(5 * 7 * 2, changes);
    }

    [Fact]
    public void Every_digit_of_every_figure_of_the_summary_is_held_at_its_line()
    {
        var start = LineOf("\"summary\": [");
        var changes = Each(
            Manifest,
            (line, number) => number > start && IsFigure(line),
            (file, number, findings) => Assert.Contains(findings, finding => finding.StandsAt(file, number))
        );

        output.WriteLine($"{changes} changed digits, each a finding at its line");
        Assert.True(changes > 250);
    }

    [Fact]
    public void Every_digit_of_every_figure_of_a_run_is_held_with_its_line_named()
    {
        var (start, end) = (LineOf("\"runs\": ["), LineOf("\"summary\": ["));
        var changes = Each(
            Manifest,
            (line, number) => number > start && number < end && IsFigure(line),
            (file, number, findings) => Assert.Contains(findings, finding => finding.Names(file, number))
        );

        output.WriteLine($"{changes} changed digits, each a finding that names its line");
        Assert.True(changes > 250);
    }

    /// <summary>Where a submission states no figures of runs, only its checksums know the last digit.</summary>
    [Fact]
    public void The_last_digit_of_published_rates_is_held_at_its_line_or_by_its_checksum()
    {
        var changes = 0;
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("results")))
        {
            var files = SubmissionFolder.Read(folder, $"results/{Path.GetFileName(folder)}");
            var runs = files.Entries.Where(entry => entry.Name is "wrk.txt" or "wrk2.txt").ToList();
            Parallel.ForEach(
                // Each is a check of hundreds of files: a run from each sixth of a result.
                new[] { 1, 3, 5, 7, 9, 11 }.Select(twelfths => runs[runs.Count * twelfths / 12]),
                entry =>
                {
                    var lines = Lines(entry);
                    var line = Array.FindIndex(
                        lines,
                        text => text.StartsWith("Requests/sec:", StringComparison.Ordinal)
                    );
                    lines[line] = Others(lines[line], lines[line].Length - 1).First();
                    var changed = BaseSubmission.With(
                        files,
                        entry.Path,
                        Encoding.UTF8.GetBytes(string.Join('\n', lines))
                    );
                    Assert.Contains(
                        BaseSubmission.Check(changed),
                        finding =>
                            finding.Severity == Severity.Error
                            && finding.StandsAt(entry.Path, finding.Code == "ECR013" ? 0 : line + 1)
                    );
                    Interlocked.Increment(ref changes);
                }
            );
        }

        output.WriteLine($"{changes} published rates, each with its last digit held");
        Assert.Equal(6 * Directory.GetDirectories(Repository.PathOf("results")).Length, changes);
    }

    private static SubmissionFile Manifest => BaseSubmission.Files.Find(SubmissionFiles.ManifestName)!;

    private static int LineOf(string text) =>
        Lines(Manifest).ToList().FindIndex(line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private static string[] Lines(SubmissionFile entry) =>
        Encoding.UTF8.GetString(entry.Content!.Value.Span).Split('\n');

    private static bool IsFigure(string line) =>
        line.Contains("\": ", StringComparison.Ordinal)
        && (line.TrimEnd(',')[^1] is >= '0' and <= '9')
        && !line.Contains("repetition", StringComparison.Ordinal);

    /// <summary>Changes every digit behind the colon of the chosen lines to both of its neighbours, which move a figure least.</summary>
    private static int Each(
        SubmissionFile entry,
        Func<string, int, bool> chosen,
        Action<string, int, IReadOnlyList<Finding>> check
    )
    {
        var lines = Lines(entry);
        var variants = new List<(int Line, string Text)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!chosen(lines[i], i + 1))
            {
                continue;
            }

            for (var at = lines[i].IndexOf(':', StringComparison.Ordinal); at < lines[i].Length; at++)
            {
                variants.AddRange(Others(lines[i], at).Select(text => (i, text)));
            }
        }

        Parallel.ForEach(
            variants,
            variant =>
            {
                string[] changed = [.. lines];
                changed[variant.Line] = variant.Text;
                var bytes = Encoding.UTF8.GetBytes(string.Join('\n', changed));
                check(entry.Path, variant.Line + 1, BaseSubmission.Check(BaseSubmission.With(entry.Path, bytes)));
            }
        );
        return variants.Count;
    }

    private static IEnumerable<string> Others(string line, int at) =>
        char.IsAsciiDigit(line[at])
            ? new[] { 1, 9 }.Select(step =>
                string.Concat(line.AsSpan(0, at), [(char)('0' + ((line[at] - '0' + step) % 10))], line.AsSpan(at + 1))
            )
            : [];
}
