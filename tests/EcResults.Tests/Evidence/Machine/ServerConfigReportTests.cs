namespace EcResults.Tests.Evidence;

public sealed class ServerConfigReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("server-config", "server-config.txt"),
            report => Assert.Equal("1", ((ServerConfigReport)report).Workers?.Text)
        );

    [Theory]
    [InlineData("worker_processes auto;", "auto", 18)]
    [InlineData("user www; worker_processes\t4 ; pid x;", "4", 28)]
    [InlineData("worker_processes 2 # four\n;", "2", 18)]
    public void The_directive_is_read(string text, string workers, int column)
    {
        var report = EnvText.Clean(ServerConfigReport.Read(EnvText.Of(text)));
        Assert.Equal((workers, column), (report.Workers?.Text, report.Workers?.At.Column));
    }

    [Theory]
    [InlineData("# worker_processes 4;")]
    [InlineData("user www; # worker_processes 4;")]
    [InlineData("log_format x 'a; worker_processes 4;';")]
    [InlineData("set $worker_processes 4;")]
    [InlineData("worker_processes_x 4;")]
    [InlineData(":8443 {\n  respond hello\n}")]
    public void Elsewhere_it_is_no_directive(string text) =>
        Assert.Null(EnvText.Clean(ServerConfigReport.Read(EnvText.Of(text))).Workers);

    [Fact]
    public void Two_different_values_are_refused()
    {
        var problem = EnvText.Refused(
            ServerConfigReport.Read(EnvText.Of("worker_processes 1;\nworker_processes 2;\n"))
        );
        Assert.Equal("worker_processes is \"2\" here and \"1\" in line 1; nginx takes one", problem.Message);
    }

    [Fact]
    public void A_value_from_a_template_is_odd() =>
        EnvText.Odd(
            ServerConfigReport.Read(EnvText.Of("worker_processes ${N};\n")),
            "worker_processes is \"${N}\", which nginx does not take; it takes a number or auto"
        );

    [Fact]
    public void An_empty_file_is_refused() => EnvText.Refused(ServerConfigReport.Read(EnvText.Of("\n")));
}
