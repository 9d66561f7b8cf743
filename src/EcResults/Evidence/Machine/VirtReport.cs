namespace EcResults.Evidence;

/// <summary>The word that <c>systemd-detect-virt</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record VirtReport(SourceText Source) : Report(Source)
{
    private const string KnownWords =
        "none kvm amazon qemu bochs xen uml vmware oracle microsoft zvm parallels bhyve qnx acrn powervm apple sre google "
        + "vm-other systemd-nspawn lxc-libvirt lxc openvz docker podman rkt wsl proot pouch container-other";

    /// <summary><c>none</c>, <c>kvm</c>, <c>docker</c> and so on.</summary>
    public required Quoted Word { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => [Figure.Of("word", Word)];

    /// <summary>Reads one file.</summary>
    public static Reading<VirtReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "systemd-detect-virt", "systemd-detect-virt");
        var report = notes.ReadOne("word", virt => virt.Word, Of);
        if (report is { Word: var word } && !KnownWords.Split(' ').Contains(word.Text, StringComparer.Ordinal))
        {
            notes.Warn(
                word.At,
                $"\"{word}\" is no word of systemd-detect-virt that is known; it prints none, kvm, qemu, vmware, xen, docker, lxc, wsl and so on"
            );
        }

        return notes.Done(report);
    }

    private static VirtReport? Of(TextLine line) =>
        CaptureText.Taken(line, OneWord().Match(line.Text).Groups["word"]) is { } word
            ? new VirtReport(line.Source) { Word = word }
            : null;

    [GeneratedRegex("""^\s*(?<word>[A-Za-z0-9-]{1,32})\s*$""")]
    private static partial Regex OneWord();
}
