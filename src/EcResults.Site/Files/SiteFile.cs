namespace EcResults.Site.Files;

/// <summary>One file of the finished site.</summary>
public sealed class SiteFile
{
    private readonly ReadOnlyMemory<byte> content;
    private readonly Action<Stream>? write;

    /// <summary>A file whose bytes are there.</summary>
    /// <param name="path">The path below the site's root, with forward slashes.</param>
    /// <param name="content">The bytes.</param>
    public SiteFile(string path, ReadOnlyMemory<byte> content)
    {
        Path = path;
        this.content = content;
    }

    /// <summary>A file that grows with the catalog, so that it is never held as a whole.</summary>
    /// <param name="path">The path below the site's root, with forward slashes.</param>
    /// <param name="write">Writes the same bytes each time.</param>
    public SiteFile(string path, Action<Stream> write)
    {
        Path = path;
        this.write = write;
    }

    /// <summary>The path below the site's root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>Whether it is written piece by piece.</summary>
    public bool IsStreamed => write is not null;

    /// <summary>The bytes; a streamed file is made for it.</summary>
    public ReadOnlyMemory<byte> Content
    {
        get
        {
            if (write is null)
            {
                return content;
            }

            using var memory = new MemoryStream();
            write(memory);
            return memory.ToArray();
        }
    }

    /// <summary>Writes the bytes.</summary>
    public void WriteTo(Stream stream)
    {
        if (write is null)
        {
            stream.Write(content.Span);
        }
        else
        {
            write(stream);
        }
    }

    internal static SiteFile OfText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
