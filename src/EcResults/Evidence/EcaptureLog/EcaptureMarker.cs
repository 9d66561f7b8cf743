namespace EcResults.Evidence;

/// <summary>What is wrong with a line of our own in a condensed log.</summary>
/// <param name="Start">Where, in characters from 0.</param>
/// <param name="Length">How long the wrong part is.</param>
/// <param name="Message">What is wrong, as a finding says it.</param>
internal sealed record EcaptureMarkerFault(int Start, int Length, string Message);

/// <summary>What the header of a condensed log says.</summary>
/// <param name="Bytes">The size of the log that was condensed.</param>
/// <param name="Sha256">Its SHA-256, lower case hexadecimal.</param>
/// <param name="Taken">The bytes of colour codes, carriage returns and a byte order mark taken out of the lines that stayed.</param>
internal readonly record struct EcaptureHeader(long Bytes, string Sha256, long Taken);

/// <summary>
/// The two kinds of lines that condensing writes: the header, and one line for each stretch of removed lines within one
/// second. The grammar is strict, so that neither can carry anything but counts.
/// </summary>
internal static partial class EcaptureMarker
{
    private const string Shape =
        "a condensed line is \"#ecresults CLOCK lines=N bytes=N read=N/N write=N/N packet=N/N secret=N/N connect=N/N lost=N/N\"";

    /// <summary>
    /// The least that an event's line takes: its clock is 19 bytes, and words follow. In 3,596 seconds of real logs it is 103
    /// bytes an event and more.
    /// </summary>
    private const int LeastEventBytes = 30;

    /// <summary>The counts of a line, in order; those of events have an amount behind a stroke.</summary>
    private static readonly string[] Counts =
    [
        "lines",
        "bytes",
        "read",
        "write",
        "packet",
        "secret",
        "connect",
        "lost",
    ];

    private const int FirstWithAmount = 2;

    // A number of so many digits fits in 64 bits.
    private const int MostDigits = 18;

    /// <summary>How both begin.</summary>
    internal static ReadOnlySpan<byte> Start => "#ecresults"u8;

    /// <summary>How the header begins.</summary>
    internal const string HeaderStart = "#ecresults condensed=";

    /// <summary>The header of a condensed log.</summary>
    internal static string Header(EcaptureHeader header) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"#ecresults condensed=1 bytes={header.Bytes} sha256={header.Sha256}{(header.Taken > 0 ? $" taken={header.Taken}" : "")}\n"
        );

    /// <summary>The line of one second.</summary>
    internal static string Second(string clock, LogSecond second) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"#ecresults {clock} lines={second.Lines} bytes={second.Bytes} {second.Counts}\n"
        );

    /// <summary>Reads a header; null where the line is none, well formed or not.</summary>
    internal static EcaptureHeader? ReadHeader(ReadOnlySpan<byte> line) =>
        line.StartsWith(Start) && HeaderLine().Match(Encoding.UTF8.GetString(line)) is { Success: true } match
            ? new EcaptureHeader(Of(match.Groups["bytes"]), match.Groups["sha256"].Value, Of(match.Groups["taken"]))
            : null;

    /// <summary>Reads the line of one second; its location is the source's, to be set by the caller.</summary>
    /// <returns>The clock and the counts, or what is wrong.</returns>
    internal static (EcaptureClock? Clock, LogSecond? Second, EcaptureMarkerFault? Fault) ReadSecond(
        ReadOnlySpan<byte> line
    )
    {
        var text = Encoding.UTF8.GetString(line);
        var words = text.Split(' ');
        if (words.Length == 1 || !line.StartsWith("#ecresults "u8))
        {
            return (null, null, Fault(words, 0, Shape));
        }

        if (ClockOf(words[1]) is not { } clock)
        {
            return (null, null, Fault(words, 1, "names no second; a condensed log writes 2026-11-23T00:08:28Z"));
        }

        var counts = new List<(long First, long Second)>();
        foreach (var word in words.Skip(2))
        {
            if (counts.Count == Counts.Length || CountsOf(word, counts.Count) is not { } both)
            {
                return (null, null, Fault(words, counts.Count + 2, Shape));
            }

            counts.Add(both);
        }

        if (counts.Count < Counts.Length)
        {
            return (null, null, Fault(words, words.Length, Shape));
        }

        EventCount Events(int at) => new(counts[at].First, counts[at].Second);
        var second = new LogSecond(
            clock.Time,
            counts[0].First,
            counts[1].First,
            Events(2),
            Events(3),
            Events(4),
            Events(5),
            Events(6),
            new LossCount(counts[7].First, counts[7].Second),
            default
        );
        return Impossible(second) is { } impossible
            ? (null, null, new EcaptureMarkerFault(0, text.Length, impossible))
            : (clock, second, null);
    }

    /// <summary>The count of a word and, of events, the amount behind it; null where it is not the word of its place.</summary>
    private static (long First, long Second)? CountsOf(ReadOnlySpan<char> word, int place)
    {
        if (!word.StartsWith(Counts[place]) || word[Counts[place].Length..] is not ['=', .. var numbers])
        {
            return null;
        }

        var stroke = numbers.IndexOf('/');
        return stroke >= 0 != place >= FirstWithAmount ? null
            : stroke < 0 ? (NumberOf(numbers) is { } only ? (only, 0) : null)
            : NumberOf(numbers[..stroke]) is { } first && NumberOf(numbers[(stroke + 1)..]) is { } second
                ? (first, second)
            : null;
    }

    private static long? NumberOf(ReadOnlySpan<char> digits) =>
        digits is ['0'] or [>= '1' and <= '9', ..]
        && digits.Length <= MostDigits
        // Left to itself, parsing takes zero bytes behind a number.
        && !digits.ContainsAnyExceptInRange('0', '9')
            ? long.Parse(digits, CultureInfo.InvariantCulture)
            : null;

    private static EcaptureClock? ClockOf(string word)
    {
        var clock = Encoding.UTF8.GetBytes(word);
        return
            clock.Length is >= 19 and <= 25
            && !clock.AsSpan().ContainsAny("/."u8)
            && (clock.Length == 19 || EcaptureClock.ZonedLength(clock) == clock.Length)
            ? EcaptureClock.Read(clock)
            : null;
    }

    private static string? Impossible(LogSecond second) =>
        second.Lines == 0 ? "stands for no line; condensing writes a line only for what it removed"
        : second.Events > second.Lines
            ? $"counts {second.Events} events in {second.Lines} lines; each event takes a line"
        : second.Lost is { Lines: 0, Samples: > 0 }
            ? $"counts {second.Lost.Samples} lost samples in no line; each loss stands in a line"
        : second.Lost.Samples < second.Lost.Lines
            ? $"counts {second.Lost.Samples} lost samples in {second.Lost.Lines} lines; each line reports one or more"
        : second.Bytes < second.Lines ? $"counts {second.Bytes} bytes in {second.Lines} lines; each line has an end"
        : second.Bytes < second.Events * LeastEventBytes
            ? $"counts {second.Events} events in {second.Bytes} bytes; each event's line takes {LeastEventBytes} or more"
        : null;

    /// <summary>What is wrong from a word on; blanks before the next word are passed over.</summary>
    private static EcaptureMarkerFault Fault(string[] words, int at, string allowed)
    {
        while (at < words.Length && words[at].Length == 0)
        {
            at++;
        }

        var word = at < words.Length ? words[at] : "";
        return new EcaptureMarkerFault(
            words.Take(at).Sum(before => before.Length + 1),
            word.Length,
            word.Length == 0 ? $"the line ends early; {allowed}"
                : allowed == Shape ? $"{Quotation.Of(word)} does not belong here; {allowed}"
                : $"{Quotation.Of(word)} {allowed}"
        );
    }

    private static long Of(Group number) =>
        number.Success ? long.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^#ecresults condensed=1 bytes=(?<bytes>0|[1-9][0-9]{0,17}) sha256=(?<sha256>[0-9a-f]{64})(?: taken=(?<taken>[1-9][0-9]{0,17}))?\z"
    )]
    private static partial Regex HeaderLine();
}
