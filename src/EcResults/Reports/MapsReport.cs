using EcResults.Text;

namespace EcResults.Reports;

/// <summary>The libssl lines of <c>/proc/PID/maps</c>.</summary>
/// <param name="Source">The file.</param>
public sealed record MapsReport(SourceText Source) : Report(Source)
{
    /// <summary>Each distinct file in order.</summary>
    public IReadOnlyList<MappedLibrary> Libraries { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<MapsReport> Read(SourceText source) => throw new NotSupportedException();
}

/// <summary>A file that a process maps.</summary>
/// <param name="Path">Its path in the process's own root.</param>
/// <param name="Device">The device, <c>major:minor</c>.</param>
/// <param name="Inode">The inode: together with the device it says whether two processes map the same file.</param>
public sealed record MappedLibrary(Quoted Path, string Device, long Inode);
