namespace EcResults.Evidence;

/// <summary>Reads a log: walks over it as condensing does, and puts together what it says.</summary>
internal sealed class EcaptureLogReader(SourceText source) : IEcaptureLogSink
{
    private const int MostWarnings = 20;

    /// <summary>eCapture's threads write one second back at times, in most logs of pcap mode; two seconds in none of 3,596.</summary>
    private const double MostSecondsBack = 2;
    private readonly EcaptureLogFacts facts = new(source);
    private readonly List<LogSecond> seconds = [];
    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];
    private LogLineReader? lines;
    private CondensedHeader? header;
    private Location? firstEvent;
    private decimal keptBytes;
    private decimal removedBytes;
    private int lastOdd = -1;
    private bool isUnusable;
    private Problem? clockGoesBack;
    private LogMoment? latest;

    /// <summary>Reads the file.</summary>
    internal Reading<EcaptureLog> Read()
    {
        lines = new LogLineReader(this);
        Encode(lines);
        lines.End();
        Judge(lines.Walker);
        return new Reading<EcaptureLog>(isUnusable ? null : Report(lines.Walker), problems, warnings);
    }

    /// <inheritdoc />
    public void Header(ReadOnlySpan<byte> raw, EcaptureHeader said) =>
        header = new CondensedHeader(said.Bytes, said.Sha256, said.Taken, Line(raw, 1).Whole);

    /// <inheritdoc />
    public void Keep(in EcaptureKeptLine line)
    {
        keptBytes += line.Raw.Length;
        if (lines?.Walker.Seconds.Clock is { } clock && line.Line.Shape != EcaptureLineShape.Unknown)
        {
            var text = Line(line.Raw, line.Number);
            GoOn(new LogMoment(clock.Time, text.Whole));
            facts.Take(line, text, clock.Time);
        }
    }

    /// <inheritdoc />
    public void Marker(ReadOnlySpan<byte> raw, int number, EcaptureClock clock, LogSecond second)
    {
        removedBytes += second.Bytes;
        Add(second with { At = Line(raw, number).Whole });
    }

    /// <inheritdoc />
    public void BadMarker(ReadOnlySpan<byte> raw, int number, EcaptureMarkerFault? fault)
    {
        // Without its header every line of a condensed log is wrong: the first says it.
        if (problems.Count < (header is null ? 1 : MostWarnings))
        {
            var line = Line(raw, number);
            problems.Add(EcaptureLogProblems.BadMarker(line, fault, isHeaded: header is not null));
        }

        isUnusable = true;
    }

    /// <inheritdoc />
    public void Removed(EcaptureClock? clock, EcaptureTally tally)
    {
        removedBytes += tally.Bytes;
        if (clock is not null)
        {
            Add(tally.ToSecond(clock.Time, LineOnly(tally.FirstLine)));
        }
    }

    /// <inheritdoc />
    public void FirstEvent(int number) => firstEvent = LineOnly(number);

    /// <inheritdoc />
    public void Odd(ReadOnlySpan<byte> raw, int number)
    {
        var isNewStretch = number != lastOdd + 1;
        lastOdd = number;
        if (isNewStretch && warnings.Count < MostWarnings)
        {
            warnings.Add(EcaptureLogProblems.NotOfTheLog(Line(raw, number)));
        }
    }

    private void Add(LogSecond second)
    {
        GoOn(new LogMoment(second.Clock, second.At));
        seconds.Add(second);
    }

    private void GoOn(LogMoment moment)
    {
        if (latest is { } before && (before.Clock - moment.Clock).TotalSeconds > MostSecondsBack)
        {
            clockGoesBack ??= EcaptureLogProblems.ClockGoesBack(moment, before);
        }

        latest = moment;
    }

    /// <summary>The text may be far larger than a submission's files, so it is encoded piece by piece.</summary>
    private void Encode(LogLineReader target)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        var rest = source.Content.AsSpan();
        var most = Math.Min(rest.Length, 16 * 1024);
        var buffer = new byte[Encoding.UTF8.GetMaxByteCount(most)];
        while (!rest.IsEmpty)
        {
            var piece = rest[..Math.Min(rest.Length, most)];
            rest = rest[piece.Length..];
            target.Take(buffer.AsSpan(0, encoder.GetBytes(piece, buffer, flush: rest.IsEmpty)));
        }
    }

    private void Judge(EcaptureLogWalker walker)
    {
        if (walker.Seconds.FirstClock is null)
        {
            isUnusable = true;
            problems.Add(
                walker.FirstShape is EcaptureLineShape.Console or EcaptureLineShape.Json
                    ? EcaptureLogProblems.NoStart(LineOnly(walker.FirstShapedLine))
                    : EcaptureLogProblems.NoLog(source)
            );
            warnings.Clear();
            return;
        }

        if (facts.SecondStart is { } second)
        {
            isUnusable = true;
            problems.Add(EcaptureLogProblems.SecondRun(second));
        }
        else if (clockGoesBack is { } back)
        {
            isUnusable = true;
            problems.Add(back);
        }

        if (!HasStart(walker.Shape))
        {
            problems.Add(EcaptureLogProblems.NoStart(LineOnly(walker.Seconds.FirstClockLine)));
        }

        if (facts.UnknownMode is { } mode && facts.Log.Mode is null)
        {
            problems.Add(EcaptureLogProblems.UnknownMode(mode));
        }

        if (facts.Log.VersionString is { } version && EcaptureVersionString.VersionIn(version.Text) is null)
        {
            warnings.Add(EcaptureLogProblems.NoVersion(version));
        }

        if (header is not null && !isUnusable)
        {
            CheckTotal(header);
        }
    }

    private bool HasStart(EcaptureLineShape shape) =>
        shape == EcaptureLineShape.Standard ? facts.HasStart : facts.Log.VersionString is not null;

    /// <summary>Events that were put into a condensed log afterwards are counted like what stood in it before.</summary>
    private void CheckTotal(CondensedHeader condensed)
    {
        // What was taken out of lines is less than what they still have, so that nothing else can hide in it.
        var total = keptBytes + removedBytes + Math.Min(condensed.Taken, keptBytes);
        // An editor may have ended a last line that eCapture left open, as it does where it was killed.
        var isOpenLineEnded =
            total - 1 == condensed.Bytes && facts.Log.CleanEnd is null && source.Content.EndsWith('\n');
        if (total != condensed.Bytes && !isOpenLineEnded)
        {
            problems.Add(EcaptureLogProblems.WrongTotal(condensed, total));
        }
    }

    private EcaptureLog Report(EcaptureLogWalker walker)
    {
        var said = facts.Log;
        return said with
        {
            Era =
                walker.Shape == EcaptureLineShape.Standard ? EcaptureEra.StandardLogger
                : facts.NamesProbe ? EcaptureEra.Probe
                : EcaptureEra.Zerolog,
            Version =
                said.VersionString is { } word && EcaptureVersionString.VersionIn(word.Text) is var (start, length)
                    ? new Quoted(word.Text.Substring(start, length), Part(word.At, start, length))
                    : null,
            FirstMoment = Moment(walker.Seconds.FirstClock, walker.Seconds.FirstClockLine),
            LastMoment = Moment(walker.Seconds.Clock, walker.Seconds.LastClockLine),
            Condensed = header,
            Seconds = firstEvent is null && header is null ? [] : seconds,
            FirstEventLine = firstEvent,
        };
    }

    private static Location Part(Location whole, int start, int length) =>
        whole.Length > start ? whole with { Column = whole.Column + start, Length = length } : whole;

    private LogMoment? Moment(EcaptureClock? clock, int number) =>
        clock is null ? null : new LogMoment(clock.Time, LineOnly(number));

    /// <summary>A line as a whole, without its text: captured payload is not to be shown in a finding.</summary>
    private Location LineOnly(int number) => new(source, number, 0, 0);

    private TextLine Line(ReadOnlySpan<byte> raw, int number) =>
        new(source, number, Encoding.UTF8.GetString(raw.TrimEnd("\r\n"u8)));
}
