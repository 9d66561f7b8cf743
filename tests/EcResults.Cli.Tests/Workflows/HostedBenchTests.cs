using System.Security.Cryptography;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>The scripts that measure on a hosted machine. What needs root or the network is played by small programs.</summary>
public sealed class HostedBenchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("quick", "--quick")]
    [InlineData("default", "--out")]
    public void The_script_that_measures_takes_the_plan_and_its_folder_becomes_the_archive(string plan, string option)
    {
        // The real script shows its plan, which only root may carry out; then there is evidence as it would leave it.
        var sudo = Program(
            "sudo",
            $"""
            [ "$1" = env ] || exit 0
            shift 2
            echo "$*" >>'{folder.Path}/calls'
            "$@" --dry-run || exit
            while [ "$1" != --out ]; do shift; done
            mkdir "$2" && echo name,workload >"$2/runs.csv"

            """
        );

        var ran = Measure(sudo, plan);

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        var call = Assert.Single(File.ReadAllLines(Path.Combine(folder.Path, "calls")));
        Assert.StartsWith($"bash src/EcResults.Bench/benchmark.sh {option} ", call, StringComparison.Ordinal);
        var archive = Path.Combine(folder.Path, "evidence.tar.gz");
        Assert.Equal("evidence/\nevidence/runs.csv\n", Ran.In(folder.Path, "tar", "--list", "--file", archive).Output);
    }

    [Fact]
    public void A_measurement_that_fails_leaves_no_archive()
    {
        Assert.NotEqual(0, Measure(Program("sudo", "exit 1\n"), "quick").ExitCode);
        Assert.False(File.Exists(Path.Combine(folder.Path, "evidence.tar.gz")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--url=https://example.org")]
    public void Another_plan_is_refused(string plan) =>
        Assert.Equal(2, Measure(Program("sudo", "exit 0\n"), plan).ExitCode);

    [Fact]
    public void ECapture_is_installed_where_its_archive_has_the_sum_that_GitHub_keeps()
    {
        var ran = Install(Sum(Release()));

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.Equal("stand-in\n", Ran.In(folder.Path, Path.Combine(folder.Path, "tools", "ecapture")).Output);
    }

    [Fact]
    public void An_archive_with_another_sum_is_not_unpacked()
    {
        Release();

        Assert.NotEqual(0, Install(new string('0', 64)).ExitCode);
        Assert.False(File.Exists(Path.Combine(folder.Path, "tools", "ecapture")));
    }

    [Theory]
    [InlineData("v2.5.1/../../x")]
    [InlineData("latest")]
    public void What_is_no_version_is_refused_before_anything_is_installed(string version)
    {
        var ran = Install(Sum(Release()), version);

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("ECAPTURE takes a version", ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "installed")));
    }

    [Fact]
    public void The_evidence_is_attested_where_it_was_made_and_a_fork_calls_it_with_five_lines()
    {
        var lines = Workflow.Lines("bench.yml").Select(line => line.Trim()).ToList();
        Assert.Contains("workflow_call:", lines);
        Assert.Contains("workflow_dispatch:", lines);
        Assert.Contains("subject-path: ${{ runner.temp }}/evidence-${{ matrix.image }}.tar.gz", lines);

        var guide = File.ReadAllLines(Repository.PathOf(".github", "CONTRIBUTING.md"));
        var caller = guide.SkipWhile(line => line != "```yaml").Skip(1).TakeWhile(line => line != "```").ToList();
        Assert.Equal(5, caller.Count);
        Assert.Equal("    uses: ./.github/workflows/bench.yml", caller[^1]);
        // A called workflow gets no right that its caller lacks.
        foreach (var right in lines.Where(line => line.EndsWith(": write", StringComparison.Ordinal)))
        {
            Assert.Contains(right, caller[1], StringComparison.Ordinal);
        }
    }

    private static string Script(string name) => Repository.PathOf(".github", "scripts", name);

    private static string Sum(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private Ran Measure(string path, string plan)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "tools"));
        return Ran.In(
            folder.Path,
            new Dictionary<string, string?> { ["PATH"] = path, ["PLAN"] = plan },
            Script("measure-hosted"),
            "tools",
            "evidence.tar.gz"
        );
    }

    /// <summary>An archive as eCapture's releases have it, with a program that is not eCapture.</summary>
    private string Release()
    {
        folder.Write("ecapture-v2.5.1/ecapture", "#!/bin/sh\necho stand-in\n");
        Ran.In(folder.Path, "tar", "--create", "--gzip", "--file=release.tar.gz", "ecapture-v2.5.1");
        return Path.Combine(folder.Path, "release.tar.gz");
    }

    private Ran Install(string sum, string version = "v2.5.1")
    {
        Program("sudo", $"echo \"$*\" >>'{folder.Path}/installed'\n");
        var path = Program(
            "gh",
            $"""
            if [ "$1" = api ]; then echo 'ecapture-v2.5.1-linux-amd64.tar.gz sha256:{sum}'; exit; fi
            while [ "$1" != --dir ]; do shift; done
            cp '{folder.Path}/release.tar.gz' "$2/$4"

            """
        );
        return Ran.In(
            folder.Path,
            new Dictionary<string, string?> { ["PATH"] = path, ["ECAPTURE"] = version },
            Script("install-bench"),
            "tools"
        );
    }

    private string Program(string name, string script)
    {
        var file = folder.Write($"bin/{name}", $"#!/bin/sh\n{script}");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return $"{Path.GetDirectoryName(file)}:{Environment.GetEnvironmentVariable("PATH")}";
    }
}
