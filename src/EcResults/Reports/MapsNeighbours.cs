namespace EcResults.Evidence;

/// <summary>
/// The parts of a library stand one after another in a maps, each with the same path, device and inode. One that differs in a
/// single one of them from both its neighbours, which are alike, was changed.
/// </summary>
/// <param name="notes">Where that is reported.</param>
internal sealed class MapsNeighbours(CaptureNotes notes)
{
    private MappedLibrary? before;
    private MappedLibrary? last;
    private bool isReported;

    /// <summary>Takes the file of the next line, or null where it maps none.</summary>
    public void Take(MappedLibrary? next)
    {
        if (
            !isReported
            && before is not null
            && last is not null
            && next is not null
            && Differences(before, next) == 0
            && Differences(before, last) == 1
        )
        {
            isReported = true;
            notes.Problem(
                last.Path.At,
                $"\"{CaptureText.Shown(last.Path.Text)}\" with device {last.Device} and inode {last.Inode} stands between two parts of \"{CaptureText.Shown(next.Path.Text)}\" with device {next.Device} and inode {next.Inode}"
            );
        }

        (before, last) = (last, next);
    }

    private static int Differences(MappedLibrary one, MappedLibrary other) =>
        (one.Path.Text == other.Path.Text ? 0 : 1)
        + (one.Device == other.Device ? 0 : 1)
        + (one.Inode == other.Inode ? 0 : 1);
}
