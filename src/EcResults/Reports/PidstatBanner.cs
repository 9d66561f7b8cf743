using System.Globalization;

namespace EcResults.Evidence;

/// <summary>The first line: <c>Linux REL (HOST) DATE _ARCH_ (N CPU)</c>; sysstat 8 has no machine and no processors.</summary>
/// <param name="At">The line.</param>
internal sealed record PidstatBanner(Location At)
{
    /// <summary>The kernel release.</summary>
    public Quoted? KernelRelease { get; init; }

    /// <summary>The host name.</summary>
    public Quoted? HostName { get; init; }

    /// <summary>The date as printed.</summary>
    public Quoted? Date { get; init; }

    /// <summary>The machine.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>The number of processors.</summary>
    public Printed? LogicalCores { get; init; }

    /// <summary>What stands where the number of processors does, and is none.</summary>
    public Quoted? BadCores { get; init; }

    /// <summary>What pidstat cannot have printed.</summary>
    public IEnumerable<Problem> Faults =>
        [
            .. Date is { } date && PidstatDate.IsNone(date.Text) ? [PidstatFindings.NoDate(date)] : (Problem[])[],
            .. BadCores is { } word ? [PidstatFindings.BadCores(word)] : (Problem[])[],
        ];

    /// <summary>Reads a line that is a banner, or returns null.</summary>
    public static PidstatBanner? TryRead(PidstatLine line)
    {
        if (line.Count < 4 || line[0] is not "Linux" || line[2][0] != '(' || line[2][^1] != ')')
        {
            return null;
        }

        var banner = new PidstatBanner(line.Whole) { KernelRelease = line.Quote(1), HostName = Inside(line, 2) };
        for (var token = 3; token < line.Count; token++)
        {
            banner = With(banner, line, token);
        }

        return banner;
    }

    /// <summary>The number of processors, or null where it is no such number.</summary>
    public static Printed? Cores(ReadOnlySpan<char> text, Location at) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? new Printed(count, 0, at)
            : null;

    private static PidstatBanner With(PidstatBanner banner, PidstatLine line, int token)
    {
        var text = line[token];
        if (text.Length > 2 && text[0] == '_' && text[^1] == '_')
        {
            return banner with { Architecture = Inside(line, token) };
        }

        if (text[0] == '(' && token + 1 < line.Count && line[token + 1] is "CPU)")
        {
            var at = line.At(token) with { Column = line.At(token).Column + 1, Length = text.Length - 1 };
            return Cores(text[1..], at) is { } cores
                ? banner with
                {
                    LogicalCores = cores,
                }
                : banner with
                {
                    BadCores = new Quoted(text[1..].ToString(), at),
                };
        }

        return token == 3 && text[0] != '(' ? banner with { Date = line.Quote(token) } : banner;
    }

    private static Quoted Inside(PidstatLine line, int token)
    {
        var at = line.At(token);
        return new Quoted(line[token][1..^1].ToString(), at with { Column = at.Column + 1, Length = at.Length - 2 });
    }
}
