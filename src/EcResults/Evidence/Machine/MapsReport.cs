namespace EcResults.Evidence;

/// <summary>The libssl lines of <c>/proc/PID/maps</c>.</summary>
/// <param name="Source">The file.</param>
public sealed record MapsReport(SourceText Source) : Report(Source)
{
    /// <summary>Of ARM and POWER.</summary>
    private const ulong LargestPage = 64 * 1024;

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
        var notes = new ReadingBuilder(source, "/proc/PID/maps", "grep libssl /proc/PID/maps")
        {
            // grep prints nothing of a program that is linked statically, nor of a wrong PID.
            IfEmpty =
                "attach the whole of /proc/PID/maps, taken while the process runs: it shows that no libssl is mapped",
        };
        var mappings = new List<MapsLine>();
        foreach (var line in source.Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            if (MapsLine.Of(line) is not { } mapping)
            {
                notes.Problem(
                    line.Whole,
                    $"{Quotation.Of(line)} is no line of /proc/PID/maps; each has a range of whole pages, rights, offset, device, inode and path"
                );
                break;
            }

            mappings.Add(mapping);
            if (mapping.IsPrefixed)
            {
                notes.PassOver(line);
            }
        }

        NoteChanged(mappings, notes);
        NoteOtherEnd(mappings, notes);
        NoteMissingPart(mappings, notes);
        return notes.Done(
            mappings.Count == 0
                ? null
                : new MapsReport(source)
                {
                    Libraries =
                    [
                        .. mappings
                            .Select(mapping => mapping.Library)
                            .OfType<MappedLibrary>()
                            .Where(file => IsTls(file.Path.Text))
                            .DistinctBy(file => new
                            {
                                file.Path.Text,
                                file.Device,
                                file.Inode,
                            }),
                    ],
                }
        );
    }

    private static bool IsTls(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return TlsNames.Any(part => name.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>
    /// The parts of a library stand one after another, each with the same path, device and inode. One that differs in a
    /// single one of them from both its neighbours, which are alike, was changed.
    /// </summary>
    private static void NoteChanged(List<MapsLine> mappings, ReadingBuilder notes)
    {
        for (var at = 1; at + 1 < mappings.Count; at++)
        {
            if (
                mappings[at - 1].Library is { } before
                && mappings[at].Library is { } file
                && mappings[at + 1].Library is { } after
                && Differences(before, after) == 0
                && Differences(before, file) == 1
            )
            {
                notes.Problem(file.Path.At, $"{Words(file)} stands between two parts of {Words(after)}");
                return;
            }
        }
    }

    /// <summary>
    /// The same of a first or a last part, which has one neighbour: no two files stand side by side without a gap and share
    /// two of the three.
    /// </summary>
    private static void NoteOtherEnd(List<MapsLine> mappings, ReadingBuilder notes)
    {
        for (var at = 1; at < mappings.Count && !notes.Failed; at++)
        {
            if (
                mappings[at - 1] is { Library: { } before, End: var end }
                && mappings[at] is { Library: { } file, Start: var start }
                && start == end
                && Differences(before, file) == 1
            )
            {
                notes.Warn(
                    file.Path.At,
                    $"{Words(file)} goes on where {Words(before)} ends; the parts of one file have one path, device and inode"
                );
                return;
            }
        }
    }

    /// <summary>
    /// The kernel lists memory by address, and a library is mapped as a whole: each part goes on where the one before ends,
    /// but for the page that both share. Where grep lists several processes, each begins anew at the start of the file.
    /// </summary>
    private static void NoteMissingPart(List<MapsLine> mappings, ReadingBuilder notes)
    {
        for (var at = 0; at < mappings.Count; at++)
        {
            var mapping = mappings[at];
            if (mapping.Library is not { Path: { } path } || !IsTls(path.Text))
            {
                continue;
            }

            var before = at > 0 && mappings[at - 1].Library?.Path.Text == path.Text ? mappings[at - 1] : null;
            if (
                mapping.Start == before?.Start
                || (mapping.Start == before?.End ? !Follows(before, mapping) : mapping.Offset > 0)
            )
            {
                notes.Warn(
                    path.At.Source.Lines[path.At.Line - 1].Whole,
                    "this is not the part of the file that follows the line above; the kernel lists a library from its start, part by part"
                );
                return;
            }
        }
    }

    /// <summary>A part without any right only keeps a gap free, and has an offset that means nothing.</summary>
    private static bool Follows(MapsLine before, MapsLine mapping) =>
        before.IsGap
        || mapping.IsGap
        || (before.Offset + (before.End - before.Start)) is var end
            && mapping.Offset <= end
            && end - mapping.Offset <= LargestPage;

    private static string Words(MappedLibrary file) =>
        $"{Quotation.Of(file.Path.Text)} with device {file.Device} and inode {file.Inode}";

    private static int Differences(MappedLibrary one, MappedLibrary other) =>
        (one.Path.Text == other.Path.Text ? 0 : 1)
        + (one.Device == other.Device ? 0 : 1)
        + (one.Inode == other.Inode ? 0 : 1);
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
