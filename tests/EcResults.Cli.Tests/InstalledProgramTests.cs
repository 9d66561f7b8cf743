namespace EcResults.Cli.Tests;

public sealed class InstalledProgramTests : TemporaryFolder
{
    [Fact]
    public void A_program_is_the_first_in_an_absolute_folder_that_may_be_run()
    {
        Program("plain/tool", run: false);
        var first = Program("first/tool", run: true);
        Program("second/tool", run: true);

        Assert.Equal(first, InstalledProgram.FileOf("tool", PathOf("missing", "plain", "first", "second")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("bin")]
    [InlineData("./bin")]
    public void A_folder_that_is_relative_to_the_working_folder_holds_no_programs(string entry)
    {
        var installed = Program("bin/tool", run: true);
        // From the working folder of the tests, the entry leads to the program.
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Path.GetDirectoryName(installed)!);

        Assert.Null(InstalledProgram.FileOf("tool", entry));
        Assert.Null(InstalledProgram.FileOf("tool", $"{entry}{Path.PathSeparator}{relative}"));
        Assert.Equal(installed, InstalledProgram.FileOf("tool", relative + Path.PathSeparator + PathOf("bin")));
    }

    [Fact]
    public void Without_a_path_nothing_is_installed() => Assert.Null(InstalledProgram.FileOf("tool", null));

    private string PathOf(params string[] folders) =>
        string.Join(Path.PathSeparator, folders.Select(folder => Path.Combine(Folder, folder)));

    private string Program(string name, bool run)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | (run ? UnixFileMode.UserExecute : UnixFileMode.None));
        }

        return file;
    }
}
