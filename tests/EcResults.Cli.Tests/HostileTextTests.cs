using CliWrap;
using CliWrap.Buffered;

namespace EcResults.Cli.Tests;

/// <summary>What contributors write reaches the terminal as text, never as orders to it.</summary>
public class HostileTextTests : TemporaryFolder
{
    private const string Red = "\e[31m";
    private const string Reversed = "\u202E";

    [Fact]
    public async Task Control_characters_in_files_and_names_do_not_reach_the_terminal()
    {
        var target = CopyBase();
        Replace(
            Path.Combine(target, "submission.json"),
            "\"name\": \"EcResults\"",
            $"\"name\": \"{Reversed}Ec\u009b31mResults\""
        );
        Replace(
            Path.Combine(target, "submission.json"),
            "\"vendor\": \"AuthenticAMD\"",
            "\"vendor\": \"\\u001b]0;title\\u0007\\u202e\""
        );
        Replace(Path.Combine(target, "raw", "001-baseline", "wrk.txt"), "Running", $"{Red}red{Reversed}\a\b\nRunning");
        await File.WriteAllTextAsync(
            Path.Combine(target, "raw", "env", $"{Red}{Reversed}.txt"),
            "x",
            TestContext.Current.CancellationToken
        );
        Directory.CreateDirectory(Path.Combine(target, $"{Red}folder"));

        var validated = await Ecresults.RunIn(Folder, "validate", Ecresults.BaseId);
        var shown = await Ecresults.RunIn(Folder, "show", Path.Combine(target, "raw", "001-baseline", "wrk.txt"));
        var asJson = await Ecresults.RunIn(
            Folder,
            "show",
            "--format",
            "json",
            Path.Combine(target, "raw", "001-baseline", "wrk.txt")
        );
        var refused = await Ecresults.RunIn(Folder, "validate", $"{Red}{Reversed}gone");

        Assert.Equal((1, 0, 0, 2), (validated.ExitCode, shown.ExitCode, asJson.ExitCode, refused.ExitCode));
        foreach (var result in new[] { validated, shown, asJson, refused })
        {
            AssertPlain(result.StandardOutput);
            AssertPlain(result.StandardError);
        }

        Assert.Contains("ECR008", validated.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("ECR002", validated.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("ECR100", validated.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_escape_character_in_the_manifest_is_told_by_its_number()
    {
        Replace(
            Path.Combine(CopyBase(), "submission.json"),
            "\"vendor\": \"AuthenticAMD\"",
            $"\"vendor\": \"{Red}AMD\""
        );

        var result = await Ecresults.RunIn(Folder, "validate", Ecresults.BaseId);

        Assert.Equal(1, result.ExitCode);
        AssertPlain(result.StandardOutput);
        Assert.Contains(
            "error [invalid-json ECR007]: control character U+001B in a string must be escaped",
            result.StandardOutput,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    [InlineData("", true)]
    public async Task A_terminal_sees_colours_unless_NO_COLOR_says_otherwise(string? noColor, bool coloured)
    {
        Replace(Path.Combine(CopyBase(), "submission.json"), "\"date\": \"2026-11-23\"", "\"date\": \"2026-11-24\"");

        var result = await CliWrap
            .Cli.Wrap("script")
            .WithArguments(["-qec", $"'{Ecresults.Program}' validate {Ecresults.BaseId}", "/dev/null"])
            .WithWorkingDirectory(Folder)
            .WithEnvironmentVariables(new Dictionary<string, string?> { ["NO_COLOR"] = noColor, ["TERM"] = "xterm" })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);

        Assert.Contains("ECR003", result.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(coloured, result.StandardOutput.Contains("\e[1;31merror\e[0m", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_sees_no_colours()
    {
        Replace(Path.Combine(CopyBase(), "submission.json"), "\"date\": \"2026-11-23\"", "\"date\": \"2026-11-24\"");

        AssertPlain((await Ecresults.RunIn(Folder, "validate", Ecresults.BaseId)).StandardOutput);
    }

    private static void AssertPlain(string text) =>
        Assert.DoesNotContain(
            text,
            letter =>
                (char.IsControl(letter) && letter != '\n')
                || letter
                    is (>= '\u200B' and <= '\u200F')
                        or (>= '\u202A' and <= '\u202E')
                        or (>= '\u2066' and <= '\u2069')
        );
}
