namespace EcResults.Tests.Evidence;

public sealed class EcaptureLogPropertyTests
{
    private static readonly string[] Files =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("tests", "EcResults.Tests", "fixtures", "ecapture-log"), "synthetic-*.*")
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Lines =
    [
        .. Files.SelectMany(File.ReadAllLines),
        "",
        "{",
        "{\"time\":\"2025-03-30T17:01:12+08:00\",\"message\":\"\\u12",
        "EBPFProbe MODEL",
        "2025/03/30 17:01:12 EBPFProbe MODEL",
        "2025/03/30 17:01:12 EBPFProbe  MODEL",
        "2025-03-30T17:01:12.123456789-23:59 INF",
        "0000-00-00T00:00:00Z INF x",
        "0001-01-01T00:00:00+23:59 INF bye bye.",
        "#ecresults",
        "#ecresults 2026-11-23T00:00:00Z lines=18446744073709551616",
        "\u001b[",
    ];

    private static readonly Gen<string> Logs =
        from lines in Gen.Int[0, Lines.Length - 1].Select(index => Lines[index]).List[0, 40]
        from end in Gen.Bool.Select(isCrlf => isCrlf ? "\r\n" : "\n")
        select string.Join(end, lines);

    /// <summary>A good log of some era with lines of any era strewn into it.</summary>
    private static readonly Gen<string> Strewn =
        from file in Gen.Int[0, Files.Length - 1]
        from places in Gen.Select(Gen.Int[0, 40], Gen.Int[0, Lines.Length - 1]).List[0, 6]
        select Strew(File.ReadAllLines(Files[file]), places);

    private static readonly Gen<string> Mutated =
        from log in Gen.OneOf(Logs, Strewn)
        from cut in Gen.Int[0, 4000]
        from length in Gen.Int[0, 40]
        from noise in Gen.String[0, 12]
        let at = Math.Min(cut, log.Length)
        select string.Concat(log.AsSpan(0, at), noise, log.AsSpan(Math.Min(at + length, log.Length)));

    [Fact]
    public void Any_text_is_answered_and_every_place_lies_inside_it() =>
        Gen.OneOf(Strewn, Logs, Mutated, Gen.String[0, 400]).Sample(Check, iter: 3000);

    [Fact]
    public void Condensing_twice_is_condensing_once_and_nothing_is_left_to_remove() =>
        Gen.OneOf(Strewn, Logs, Mutated)
            .Sample(
                text =>
                {
                    var (condensed, result) = LogCondenserTests.Condense(Encoding.UTF8.GetBytes(text));
                    var (again, second) = LogCondenserTests.Condense(condensed);
                    Assert.Equal(condensed, again);
                    Assert.False(result.IsChanged && second.HeldEvents);
                },
                iter: 3000
            );

    [Fact]
    public void A_log_and_its_condensed_form_read_the_same() =>
        Gen.OneOf(Strewn, Logs, Mutated)
            .Sample(
                text =>
                {
                    var whole = Encoding.UTF8.GetBytes(text);
                    var (log, problems, _) = EcaptureLog.Read(SourceText.FromUtf8("whole", whole)!);
                    var isWhole = log is not null && log.Condensed is null && problems.Count == 0;
                    if (isWhole)
                    {
                        var condensed = LogCondenserTests.Condense(whole).Output;
                        var second = EcaptureLog.Read(SourceText.FromUtf8("condensed", condensed)!);
                        Assert.Empty(second.Problems);
                        EcaptureLogPairs.AssertSame(log, second.Report);
                    }
                },
                iter: 3000
            );

    [Fact]
    public void Any_bytes_are_condensed() =>
        Gen
            .Byte.Array[0, 2000]
            .Sample(bytes => LogCondenserTests.Condense(bytes).Result.Bytes == bytes.Length, iter: 1000);

    [Theory]
    [InlineData("{\n")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[\n")]
    [InlineData("^C^C^C^C^C^C^C^C^C^C")]
    [InlineData("\u001b[\u001b[1;1;1")]
    [InlineData(
        "2026-11-23T00:34:00Z INF m error=x\" error=x\" error=x\" error=x\" error=x\" error=x\" error=x\" error=x\""
    )]
    [InlineData("2026-11-23T00:34:00Z INF UUID:_0_1_0_1_0_1_0_1_0_1_0_1_0_1, Name:, Name:, Length:\n")]
    [InlineData("2026-11-23T00:34:00Z INF AppName=\"eCapture(旁观者)\"\n")]
    [InlineData("CLIENT_RANDOM 00112233445566778899 00112233445566778899\n")]
    [InlineData("#ecresults \n")]
    [InlineData("prompt\n\n")]
    public void A_mebibyte_of_anything_is_read_in_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));
        HangGuard.Watch(part, () => EcaptureLog.Read(new SourceText("ecapture.log", text)));
        Check(text);
    }

    private static string Strew(string[] log, List<(int Place, int Line)> places)
    {
        var lines = log.ToList();
        foreach (var (place, line) in places)
        {
            lines.Insert(Math.Min(place, lines.Count), Lines[line]);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static void Check(string text)
    {
        var source = new SourceText("ecapture.log", text);
        var (log, problems, warnings) = EcaptureLog.Read(source);
        Assert.True(log is not null || problems.Count > 0);
        foreach (var at in Places(log).Concat(problems.Concat(warnings).Select(problem => problem.At)))
        {
            Assert.InRange(at.Line, 0, source.Lines.Count);
            if (at.Column > 0)
            {
                Assert.InRange(at.Column - 1 + at.Length, 0, source.Lines[at.Line - 1].Text.Length);
            }
        }
    }

    private static IEnumerable<Location> Places(EcaptureLog? log) =>
        log is null ? [] : log.Figures.Select(figure => figure.At).Concat(log.Seconds.Select(s => s.At));
}
