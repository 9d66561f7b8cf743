namespace EcResults.Evidence;

/// <summary>What a listing of <c>/sys/kernel/btf/vmlinux</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record BtfReport(SourceText Source) : Report(Source)
{
    private const string Vmlinux = "/sys/kernel/btf/vmlinux";

    /// <summary>Whether the kernel has BTF.</summary>
    public required bool Present { get; init; }

    /// <summary>The line that says so.</summary>
    public required Location PresentAt { get; init; }

    /// <summary>The size of the file.</summary>
    public Printed? SizeBytes { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            new Figure("present", Present ? "true" : "false", null, PresentAt),
            Figure.Of("sizeBytes", SizeBytes)
        );

    /// <summary>Reads one file: a listing, the error of <c>ls</c>, or in their place the kernel's build option.</summary>
    public static Reading<BtfReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "ls", $"ls -la {Vmlinux}");
        BtfReport? listing = null;
        BtfReport? option = null;
        foreach (var line in source.Lines)
        {
            if (OfBuildOption(line) is { } built)
            {
                option ??= built;
            }
            else if (OfListing(line) is { } found)
            {
                if (listing is { } first)
                {
                    notes.Problem(line.Whole, $"{Vmlinux} is listed a second time, after line {first.PresentAt.Line}");
                }

                listing ??= found;
            }
            else if (IsAbout(line.Text) && Failure().IsMatch(line.Text))
            {
                notes.Problem(
                    line.Whole,
                    $"{Quotation.Of(line)} does not say whether {Vmlinux} exists",
                    $"attach the output of \"LC_ALL=C ls -la {Vmlinux}\" unedited"
                );
            }
            else
            {
                notes.PassOver(line);
            }
        }

        if (listing is null && option is not null)
        {
            notes.Warn(
                option.PresentAt,
                $"the option that the kernel was built with stands in place of the listing of {Vmlinux}"
            );
        }

        return notes.Done(listing ?? option);
    }

    private static BtfReport? OfBuildOption(TextLine line) =>
        line.Text.AsSpan().Trim() switch
        {
            "CONFIG_DEBUG_INFO_BTF=y" => Answer(line, isPresent: true),
            "CONFIG_DEBUG_INFO_BTF=n" or "# CONFIG_DEBUG_INFO_BTF is not set" => Answer(line, isPresent: false),
            _ => null,
        };

    private static BtfReport? OfListing(TextLine line)
    {
        if (!IsAbout(line.Text))
        {
            return null;
        }

        if (LongListing().Match(line.Text) is { Success: true } match)
        {
            return Answer(line, isPresent: true) with
            {
                SizeBytes = CaptureText.Count(CaptureText.Taken(line, match.Groups["size"])),
            };
        }

        return line.Text.AsSpan().Trim() is Vmlinux ? Answer(line, isPresent: true)
            : line.Text.Contains("No such file or directory", StringComparison.Ordinal) ? Answer(line, isPresent: false)
            : null;
    }

    private static bool IsAbout(string text) =>
        text.Contains("btf/vmlinux", StringComparison.Ordinal)
        || text.AsSpan().TrimEnd().EndsWith(" vmlinux", StringComparison.Ordinal)
        || text.Contains("kernel BTF", StringComparison.Ordinal);

    private static BtfReport Answer(TextLine line, bool isPresent) =>
        new(line.Source) { Present = isPresent, PresentAt = line.Whole };

    /// <summary>The long format: mode, links, owner, group, size, date in one to six words, path.</summary>
    [GeneratedRegex(
        """^\s*-[rwx-]{9}\S?(?:\s+\S+){3}\s+(?<size>\S+)(?:\s+\S+){1,6}\s+(?:/sys/kernel/btf/)?vmlinux\s*$"""
    )]
    private static partial Regex LongListing();

    /// <summary>An error of a tool, in any language.</summary>
    [GeneratedRegex("""^\s*(?:ls|Error|libbpf): |: Permission denied\s*$""")]
    private static partial Regex Failure();
}
