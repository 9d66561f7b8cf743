using System.IO.Compression;

namespace EcResults.Cli.Tests;

/// <summary>A folder that goes with the test.</summary>
public abstract class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("ecresults-").FullName;

    /// <inheritdoc />
    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A copy of the base under another folder's name.</summary>
    protected string CopyBase(string into = Ecresults.BaseId)
    {
        var target = Path.Combine(Folder, into);
        Copy(Ecresults.Base, target);
        return target;
    }

    /// <summary>The base as a folder of evidence.</summary>
    protected string Evidence()
    {
        var evidence = Path.Combine(Folder, "evidence");
        Copy(Path.Combine(Ecresults.Base, "raw"), Path.Combine(evidence, "raw"));
        File.Copy(
            Repository.PathOf("tests", "EcResults.Cli.Tests", "fixtures", "runs.csv"),
            Path.Combine(evidence, "runs.csv")
        );
        return evidence;
    }

    /// <summary><c>ecresults new</c> of that evidence.</summary>
    protected Task<CliWrap.Buffered.BufferedCommandResult> NewOfEvidence(params string[] options) =>
        Ecresults.RunIn(
            Folder,
            ["new", "--evidence", "evidence", "--submitter", "Mona", "--machine", "vm", .. options]
        );

    /// <summary>Copies a folder with all that is in it.</summary>
    protected static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Runs a script in a folder.</summary>
    protected static Task Bash(string folder, string script) =>
        CliWrap.Cli.Wrap("bash").WithWorkingDirectory(folder).WithArguments(["-c", script]).ExecuteAsync();

    /// <summary>Replaces text in a file.</summary>
    protected static void Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Packs a file.</summary>
    protected static void Pack(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = new GZipStream(File.Create(to), CompressionLevel.Fastest);
        source.CopyTo(target);
    }
}
