using System.Diagnostics;

namespace EcResults.Cli.Changes;

/// <summary>Reads contents out of a repository, many with one process.</summary>
internal sealed class BlobReader : IDisposable
{
    private readonly Process process;
    private readonly BufferedStream output;

    public BlobReader(Git git)
    {
        process = git.StartCommand(["cat-file", "--batch"]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        output = new BufferedStream(process.StandardOutput.BaseStream);
    }

    /// <summary>The content of an object.</summary>
    /// <exception cref="CannotRunException">It is not in the repository.</exception>
    public byte[] Read(string name)
    {
        // One question, one answer: neither side ever waits for the other to empty a pipe.
        process.StandardInput.Write(name + "\n");
        process.StandardInput.Flush();
        var words = Header().Split(' ');
        if (words is not [_, "blob", var size])
        {
            throw new CannotRunException($"git has no content of {name}; fetch the whole history first");
        }

        var content = new byte[int.Parse(size, CultureInfo.InvariantCulture)];
        output.ReadExactly(content);
        _ = output.ReadByte();
        return content;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        output.Dispose();
        process.Dispose();
    }

    private string Header()
    {
        var header = new StringBuilder();
        for (var letter = output.ReadByte(); letter is not (-1 or '\n'); letter = output.ReadByte())
        {
            header.Append((char)letter);
        }

        return header.ToString();
    }
}
