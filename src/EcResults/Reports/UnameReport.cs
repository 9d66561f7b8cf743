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
        CaptureFigures.InOrder(
            CaptureFigures.Of("hostName", HostName),
            CaptureFigures.Of("release", Release),
            CaptureFigures.Of("architecture", Architecture)
        );

    /// <summary>Reads one file. <c>/proc/version</c> in its place gives the release only.</summary>
    public static Reading<UnameReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "uname", "uname -a");
        UnameLine? found = null;
        foreach (var line in source.Lines)
        {
            var candidate = UnameLine.Find(line);
            if (candidate is null)
            {
                notes.PassOver(line);
            }
            else if (found is null)
            {
                found = candidate;
            }
            else
            {
                notes.Problem(
                    candidate.Release.At,
                    $"a second line of uname with release \"{candidate.Release}\", after \"{found.Release}\" in line {found.Line.Number}; one machine prints one"
                );
                break;
            }
        }

        if (found is null)
        {
            return notes.Done<UnameReport>(null);
        }

        NoteOddities(found, notes);
        return notes.Done(
            new UnameReport(source)
            {
                Release = found.Release,
                Architecture = found.Machine,
                HostName = found.HostName,
            }
        );
    }

    private static void NoteOddities(UnameLine found, CaptureNotes notes)
    {
        if (CaptureText.Trimmed(found.Line, 0, found.Start) is { } before)
        {
            notes.Oddity(before.At, $"\"{CaptureText.Shown(before.Text)}\" stands before what uname prints");
        }

        if (found.IsProcVersion)
        {
            notes.Oddity(
                found.Line.Whole,
                "this is /proc/version, which names no machine; uname prints host, release, version and machine"
            );
            return;
        }

        if (found.Machine is null)
        {
            notes.Oddity(
                found.Line.Whole,
                "the machine is missing or unknown; uname prints it behind the version, for instance x86_64 or aarch64"
            );
        }

        if (found.Tail is { } tail)
        {
            notes.Oddity(tail.At, $"\"{CaptureText.Shown(tail.Text)}\" stands behind what uname prints");
        }
    }
}
