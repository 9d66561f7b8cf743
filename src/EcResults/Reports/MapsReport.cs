namespace EcResults.Evidence;

/// <summary>The libssl lines of <c>/proc/PID/maps</c>.</summary>
/// <param name="Source">The file.</param>
public sealed record MapsReport(SourceText Source) : Report(Source)
{
    /// <summary>Libraries of TLS by a part of their file's name; other files that a whole maps lists are left aside.</summary>
    private static readonly string[] TlsNames =
    [
        "libssl",
        "boringssl",
        "wolfssl",
        "gnutls",
        "libnspr",
        "mbedtls",
        "conscrypt",
    ];

    /// <summary>Each distinct file in order.</summary>
    public IReadOnlyList<MappedLibrary> Libraries { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Libraries.Select(library => Figure.Of("library", library.Path));

    /// <summary>Reads one file, filtered with grep or whole.</summary>
    public static Reading<MapsReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "/proc/PID/maps", "grep libssl /proc/PID/maps");
        var libraries = new List<MappedLibrary>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var around = new MapsNeighbours(notes);
        var isAny = false;
        foreach (var line in source.Lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            if (MapsLine.Of(line) is not { } mapping)
            {
                notes.Problem(
                    line.Whole,
                    $"\"{CaptureText.Shown(line.Text)}\" is no line of /proc/PID/maps; each has range, rights, offset, device, inode and path"
                );
                break;
            }

            isAny = true;
            NotePrefix(mapping, notes);
            around.Take(mapping.Library);
            if (
                mapping.Library is { } library
                && IsTls(library.Path.Text)
                && seen.Add($"{library.Inode} {library.Device} {library.Path.Text}")
            )
            {
                libraries.Add(library);
            }
        }

        return notes.Done(isAny ? new MapsReport(source) { Libraries = libraries } : null);
    }

    private static bool IsTls(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        foreach (var part in TlsNames)
        {
            if (name.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void NotePrefix(MapsLine mapping, CaptureNotes notes)
    {
        if (mapping.Prefix is { } prefix)
        {
            notes.PassOver(prefix);
        }
    }
}

/// <summary>A file that a process maps.</summary>
/// <param name="Path">Its path in the process's own root, without <c>(deleted)</c>.</param>
/// <param name="Device">The device, <c>major:minor</c>.</param>
/// <param name="Inode">The inode: together with the device it says whether two processes map the same file.</param>
public sealed record MappedLibrary(Quoted Path, string Device, long Inode)
{
    /// <summary>Whether the file was deleted or replaced since: what lies at the path now is another one.</summary>
    public bool Deleted { get; init; }
}
