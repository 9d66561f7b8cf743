namespace EcResults.Tests.Evidence;

public sealed class FreeReportTests
{
    private const string NewHeader =
        "               total        used        free      shared  buff/cache   available\n";
    private const double Gib = 1024.0 * 1024 * 1024;

    /// <summary>Recorded in one minute on one machine, so every form must agree with its bytes.</summary>
    [Theory]
    [InlineData("plain", 0)]
    [InlineData("human", 0)]
    [InlineData("human-wide", 0)]
    [InlineData("human-si", 0)]
    [InlineData("mebi", 1)]
    [InlineData("bytes", 1)]
    public void Every_unit_covers_the_true_total(string form, int warnings)
    {
        var path = Repository.PathOf("tests", "EcResults.Tests", "fixtures", "free", $"procps-4-{form}.txt");
        var reading = FreeReport.Read(new SourceText("free.txt", File.ReadAllText(path)));
        Assert.Equal(warnings, reading.Warnings.Count);
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
        var text = NewHeader + $"Mem:{printed, 16}{printed, 16}        0B         0B        0B        0B\n";
        var total = EnvText.Clean(FreeReport.Read(EnvText.Of(text))).TotalBytes;
        Assert.Equal((bytes, halfStep), (total.Value, total.HalfStep));
        Assert.Equal(printed, EnvText.At(total.At));
    }
}
