namespace EcResults.Evidence;

/// <summary>What <c>uname -a</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record UnameReport(SourceText Source) : Report(Source)
{
    /// <summary>The kernel release, for instance <c>6.1.0-18-amd64</c>.</summary>
    public required Quoted Release { get; init; }

    /// <summary>The machine, for instance <c>x86_64</c>; null where it was cut off.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>The host name, where it stands.</summary>
    public Quoted? HostName { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("hostName", HostName),
            Figure.Of("release", Release),
            Figure.Of("architecture", Architecture)
        );

    /// <summary>Reads one file. <c>/proc/version</c> in its place gives the release only.</summary>
    public static Reading<UnameReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "uname", "uname -a");
        if (notes.ReadOne("release", line => line.Release, UnameLine.Find) is not { } found)
        {
            return notes.Done<UnameReport>(null);
        }

        found.Note(notes);
        return notes.Done(
            new UnameReport(source)
            {
                Release = found.Release,
                Architecture = found.Machine,
                HostName = found.HostName,
            }
        );
    }
}
