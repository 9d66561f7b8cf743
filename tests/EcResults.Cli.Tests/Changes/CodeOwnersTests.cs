using EcResults.Cli.Changes;

namespace EcResults.Cli.Tests.Changes;

public sealed class CodeOwnersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("* @octo @Hubot # @mallory\n", "octo Hubot")]
    [InlineData("# * @mallory\n\n*\t@octo\r\n", "octo")]
    [InlineData("*.md @mallory\n/results/x @mallory\n** @mallory\n", "")]
    [InlineData("* @octo\n* @hubot\n", "hubot")]
    [InlineData("* @octo\n*\n", "")]
    [InlineData("* @octo/team mail@example.org @ octo @hubot\n", "hubot")]
    public void Maintainers_are_the_accounts_on_the_last_line_for_everything(string text, string expected) =>
        Assert.Equal($"{expected} github-actions[bot]".TrimStart(), string.Join(' ', CodeOwners.Maintainers(text)));

    [Fact]
    public void The_file_of_this_repository_has_a_line_for_everything() =>
        Assert.Contains(
            File.ReadLines(Repository.PathOf(CodeOwners.Path.Split('/'))),
            line => line.StartsWith("* @", StringComparison.Ordinal)
        );
}
