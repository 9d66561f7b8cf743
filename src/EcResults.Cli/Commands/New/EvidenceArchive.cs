using System.Buffers;
using System.Formats.Tar;
using System.IO.Compression;

namespace EcResults.Cli.Commands;

/// <summary>
/// An archive of evidence, which a stranger may have made, unpacked into a folder of its own that goes with this: files
/// alone, at paths that stay below that folder, and no more bytes than a measurement has, whatever the archive says.
/// </summary>
internal sealed class EvidenceArchive : IDisposable
{
    /// <summary>Whole logs included; an archive of GitHub's largest size can hold a thousand times that.</summary>
    internal const long MostBytes = 512L * 1024 * 1024;

    private const int MostFiles = 2 * SubmissionLimits.Files;
    private const int MostDepth = 8;
    private const int LinkType = 0xA000;
    private const int TypeMask = 0xF000;

    private static readonly IReadOnlyList<string> TarEndings = [".tar.gz", ".tgz"];

    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly long mostBytes;
    private long bytes;

    private EvidenceArchive(long mostBytes) => this.mostBytes = mostBytes;

    /// <summary>The folder that holds the evidence: the only one at the top of the archive, or all of it.</summary>
    public string Folder =>
        Directory.GetFileSystemEntries(folder) is [var only] && Directory.Exists(only) ? only : folder;

    /// <summary>Whether a path names an archive.</summary>
    public static bool IsOne(string path) => File.Exists(path) && (IsZip(path) || IsTar(path));

    /// <summary>Unpacks it.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="mostBytes">The most bytes of all files together.</param>
    /// <exception cref="CannotRunException">It cannot be read, or holds what no evidence has.</exception>
    public static EvidenceArchive Unpack(string path, long mostBytes = MostBytes)
    {
        var archive = new EvidenceArchive(mostBytes);
        try
        {
            using var file = File.OpenRead(path);
            if (IsZip(path))
            {
                archive.UnpackZip(file);
            }
            else
            {
                archive.UnpackTar(file);
            }

            return archive;
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or EndOfStreamException
                        or ArgumentException
                        or NotSupportedException
                        or FormatException
            )
        {
            archive.Dispose();
            throw new CannotRunException($"\"{Sanitized.Line(path)}\" cannot be read as an archive; make it anew");
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsTar(string path) =>
        TarEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private void UnpackZip(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            // Only systems with links write them there.
            if (((entry.ExternalAttributes >> 16) & TypeMask) == LinkType)
            {
                throw Refused(entry.FullName, "is a link");
            }

            if (entry.FullName.EndsWith('/'))
            {
                Place(entry.FullName.TrimEnd('/'));
                continue;
            }

            using var content = entry.Open();
            Write(entry.FullName, content);
        }
    }

    private void UnpackTar(Stream file)
    {
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        // Its own headers are read into memory before they are seen here; gzip bounds them by the size of the archive.
        while (tar.GetNextEntry() is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.Directory:
                    Place(entry.Name.TrimEnd('/'));
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile:
                    Write(entry.Name, entry.DataStream ?? Stream.Null);
                    break;
                case TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    throw Refused(entry.Name, "is neither a file nor a folder");
            }
        }
    }

    /// <summary>Where an entry goes, or null for the top itself.</summary>
    private string? Place(string name)
    {
        var parts = name.Split('/').SkipWhile((part, index) => index == 0 && part == ".").ToArray();
        if (parts.Length == 0)
        {
            return null;
        }

        if (
            parts.Length > MostDepth
            || parts.Any(part =>
                part is "" or "." or ".."
                || part.Length > 200
                || part.AsSpan().ContainsAny('\\', ':')
                || part.Any(char.IsControl)
            )
        )
        {
            throw Refused(name, "does not lie below the archive's own folder");
        }

        return Path.Combine([folder, .. parts]);
    }

    private void Write(string name, Stream content)
    {
        var target = Place(name) ?? throw Refused(name, "is not a name");
        if (!names.Add(target.Normalize()))
        {
            throw Refused(name, "is there twice, or differs only in case");
        }

        if (names.Count > MostFiles)
        {
            throw new CannotRunException(
                $"the archive holds more than {MostFiles} files; leave out what is no evidence"
            );
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            // What the archive says about sizes is not believed.
            for (int read; (read = content.Read(buffer)) > 0; file.Write(buffer, 0, read))
            {
                bytes += read;
                if (bytes > mostBytes)
                {
                    throw new CannotRunException(
                        $"the archive holds more than {mostBytes / (1024 * 1024)} MiB; leave out what is no evidence"
                    );
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static CannotRunException Refused(string name, string what) =>
        new($"\"{Sanitized.Line(name)}\" in the archive {what}; make an archive of plain files");
}
