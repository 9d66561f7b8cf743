namespace EcResults.Tests.Evidence;

public sealed class FreeReportTests
{
    private const string NewHeader =
        "               total        used        free      shared  buff/cache   available\n";
    private const string OldHeader = "             total       used       free     shared    buffers     cached\n";
    private const double Gib = 1024.0 * 1024 * 1024;

    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("free", "free.txt"),
            report => Assert.InRange(((FreeReport)report).TotalBytes.Value, 5.7 * Gib, 23 * Gib)
        );

    /// <summary>Recorded in one minute on one machine, so every form must agree with its bytes.</summary>
    [Theory]
    [InlineData("plain", 0)]
    [InlineData("human", 0)]
    [InlineData("human-wide", 0)]
    [InlineData("human-si", 0)]
    [InlineData("mebi", 1)]
    [InlineData("bytes", 1)]
    public void Every_unit_covers_the_true_total(string form, int oddities)
    {
        var path = Repository.PathOf("tests", "EcResults.Tests", "fixtures", "free", $"procps-4-{form}.txt");
        var reading = FreeReport.Read(new SourceText("free.txt", File.ReadAllText(path)));
        Assert.Equal(oddities, reading.Oddities.Count);
        Assert.Empty(reading.Problems);
        Assert.InRange(25276502016.0, reading.Report!.TotalBytes.Low, reading.Report.TotalBytes.High);
        Assert.NotNull(reading.Report.AvailableBytes);
        Assert.Equal(0, reading.Report.SwapTotalBytes?.Value);
    }

    [Theory]
    [InlineData("23Gi", 23 * Gib, Gib)]
    [InlineData("5.8Gi", 5.8 * Gib, Gib / 20)]
    [InlineData("5,8Gi", 5.8 * Gib, Gib / 20)]
    [InlineData("834Mi", 834 * Gib / 1024, Gib / 1024)]
    [InlineData("25G", 25e9, 1e9)]
    public void A_letter_says_the_unit_and_the_step(string printed, double bytes, double halfStep)
    {
        var text = NewHeader + $"Mem:{printed, 16}        1Mi        1Mi         0B        1Mi        2Mi\n";
        var total = EnvText.Clean(FreeReport.Read(EnvText.Of(text))).TotalBytes;
        Assert.Equal((bytes, halfStep), (total.Value, total.HalfStep));
        Assert.Equal(printed, EnvText.At(total.At));
    }

    [Fact]
    public void A_bare_G_of_an_old_free_is_binary()
    {
        var text = OldHeader + "Mem:          3.8G       2.9G       907M        61M        76M       273M\n";
        var report = EnvText.Clean(FreeReport.Read(EnvText.Of(text)));
        Assert.Equal(3.8 * Gib, report.TotalBytes.Value);
        Assert.Null(report.AvailableBytes);
        Assert.Null(report.SwapTotalBytes);
    }

    [Theory]
    [InlineData("free -m", 3887.0 * 1024 * 1024)]
    [InlineData("$ free -mt", 3887.0 * 1024 * 1024)]
    [InlineData("root@h:~# free --mega", 3887e6)]
    [InlineData("/usr/bin/free -g", 3887 * Gib)]
    [InlineData("free -m --si", 3887e6)]
    [InlineData("free -k", 3887.0 * 1024)]
    public void The_command_above_the_table_says_the_unit(string command, double bytes)
    {
        var text =
            command + "\n" + OldHeader + "Mem:          3887       2978        908         61         76        273\n";
        var reading = FreeReport.Read(EnvText.Of(text));
        Assert.Equal(bytes, reading.Report?.TotalBytes.Value);
        Assert.Equal($"\"{command}\" is not printed by free", Assert.Single(reading.Oddities).Message);
    }

    [Theory]
    [InlineData("128780 100201 28579 3 7 11")]
    [InlineData("503 401 101 3 7 11")]
    public void Numbers_whose_unit_cannot_be_known_are_refused(string values)
    {
        var problem = EnvText.Refused(FreeReport.Read(EnvText.Of(OldHeader + "Mem: " + values + "\n")));
        Assert.Contains("is not printed, and its values fit more than one", problem.Message, StringComparison.Ordinal);
        Assert.Equal((2, 6), (problem.At.Line, problem.At.Column));
    }

    [Theory]
    [InlineData("15.55Gi")]
    [InlineData("15Xi")]
    [InlineData("lots")]
    [InlineData("-1Gi")]
    [InlineData(".5Gi")]
    public void A_value_that_free_does_not_print_is_refused(string printed)
    {
        var text = NewHeader + $"Mem: {printed} 1Mi 1Mi 0B 1Mi 2Mi\n";
        var problem = EnvText.Refused(FreeReport.Read(EnvText.Of(text)));
        Assert.StartsWith($"value \"{printed}\" cannot be printed by free", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "               total       utilisé      libre     partagé tamp/cache   disponible\nMem:            15Gi       9,2Gi       1,9Gi       128Mi       3,5Gi       6,4Gi\n"
    )]
    [InlineData(
        "              总计         已用        空闲      共享    缓冲/缓存    可用\n内存：       7.7Gi       1.7Gi       4.2Gi       314Mi       1.7Gi       5.4Gi\n"
    )]
    [InlineData(
        "              gesamt       benutzt     frei      gemns.  Puffer/Cache verfügbar\nSpeicher:       15Gi       3,6Gi       6,3Gi       199Mi       6,0Gi        11Gi\n"
    )]
    public void A_translated_table_is_refused_with_the_command_that_prints_English(string text)
    {
        var problem = EnvText.Refused(FreeReport.Read(EnvText.Of(text)));
        Assert.EndsWith(
            "is translated; only the English output of free is read",
            problem.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("attach the output of \"LC_ALL=C free\" unedited", problem.Help);
        Assert.Equal(1, problem.At.Line);
    }

    [Fact]
    public void A_table_whose_header_was_damaged_is_not_translated() =>
        Assert.Equal(
            "attach the output of \"free\" unedited",
            EnvText.Refused(FreeReport.Read(EnvText.Of("  totl used free\nMem: 15Gi 9Gi 1Gi\n"))).Help
        );

    [Fact]
    public void A_table_without_memory_is_refused() =>
        Assert.Equal(1, EnvText.Refused(FreeReport.Read(EnvText.Of(NewHeader + "Swap:  0B 0B 0B\n"))).At.Line);

    [Fact]
    public void A_second_table_is_refused()
    {
        var one = NewHeader + "Mem: 23Gi 456Mi 22Gi 8.7Mi 783Mi 23Gi\nSwap: 0B 0B 0B\n";
        var problem = EnvText.Refused(FreeReport.Read(EnvText.Of(one + one)));
        Assert.Equal(4, problem.At.Line);
    }

    [Fact]
    public void More_available_than_there_is_is_refused()
    {
        var problem = EnvText.Refused(
            FreeReport.Read(EnvText.Of(NewHeader + "Mem: 15Gi 456Mi 14Gi 8.7Mi 783Mi 23Gi\n"))
        );
        Assert.Equal("\"23Gi\" available is more than the total \"15Gi\"; free cannot print that", problem.Message);
    }
}
