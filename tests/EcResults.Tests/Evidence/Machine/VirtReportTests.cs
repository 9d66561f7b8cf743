namespace EcResults.Tests.Evidence;

public sealed class VirtReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("virt", "virt.txt"),
            report => Assert.Contains(((VirtReport)report).Word.Text, (string[])["qemu", "docker"])
        );

    [Theory]
    [InlineData("none\n", "none")]
    [InlineData(" kvm\r\n\n", "kvm")]
    [InlineData("systemd-nspawn", "systemd-nspawn")]
    public void The_word_is_read(string text, string word)
    {
        var report = EnvText.Clean(VirtReport.Read(EnvText.Of(text)));
        Assert.Equal((word, word), (report.Word.Text, EnvText.At(report.Word.At)));
    }

    [Fact]
    public void A_word_that_is_not_known_is_odd()
    {
        var reading = VirtReport.Read(EnvText.Of("$ systemd-detect-virt\nhologram\n"));
        Assert.Equal("hologram", reading.Report?.Word.Text);
        Assert.Equal([1, 2], reading.Oddities.Select(oddity => oddity.At.Line));
    }

    [Fact]
    public void Several_words_are_refused() =>
        Assert.Equal(
            "a second word \"docker\", after \"kvm\" in line 1; systemd-detect-virt prints one",
            EnvText.Refused(VirtReport.Read(EnvText.Of("kvm\ndocker\n"))).Message
        );

    [Fact]
    public void A_sentence_is_refused() =>
        EnvText.Refused(VirtReport.Read(EnvText.Of("bash: systemd-detect-virt: command not found\n")));
}
