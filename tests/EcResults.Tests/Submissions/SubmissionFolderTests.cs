using System.Diagnostics;

namespace EcResults.Tests.Submissions;

/// <summary>What stands on disk, as the rules see it.</summary>
public sealed class SubmissionFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_come_in_ordinal_order_with_their_bytes()
    {
        Put("b.txt", "b");
        Put("a/z.txt", "z");
        Put("a.txt", "a");
        Put("Z.txt", "Z");

        var files = SubmissionFolder.Read(folder, "shown");

        Assert.Equal(["Z.txt", "a.txt", "a/z.txt", "b.txt"], files.Entries.Select(entry => entry.Path));
        Assert.Equal("z"u8, files.Find("a/z.txt")!.Content!.Value.Span);
        Assert.Equal("shown/a/z.txt", files.DisplayPath("a/z.txt"));
        Assert.Equal(Path.GetFileName(folder), files.Id);
    }

    [Fact]
    public void A_link_is_told_and_never_followed()
    {
        Put("target.txt", "secret");
        File.CreateSymbolicLink(Path.Combine(folder, "link.txt"), Path.Combine(folder, "target.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "loop"), folder);

        var files = SubmissionFolder.Read(folder, "shown");

        Assert.Equal(
            [
                ("link.txt", SubmissionFileKind.Link),
                ("loop", SubmissionFileKind.Link),
                ("target.txt", SubmissionFileKind.Regular),
            ],
            files.Entries.Select(entry => (entry.Path, entry.Kind))
        );
        Assert.Null(files.Find("link.txt")!.Content);
    }

    [Fact]
    public void A_pipe_is_no_regular_file_and_does_not_hang()
    {
        using var process = Process.Start("mkfifo", Path.Combine(folder, "pipe.txt"));
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);

        var entry = Assert.Single(SubmissionFolder.Read(folder, "shown").Entries);

        Assert.Contains(
            BaseSubmission.Check(new SubmissionFiles("x", "x", [entry])),
            finding => finding.Code is "ECR002" or "ECR006" && finding.At.Path == "x/pipe.txt"
        );
    }

    [Fact]
    public void A_run_bit_an_empty_folder_and_a_file_that_is_too_large_are_told()
    {
        Put("run.sh", "x");
        RunBit(Path.Combine(folder, "run.sh"));
        Directory.CreateDirectory(Path.Combine(folder, "raw", "env"));
        Put("large.txt", new string('x', (int)SubmissionLimits.FileBytes + 1));

        var files = SubmissionFolder.Read(folder, "shown");

        Assert.True(files.Find("run.sh")!.Executable);
        Assert.Equal(SubmissionFileKind.EmptyFolder, files.Find("raw/env")!.Kind);
        Assert.Null(files.Find("large.txt")!.Content);
        Assert.Equal(SubmissionLimits.FileBytes + 1, files.Find("large.txt")!.Size);
    }

    [Fact]
    public void More_files_than_anybody_may_send_are_not_all_listed()
    {
        for (var i = 0; i < 2100; i++)
        {
            Put($"{i:0000}.txt", "");
        }

        var files = SubmissionFolder.Read(folder, "shown");

        Assert.Equal(2000, files.Entries.Count);
        var findings = BaseSubmission.Check(files);
        Assert.Contains(findings, finding => finding.Code == "ECR004");
        Assert.True(findings.Count < 50);
    }

    private static void RunBit(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private void Put(string path, string text)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}
