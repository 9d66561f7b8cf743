namespace EcResults.Cli.Tests;

/// <summary><c>ecresults validate</c> where a folder is a link, or a name is no UTF-8.</summary>
public class FolderNamesTests : TemporaryFolder
{
    [Fact]
    public async Task A_folder_that_is_a_link_is_refused_and_not_followed()
    {
        var target = CopyBase(Path.Combine("elsewhere", Ecresults.BaseId));
        var results = Directory.CreateDirectory(Path.Combine(Folder, "results")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(results, Ecresults.BaseId), target);

        var result = await Ecresults.RunIn(Folder, "validate");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            $"""
            results/{Ecresults.BaseId}: error [link-or-run-bit ECR006]: the submission's folder is a link, which is not followed; only a folder is allowed
              help: replace it by the folder that it points to · more: ecresults explain ECR006

            """,
            result.StandardOutput
        );
        Assert.Equal("1 submission, 1 error, 0 warnings\n", result.StandardError);
    }

    [Fact]
    public async Task Names_that_are_no_UTF_8_are_findings()
    {
        var target = CopyBase();
        const string Make =
            """printf x >$'raw/env/\xff.txt'; printf x >$'raw/env/\xfe.txt'; mkdir $'raw/\xc3'; printf x >$'raw/\xc3/a'; cp -r . $'../20261123-ecresults-\xff'""";
        await Bash(target, Make);
        try
        {
            var inside = await Ecresults.RunIn(Folder, "validate", Ecresults.BaseId);
            var beside = await Ecresults.RunIn(Folder, "validate", ".");

            Assert.Equal(1, inside.ExitCode);
            Assert.Contains(
                $"{Ecresults.BaseId}/raw/env/\\ufffd.txt: error [stray-file ECR002]: the name \"\\ufffd.txt\" holds bytes that are no UTF-8",
                inside.StandardOutput,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "/raw/\\ufffd: error [stray-file ECR002]: ",
                inside.StandardOutput,
                StringComparison.Ordinal
            );
            Assert.Equal(1, beside.ExitCode);
            Assert.Contains(
                "20261123-ecresults-\\ufffd: error [stray-file ECR002]: ",
                beside.StandardOutput,
                StringComparison.Ordinal
            );
        }
        finally
        {
            // .NET cannot name what it shall delete.
            await Bash(Folder, "rm -rf -- 2026*");
        }
    }
}
