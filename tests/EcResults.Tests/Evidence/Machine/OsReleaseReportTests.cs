namespace EcResults.Tests.Evidence;

public sealed class OsReleaseReportTests
{
    [Theory]
    [InlineData("os-release.txt")]
    [InlineData("server-os-release.txt")]
    public void All_published_captures_are_read_without_a_finding(string fileName) =>
        Assert.All(
            PublishedCaptures.Read("os-release", fileName),
            report => Assert.Equal("debian", ((OsReleaseReport)report).Id?.Text)
        );

    [Theory]
    [InlineData("NAME=Void", "Void", 6)]
    [InlineData("NAME=\"Void\"", "Void", 7)]
    [InlineData("NAME='Vo\"id'", "Vo\"id", 7)]
    [InlineData("NAME='Vo\\id'", "Vo\\id", 7)]
    [InlineData("NAME=\"a\\\"b\\\\c\\$d\\`e\\f\"", "a\"b\\c$d`e\\f", 7)]
    [InlineData("  NAME=Void\r", "Void", 8)]
    public void A_value_is_unquoted_and_keeps_its_place(string line, string value, int column)
    {
        var report = EnvText.Clean(OsReleaseReport.Read(EnvText.Of("# comment\n\n" + line + "\n")));
        Assert.Equal((value, 3, column), (report.Name?.Text, report.Name?.At.Line, report.Name?.At.Column));
    }

    [Fact]
    public void An_empty_value_is_absent()
    {
        var report = EnvText.Clean(OsReleaseReport.Read(EnvText.Of("ID=void\nVERSION_ID=\"\"\nNAME=\n")));
        Assert.Equal(("void", null, null), (report.Id?.Text, report.VersionId?.Text, report.Name?.Text));
    }

    [Fact]
    public void A_file_without_ID_and_NAME_is_refused() =>
        Assert.Equal(
            "neither ID nor NAME stands up to here; every /etc/os-release has them",
            EnvText.Refused(OsReleaseReport.Read(EnvText.Of("DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=22.04\n"))).Message
        );

    [Fact]
    public void An_open_quote_is_refused()
    {
        var problem = EnvText.Refused(OsReleaseReport.Read(EnvText.Of("ID=debian\nVERSION_ID=\"12\\\"\n")));
        Assert.Equal(2, problem.At.Line);
        Assert.StartsWith("the quote of VERSION_ID is not closed", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_systems_in_one_file_are_refused()
    {
        var problem = EnvText.Refused(OsReleaseReport.Read(EnvText.Of("ID=debian\nID=alpine\n")));
        Assert.Equal("ID is \"alpine\" here and \"debian\" in line 1; one /etc/os-release has one", problem.Message);
    }

    [Fact]
    public void A_prompt_and_a_repeated_value_are_odd() =>
        EnvText.Odd(
            OsReleaseReport.Read(EnvText.Of("$ cat /etc/os-release\nID=debian\nID=debian\n")),
            "\"$ cat /etc/os-release\" is not printed by /etc/os-release",
            "ID stands a second time, after line 2"
        );
}
