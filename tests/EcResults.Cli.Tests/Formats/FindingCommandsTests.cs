namespace EcResults.Cli.Tests.Formats;

public sealed class FindingCommandsTests
{
    [Fact]
    public void A_finding_is_one_command_with_its_place()
    {
        var source = new SourceText("results/a,b:c%/wrk.txt", "Latency 717.00usec\n");
        var finding = new Finding(
            "ECR001",
            Severity.Error,
            new Problem(new Location(source, 1, 9, 10), "50% is odd, a:b", "h")
        );

        Assert.Equal(
            "::error file=results/a%2Cb%3Ac%25/wrk.txt,line=1,col=9,endColumn=19,title=ECR001 missing-file::50%25 is odd, a:b; h\n",
            Of(finding)
        );
    }

    [Fact]
    public void A_finding_about_a_file_has_no_line()
    {
        var finding = new Finding("ECR001", Severity.Warning, new Problem(new SourceText("a", "").Whole, "m", "h"));

        Assert.Equal("::warning file=a,title=ECR001 missing-file::m; h\n", Of(finding));
    }

    [Fact]
    public void Hostile_text_starts_no_command_of_its_own()
    {
        var lines = Written.By(writer => FindingCommands.Write(writer, Hostile.Report)).TrimEnd('\n').Split('\n');

        // One line a finding, and the note that there are many.
        Assert.Equal(Hostile.Report.Findings.Count + 1, lines.Length);
        foreach (var line in lines)
        {
            var (name, properties, _) = Parse(line);
            Assert.Contains(name, new[] { "error", "warning", "notice" });
            Assert.All(
                properties.Keys,
                key => Assert.Contains(key, new[] { "file", "line", "col", "endColumn", "title" })
            );
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter is '\u202E' or '\u2028');
        }
    }

    [Fact]
    public void More_findings_than_GitHub_shows_are_all_written_and_noted()
    {
        var many = Hostile.Of(Enumerable.Range(0, 200).Select(number => $"n{number}"));

        var lines = Written.By(writer => FindingCommands.Write(writer, many)).TrimEnd('\n').Split('\n');

        Assert.Equal(201, lines.Length);
        Assert.StartsWith(
            "::notice title=ecresults::GitHub shows 10 errors and 10 warnings",
            lines[^1],
            StringComparison.Ordinal
        );
    }

    private static string Of(Finding finding) =>
        Written.By(writer =>
            FindingCommands.Write(writer, new FindingReport([new CheckedSubmission("id", "id", [finding])]))
        );

    /// <summary>Reads a command as GitHub's runner does: the name to the first blank, properties to the next "::", the rest is data.</summary>
    private static (string Name, Dictionary<string, string> Properties, string Data) Parse(string line)
    {
        Assert.StartsWith("::", line, StringComparison.Ordinal);
        var end = line.IndexOf("::", 2, StringComparison.Ordinal);
        var head = line[2..end];
        var blank = head.IndexOf(' ', StringComparison.Ordinal);
        var properties = head[(blank + 1)..]
            .Split(',')
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return (head[..blank], properties, line[(end + 2)..]);
    }
}
