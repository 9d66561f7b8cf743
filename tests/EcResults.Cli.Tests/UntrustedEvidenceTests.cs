using System.Net.Sockets;

namespace EcResults.Cli.Tests;

/// <summary><c>ecresults new</c> and <c>show</c> with files that somebody else put there.</summary>
public class UntrustedEvidenceTests : TemporaryFolder
{
    private const string Secret = "of nobody's business";

    private static readonly string[] New = ["new", "--evidence", "evidence", "--submitter", "A", "--machine", "vm"];

    [Theory]
    [InlineData("../../../001-baseline")]
    [InlineData("/tmp/001-baseline")]
    [InlineData("001-baseline/../../..")]
    [InlineData("env")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("1-baseline")]
    [InlineData("001-Baseline")]
    [InlineData("001-baseline ")]
    public async Task A_name_in_runs_csv_that_is_not_one_of_a_run_is_refused_with_its_line(string name)
    {
        Replace(Path.Combine(Evidence(), "runs.csv"), "\n001-baseline,", $"\n{name},");
        Copy(Path.Combine(Ecresults.Base, "raw", "001-baseline"), Path.Combine(Folder, "001-baseline"));
        var before = Everything();

        var result = await Ecresults.RunIn(Folder, New);

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.StartsWith(
            $"ecresults: evidence/runs.csv:2:1: \"{name}\" is no name of a run; ",
            result.StandardError,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData("notes.md")]
    [InlineData("runs.csv")]
    [InlineData("raw/env/uname.txt")]
    [InlineData("raw/001-baseline/wrk.txt")]
    [InlineData("raw/002-keylog/ecapture.log")]
    [InlineData("raw/002-keylog/ecapture.log.gz")]
    [InlineData("raw/001-baseline")]
    [InlineData("raw/env")]
    [InlineData("raw")]
    public async Task A_link_in_the_evidence_is_not_followed(string path)
    {
        var outside = Path.Combine(Folder, "outside");
        var link = Path.Combine(Evidence(), path);
        if (Directory.Exists(link))
        {
            Directory.Move(link, outside);
        }
        else
        {
            File.Delete(link);
            await File.WriteAllTextAsync(outside, Secret, TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(link, outside);

        await Refused($"\"evidence/{path}\" is a link; only regular files are read\n");
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_not_taken_for_a_file_that_is_missing()
    {
        File.CreateSymbolicLink(Path.Combine(Evidence(), "notes.md"), "gone");

        await Refused("\"evidence/notes.md\" is a link; only regular files are read\n");
    }

    [Theory]
    [InlineData("notes.md")]
    [InlineData("runs.csv")]
    [InlineData("raw/env/uname.txt")]
    [InlineData("raw/001-baseline/wrk.txt")]
    [InlineData("raw/002-keylog/ecapture.log")]
    [InlineData("raw/002-keylog/ecapture.log.gz")]
    public async Task A_pipe_in_the_evidence_is_not_waited_for(string path)
    {
        Pipe(Path.Combine(Evidence(), path));

        await Refused($"\"evidence/{path}\" is a pipe; only regular files are read\n");
    }

    [Fact]
    public async Task A_socket_in_the_evidence_is_not_opened()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(Evidence(), "notes.md")));

        await Refused("\"evidence/notes.md\" is a socket; only regular files are read\n");
    }

    [Theory]
    [InlineData("notes.md", 16L << 10, "16 KiB")]
    [InlineData("runs.csv", 1L << 20, "1 MiB")]
    [InlineData("raw/env/uname.txt", 1L << 20, "1 MiB")]
    [InlineData("raw/001-baseline/wrk.txt", 1L << 20, "1 MiB")]
    [InlineData("runs.csv", 3L << 30, "1 MiB")]
    public async Task A_file_that_is_too_large_is_not_read(string path, long most, string words)
    {
        using (var file = File.OpenWrite(Path.Combine(Evidence(), path)))
        {
            file.SetLength(most + 1);
        }

        await Refused($"\"evidence/{path}\" is larger than {words}\n");
    }

    [Fact]
    public async Task A_needed_capture_in_another_encoding_is_said_to_be_that()
    {
        var uname = Path.Combine(Evidence(), "raw/env/uname.txt");
        File.WriteAllText(uname, File.ReadAllText(uname) + "é\n", Encoding.Latin1);

        await Refused(
            "raw/env/uname.txt: the file is not UTF-8 text, so that the kernel release is not shown; save the tool's output again as UTF-8 text\necresults: the evidence is not enough for a submission\n"
        );
    }

    [Fact]
    public async Task Processors_that_fill_more_than_a_file_are_cut_between_two_of_them()
    {
        using (var file = File.OpenWrite(Path.Combine(Evidence(), "raw/env/cpuinfo.txt")))
        {
            file.SetLength((1L << 20) + 1);
        }

        await Refused(
            "\"evidence/raw/env/cpuinfo.txt\" is larger than 1 MiB; keep the first processors, each of them whole, and attach lscpu.txt, which counts them all\n"
        );
    }

    [Fact]
    public async Task More_than_a_submission_may_hold_is_refused_before_anything_is_written()
    {
        var evidence = Evidence();
        foreach (var file in Directory.EnumerateFiles(evidence, "wrk.txt", SearchOption.AllDirectories))
        {
            foreach (var name in (string[])["wrk2.txt", "pidstat-target.txt", "pidstat-client.txt", "ps-ecapture.txt"])
            {
                using var large = File.Create(Path.Combine(Path.GetDirectoryName(file)!, name));
                large.SetLength(1 << 20);
            }
        }

        await Refused(" have more than 16 MiB, the limit of a submission; split the workloads into two submissions\n");
    }

    [Fact]
    public void A_file_that_the_user_names_may_be_a_link_and_nothing_else_that_is_no_file()
    {
        var link = Path.Combine(Folder, "wrk.txt");
        File.CreateSymbolicLink(link, Path.Combine(Ecresults.Base, "raw", "001-baseline", "wrk.txt"));
        Assert.Equal(0, InProcess.Run("show", link).Code);

        File.Delete(link);
        File.CreateSymbolicLink(link, "/dev/zero");
        AssertShown("a device");
        File.Delete(link);
        Pipe(link);
        AssertShown("a pipe");

        void AssertShown(string what) =>
            Assert.Equal(
                (2, "", $"ecresults: \"{link}\" is {what}; only regular files are read\n"),
                InProcess.Run("show", link)
            );
    }

    private static void Pipe(string path)
    {
        File.Delete(path);
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private async Task Refused(string end)
    {
        var before = Everything();
        var result = await Ecresults.RunIn(Folder, New);
        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.EndsWith(end, result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.StandardError, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    private IReadOnlyList<string> Everything() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
