namespace EcResults.Evidence;

/// <summary>The word that <c>systemd-detect-virt</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record VirtReport(SourceText Source) : Report(Source)
{
    private static readonly HashSet<string> KnownWords =
    [
        "none",
        "kvm",
        "amazon",
        "qemu",
        "bochs",
        "xen",
        "uml",
        "vmware",
        "oracle",
        "microsoft",
        "zvm",
        "parallels",
        "bhyve",
        "qnx",
        "acrn",
        "powervm",
        "apple",
        "sre",
        "google",
        "vm-other",
        "systemd-nspawn",
        "lxc-libvirt",
        "lxc",
        "openvz",
        "docker",
        "podman",
        "rkt",
        "wsl",
        "proot",
        "pouch",
        "container-other",
    ];

    /// <summary><c>none</c>, <c>kvm</c>, <c>docker</c> and so on.</summary>
    public required Quoted Word { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => [Figure.Of("word", Word)];

    /// <summary>Reads one file.</summary>
    public static Reading<VirtReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "systemd-detect-virt", "systemd-detect-virt");
        Quoted? found = null;
        foreach (var line in source.Lines)
        {
            if (CaptureText.Trimmed(line, 0, line.Text.Length) is not { } word || !IsWord(word.Text))
            {
                notes.PassOver(line);
            }
            else if (found is { } first)
            {
                notes.Problem(
                    word.At,
                    $"a second word \"{word}\" stands here, after \"{first}\" in line {first.At.Line}; systemd-detect-virt prints one"
                );
                break;
            }
            else
            {
                found = word;
            }
        }

        if (found is not { } answer)
        {
            return notes.Done<VirtReport>(null);
        }

        if (!KnownWords.Contains(answer.Text))
        {
            notes.Oddity(
                answer.At,
                $"\"{answer}\" is no word of systemd-detect-virt that is known; it prints none, kvm, qemu, vmware, xen, docker, lxc, wsl and so on"
            );
        }

        return notes.Done(new VirtReport(source) { Word = answer });
    }

    private static bool IsWord(string text) =>
        text.Length <= 32 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
