using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>What is taken from elsewhere: packages, their licences and what they may do while they are installed.</summary>
public sealed class SupplyChainTests
{
    private static readonly string Notices = Path.Combine(
        Path.GetDirectoryName(Cli("packages.lock.json"))!,
        "THIRD-PARTY-NOTICES.txt"
    );

    [Fact]
    public void Every_package_that_is_shipped_is_in_the_notices_with_its_licence_and_copyright()
    {
        var noticed = File.ReadLines(Notices)
            .Select(line =>
                Regex.Match(line, @"^(\S+ \d\S*) \| (?:MIT|Apache-2\.0|BSD-[23]-Clause) \| Copyright \(c\) \S")
            )
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        var shipped = Shipped();

        Assert.NotEmpty(shipped);
        Assert.Empty(shipped.Except(noticed));
    }

    [Fact]
    public void The_notices_and_the_licence_are_shipped_with_the_command()
    {
        var shipped = XDocument
            .Load(Cli("EcResults.Cli.csproj"))
            .Descendants("None")
            .Where(item => (string?)item.Attribute("CopyToPublishDirectory") is "PreserveNewest")
            .Where(item => (string?)item.Attribute("Pack") is "true")
            .Select(item => Path.GetFileName((string)item.Attribute("Include")!));

        Assert.Equal(["THIRD-PARTY-NOTICES.txt", "LICENSE"], shipped);
    }

    [Fact]
    public void A_package_of_npm_runs_no_script_while_it_is_installed() =>
        Assert.Contains("ignore-scripts=true", File.ReadLines(Repository.PathOf("tests", ".npmrc")));

    [Fact]
    public void A_new_advisory_about_a_package_is_a_warning()
    {
        var properties = XDocument.Load(Repository.PathOf("src", "Directory.Build.props"));

        Assert.Equal(
            ["$(WarningsNotAsErrors)", "NU1901", "NU1902", "NU1903", "NU1904"],
            properties.Descendants("WarningsNotAsErrors").Single().Value.Split(';')
        );
    }

    [Fact]
    public void Node_is_pinned_by_its_whole_version() =>
        Assert.All(
            Workflow.Files.SelectMany(File.ReadLines).Where(line => line.Contains("node-version:")),
            line => Assert.Matches(@"node-version: ""\d+\.\d+\.\d+""$", line)
        );

    [Fact]
    public void A_pull_request_that_gets_another_base_is_validated_again() =>
        Assert.Contains("    types: [opened, synchronize, reopened, edited]", Workflow.Lines("validate.yml"));

    /// <summary>The locked packages of the command, without those that only the compiler runs.</summary>
    private static List<string> Shipped()
    {
        var analyzers = XDocument
            .Load(Repository.PathOf("src", "Directory.Build.props"))
            .Descendants("PackageReference")
            .Where(reference => (string?)reference.Attribute("PrivateAssets") is "all")
            .Select(reference => (string)reference.Attribute("Include")!)
            .ToHashSet();
        using var locked = JsonDocument.Parse(File.ReadAllText(Cli("packages.lock.json")));
        return
        [
            .. locked
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() is not "Project")
                .Where(package => !analyzers.Contains(package.Name))
                .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}")
                .Distinct(),
        ];
    }

    private static string Cli(string file) => Repository.PathOf("src", "EcResults.Cli", file);
}
