namespace EcResults.Evidence;

/// <summary>What a listing of <c>/sys/kernel/btf/vmlinux</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record BtfReport(SourceText Source) : Report(Source)
{
    /// <summary>Whether the kernel has BTF.</summary>
    public required bool Present { get; init; }

    /// <summary>The line that says so.</summary>
    public required Location PresentAt { get; init; }

    /// <summary>The size of the file.</summary>
    public Printed? SizeBytes { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        CaptureFigures.InOrder(
            new Figure("present", Present ? "true" : "false", null, PresentAt),
            CaptureFigures.Of("sizeBytes", SizeBytes)
        );

    /// <summary>Reads one file: a listing, the error of <c>ls</c>, or in their place the kernel's build option.</summary>
    public static Reading<BtfReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "ls", "ls -la /sys/kernel/btf/vmlinux");
        BtfLine? listing = null;
        BtfLine? option = null;
        foreach (var line in source.Lines)
        {
            switch (BtfLine.Of(line))
            {
                case null:
                    notes.PassOver(line);
                    break;
                case { IsBuildOption: true } built:
                    option ??= built;
                    break;
                case { Present: null } unclear:
                    notes.Problem(
                        unclear.Line.Whole,
                        $"\"{CaptureText.Shown(line.Text)}\" does not say whether /sys/kernel/btf/vmlinux exists"
                    );
                    break;
                case var found when listing is null:
                    listing = found;
                    break;
                case var again:
                    notes.Problem(
                        again.Line.Whole,
                        $"/sys/kernel/btf/vmlinux is listed a second time, after line {listing.Line.Number}"
                    );
                    break;
            }
        }

        if ((listing ?? option) is not { Present: { } present } answer)
        {
            return notes.Done<BtfReport>(null);
        }

        if (listing is null)
        {
            notes.Oddity(
                answer.Line.Whole,
                "the option that the kernel was built with stands in place of the listing of /sys/kernel/btf/vmlinux"
            );
        }

        return notes.Done(
            new BtfReport(source)
            {
                Present = present,
                PresentAt = answer.Line.Whole,
                SizeBytes = answer.SizeBytes,
            }
        );
    }
}
