namespace EcResults.Tests.Evidence;

public sealed class MapsReportTests
{
    private const string Library =
        "7f1553d14000-7f1553d33000 r--p 00000000 fe:00 10207842                   /usr/lib/x86_64-linux-gnu/libssl.so.3\n"
        + "7f1553d33000-7f1553d90000 r-xp 0001f000 fe:00 10207842                   /usr/lib/x86_64-linux-gnu/libssl.so.3\n";

    [Theory]
    [InlineData("maps-target.txt")]
    [InlineData("maps-client.txt")]
    public void All_published_captures_are_read_without_a_finding(string fileName) =>
        Assert.All(PublishedCaptures.Read("maps", fileName), report => Assert.Single(((MapsReport)report).Libraries));

    [Fact]
    public void Each_file_is_read_once()
    {
        var library = Assert.Single(EnvText.Clean(MapsReport.Read(EnvText.Of(Library))).Libraries);
        Assert.Equal(
            ("/usr/lib/x86_64-linux-gnu/libssl.so.3", "fe:00", 10207842L),
            (library.Path.Text, library.Device, library.Inode)
        );
        Assert.Equal((1, library.Path.Text), (library.Path.At.Line, EnvText.At(library.Path.At)));
        Assert.False(library.Deleted);
    }

    [Fact]
    public void The_same_path_with_another_inode_is_another_file()
    {
        var other = Library.Replace("10207842", "10207843", StringComparison.Ordinal);
        Assert.Equal(2, EnvText.Clean(MapsReport.Read(EnvText.Of(Library + other))).Libraries.Count);
    }

    [Fact]
    public void Other_mappings_of_a_whole_file_are_left_aside()
    {
        var text =
            "55d0a0000000-55d0a0021000 rw-p 00000000 00:00 0                          [heap]\n"
            + "7f0000000000-7f0000001000 rw-p 00000000 00:00 0\n"
            + "7f1553000000-7f1553001000 r--p 00000000 fe:00 7                          /opt/libssl stuff/libc.so.6\n"
            + Library;
        Assert.Single(EnvText.Clean(MapsReport.Read(EnvText.Of(text))).Libraries);
    }

    [Fact]
    public void A_path_may_hold_blanks_and_be_deleted()
    {
        var text = "7f1553d14000-7f1553d33000 r--p 00000000 103:02 42 /opt/my libs/libssl.so.1.1 (deleted)\n";
        var library = Assert.Single(EnvText.Clean(MapsReport.Read(EnvText.Of(text))).Libraries);
        Assert.Equal(("/opt/my libs/libssl.so.1.1", true), (library.Path.Text, library.Deleted));
    }

    [Fact]
    public void The_name_that_grep_puts_before_it_is_odd()
    {
        var reading = MapsReport.Read(EnvText.Of("/proc/812/maps:" + Library));
        Assert.Single(Assert.IsType<MapsReport>(reading.Report).Libraries);
        Assert.Single(reading.Oddities);
    }

    [Theory]
    [InlineData("cat: /proc/1/maps: Permission denied")]
    [InlineData("nginx 812 root mem REG 254,0 /usr/lib/libssl.so.3")]
    [InlineData("7f1553d14000-7f1553d33000 r--p 00000000 fe:00 99999999999999999999 /usr/lib/libssl.so.3")]
    public void Another_line_is_refused(string line)
    {
        var problem = EnvText.Refused(MapsReport.Read(EnvText.Of(Library + line + "\n")));
        Assert.Equal(3, problem.At.Line);
        Assert.Contains("is no line of /proc/PID/maps", problem.Message, StringComparison.Ordinal);
    }
}
