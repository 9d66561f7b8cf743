namespace EcResults.Evidence;

/// <summary>The words of what can be wrong with a log.</summary>
internal static class EcaptureLogProblems
{
    private const string Unedited = "attach what eCapture printed, from its start to its end and unedited";

    /// <summary>No line has a clock.</summary>
    internal static Problem NoLog(SourceText source)
    {
        var first = source.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Text));
        if (first is null)
        {
            return new Problem(source.Whole, "the file is empty; a log begins with eCapture's start lines", Unedited);
        }

        return first.Text.Contains("bpf_trace_printk", StringComparison.Ordinal)
            ? new Problem(
                first.Whole,
                $"{Quotation.Of(first)} is the kernel's trace_pipe, not eCapture's log",
                "attach the standard output of ecapture"
            )
            : new Problem(
                first.Whole,
                $"{Quotation.Of(first)} is no line of eCapture's log, and no other line is; each begins with a clock and, from v0.8.1, a level",
                Unedited
            );
    }

    /// <summary>Two runs in one file.</summary>
    internal static Problem SecondRun(TextLine line) =>
        new(
            line.Whole,
            $"a second run starts with {Quotation.Of(line)}; a log holds exactly one run",
            "attach the log of each run to that run"
        );

    /// <summary>The start is missing.</summary>
    internal static Problem NoStart(Location at) =>
        new(at, "the log does not hold eCapture's start: no version line stands before the ready line", Unedited);

    /// <summary>A mode that is none.</summary>
    internal static Problem UnknownMode(Quoted mode) =>
        new(mode.At, $"capture mode \"{mode.Text}\" is unknown; eCapture prints text, pcap or keylog", Unedited);

    /// <summary>A version string without a version.</summary>
    internal static Problem NoVersion(Quoted version) =>
        new(
            version.At,
            $"\"{version.Text}\" names no version; eCapture prints <system>_<architecture>:<version>:<build kernel>",
            "name the version in submission.json, from the release that was installed"
        );

    /// <summary>A prompt, or another command's output.</summary>
    internal static Problem NotOfTheLog(TextLine line) =>
        new(
            line.Whole,
            $"{Quotation.Of(line)} is no line of eCapture's log",
            "attach the log alone, without prompts and other commands"
        );

    /// <summary>A garbled line of a condensed log.</summary>
    internal static Problem BadMarker(TextLine line, EcaptureMarkerFault? fault, bool isHeaded)
    {
        const string Help = "condense the whole log again with ecresults new";
        if (fault is not null)
        {
            var start = Math.Min(fault.Start, line.Text.Length);
            return new Problem(line.At(start, Math.Min(fault.Length, line.Text.Length - start)), fault.Message, Help);
        }

        return new Problem(
            line.Whole,
            isHeaded
                ? $"{Quotation.Of(line)} is no line of a condensed log"
                : $"{Quotation.Of(line)} stands in a log that does not begin with \"#ecresults condensed=1 bytes=N sha256=…\"",
            Help
        );
    }

    /// <summary>The clocks of a log are not in order.</summary>
    internal static Problem ClockGoesBack(LogMoment moment, LogMoment before) =>
        new Problem(
            moment.At,
            $"\"{Words(moment.Clock)}\" comes after \"{Words(before.Clock)}\"; the clocks of a log rise",
            "attach the log of one run unedited, and condense it whole"
        ).Beside(before.At, "the later clock stands here");

    private static string Words(DateTime clock) => clock.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The counts do not add up to the log that was condensed.</summary>
    internal static Problem WrongTotal(CondensedHeader header, decimal total) =>
        new(
            header.At,
            $"the header says that the log had {header.Bytes} bytes, but the lines kept and counted here had {total}",
            "condense the whole log again with ecresults new"
        );
}
