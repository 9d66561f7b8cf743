using System.Text.RegularExpressions;

namespace EcResults.Cli.Tests;

/// <summary>What the command makes of the evidence catalogue.</summary>
public sealed partial class EvidenceCatalogTests : TemporaryFolder
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        EvidenceCatalog.Files.Select(file => new TheoryDataRow<string>(file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Show_knows_the_format_of_every_file_by_its_name(string name)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, "?\n");

        var shown = InProcess.Run("show", path, "--format", "json");

        Assert.Contains(
            $"\"kind\": \"{EvidenceCatalog.Named(name)!.Format.Name}\"",
            shown.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task New_captures_every_file_that_the_catalogue_has_a_command_for_or_says_why_not()
    {
        var made = await Ecresults.Run(
            "new",
            "--submitter",
            "Octo",
            "--machine",
            "m",
            "--baseline",
            Path.Combine(Ecresults.Base, "raw", "001-baseline", "wrk.txt"),
            "--text",
            Path.Combine(Ecresults.Base, "raw", "003-text", "wrk.txt"),
            "--log",
            $"text={Path.Combine(Ecresults.Base, "raw", "003-text", "ecapture.log")}",
            "--started-at",
            "baseline=2026-11-23T01:25:44Z",
            "--started-at",
            "text=2026-11-23T01:26:20Z",
            "--output",
            Folder
        );

        var folder = Assert.Single(Directory.GetDirectories(Folder));
        var captured = Directory.GetFiles(Path.Combine(folder, "raw", "env")).Select(Path.GetFileName).ToList();
        var left = NotCaptured().Matches(made.StandardError).Select(match => match.Groups["name"].Value).ToList();
        Assert.Equal(
            EvidenceCatalog
                .Files.Where(file => file.IsCaptured)
                .Select(file => file.Name)
                .Order(StringComparer.Ordinal),
            captured.Concat(left).Order(StringComparer.Ordinal)
        );
        Assert.Contains("governor.txt", captured);
    }

    [Fact]
    public async Task No_cure_names_a_command_or_a_file_that_does_not_exist()
    {
        var cures = RuleBook
            .All.Select(rule => rule.Cure)
            .Concat(EvidenceCatalog.Files.Select(file => file.Cure))
            .Concat(
                Directory
                    .EnumerateFiles(
                        Repository.PathOf("tests", "EcResults.Tests", "fixtures", "rules"),
                        "*.expected.txt",
                        SearchOption.AllDirectories
                    )
                    .SelectMany(File.ReadLines)
                    .Where(line => line.StartsWith("  help: ", StringComparison.Ordinal))
            )
            .ToList();

        var files = cures.SelectMany(cure => FileName().Matches(cure)).Select(match => match.Value).Distinct();
        Assert.All(files, name => Assert.NotNull(EvidenceCatalog.Named(name)));
        foreach (
            var command in cures
                .SelectMany(cure => Command().Matches(cure))
                .Select(match => match.Groups["name"].Value)
                .Distinct()
        )
        {
            Assert.Equal((command, 0), (command, (await Ecresults.Run(command, "--help")).ExitCode));
        }
    }

    [GeneratedRegex(@"^not captured: (?<name>\S+) ", RegexOptions.Multiline)]
    private static partial Regex NotCaptured();

    [GeneratedRegex(@"\becresults (?!:)(?<name>[a-z]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w/.-])[a-z][\w-]*\.(?:txt|log)\b")]
    private static partial Regex FileName();
}
