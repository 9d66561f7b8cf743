namespace EcResults.Evidence;

public sealed class PidstatPropertyTests
{
    private static readonly string[] Fixtures =
    [
        .. ReportFiles
            .Files(Repository.PathOf("tests", "EcResults.Tests", "fixtures", "pidstat"), "*.txt")
            .Concat(ReportFiles.Files(Repository.PathOf("tests", "EcResults.Tests", "fixtures", "ps"), "*.txt"))
            .Select(File.ReadAllText),
    ];

    private static readonly string[] Pieces =
    [
        "\n",
        " ",
        "\t",
        "0",
        "-",
        "-1.00",
        "10.00",
        "Average:",
        "Command",
        "PID",
        "TGID",
        "TID",
        "RSS",
        "%CPU",
        "# Time",
        "10:00:01",
        "AM",
        "1795445605",
        "{",
        "}",
        "[",
        "\"",
        "Linux 6.1 (h) x",
        "|__",
        "...",
        "\0",
        "\ud800",
        "下午",
        "^",
        "^C",
        "sysstat version",
        "99999999999999999999",
        "1,5",
        "2.9M",
        "COMMAND",
        "STARTED",
        "平均时间:",
        ":",
        "_",
        "(",
        "CPU)",
    ];

    private static Gen<string> Piece => Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    [Fact]
    public void No_text_throws_and_every_place_lies_inside() => Gen.String.Sample(Read, iter: 5_000);

    [Fact]
    public void No_patchwork_throws_and_every_place_lies_inside() =>
        Piece.Array[0, 40].Select(string.Concat).Sample(Read, iter: 20_000);

    [Fact]
    public void No_mutation_throws_and_every_place_lies_inside() =>
        Gen.Select(
                Gen.Int[0, Fixtures.Length - 1].Select(index => Fixtures[index]),
                Gen.Int[0, 9_999],
                Gen.Int[0, 60],
                Piece
            )
            .Select((text, at, cut, piece) => Mutated(text, at % text.Length, cut, piece))
            .Sample(Read, iter: 20_000);

    [Fact]
    public void A_megabyte_of_anything_is_read_in_time()
    {
        const int Megabyte = 1 << 20;
        var texts = Pieces
            .Concat(Fixtures)
            .Concat([
                "a ",
                "10:00:01 ",
                "10:00:01 x\n",
                "1\n",
                "# Time UID PID %CPU Command\n10:00:01 0 7 1.00 a\n",
                "[[",
                "{\"a\":1,",
            ])
            .Select(piece => string.Concat(Enumerable.Repeat(piece, (Megabyte / piece.Length) + 1))[..Megabyte])
            .Append(
                string.Concat(
                    Enumerable.Range(0, Megabyte / 40).Select(i => $"# Time PID c{i} Command\n10:00:01 {i} 1 a\n")
                )
            )
            .Append(WideHeader('a') + WideHeader('b'));
        foreach (var text in texts)
        {
            HangGuard.Watch(text[..20], () => Read(text));
            HangGuard.Watch(text[..20], () => Read("{\"sysstat\": {\"hosts\": [" + text));
        }
    }

    private static string WideHeader(char letter)
    {
        const int Columns = 70_000;
        return $"10:00:00 PID {string.Join(' ', Enumerable.Range(0, Columns).Select(i => $"{letter}{i:x5}"))} Command\n";
    }

    private static string Mutated(string text, int at, int cut, string piece) =>
        text[..at] + piece + text[Math.Min(text.Length, at + cut)..];

    private static void Read(string text)
    {
        var source = new SourceText("raw.txt", text);
        Check(PidstatReport.Read(source).Untyped);
        Check(PsReport.Read(source).Untyped);
    }

    private static void Check(Reading<Report> reading)
    {
        Assert.Equal(reading.Problems.Count == 0, reading.Report is not null);
        foreach (var problem in reading.Problems.Concat(reading.Warnings))
        {
            ReportFiles.AssertInside(problem.At);
            foreach (var related in problem.Related)
            {
                ReportFiles.AssertInside(related.At);
            }
        }

        foreach (var figure in reading.Report?.Figures ?? [])
        {
            ReportFiles.AssertInside(figure.At);
        }
    }
}
