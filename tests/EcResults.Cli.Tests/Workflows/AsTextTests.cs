namespace EcResults.Cli.Tests.Workflows;

/// <summary>The script that keeps contributed text in a log from being taken for a command.</summary>
public sealed class AsTextTests
{
    private static readonly string Script = Repository.PathOf(".github", "scripts", "as-text");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Both_streams_stand_between_the_tokens_and_the_exit_code_is_the_command_s(int exitCode)
    {
        var ran = Ran.In(
            Repository.Root,
            Script,
            "bash",
            "-c",
            $"echo ::warning::one; echo ::error::two >&2; exit {exitCode}"
        );

        var lines = ran.Output.Split('\n');
        var token = lines[1]["::stop-commands::".Length..];
        Assert.Equal(
            [
                "::remove-matcher owner=csc::",
                $"::stop-commands::{token}",
                "::warning::one",
                "::error::two",
                "",
                $"::{token}::",
                "",
            ],
            lines
        );
        Assert.Empty(ran.Errors);
        Assert.Equal(exitCode, ran.ExitCode);
    }
}
