namespace EcResults.Site.Words;

/// <summary>Numbers as people read them: a unit, grouped thousands, a true minus sign, and no more digits than mean something.</summary>
internal static class Numbers
{
    /// <summary>A blank that does not break, between a number and its unit.</summary>
    public const string Space = "\u00A0";
    private const char Minus = '\u2212';
    private static readonly string[] ByteUnits = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <summary>Requests per second: <c>52,441 req/s</c>.</summary>
    public static string Rate(double requestsPerSecond) => RateBare(requestsPerSecond) + Space + "req/s";

    /// <summary>The same without its unit, for axes and columns that name it.</summary>
    public static string RateBare(double requestsPerSecond) =>
        Plain(requestsPerSecond, Math.Abs(requestsPerSecond) < 100 ? 1 : 0);

    /// <summary>A time given in microseconds: <c>717 µs</c>, <c>2.70 ms</c>, <c>1.20 s</c>.</summary>
    public static string Latency(double microseconds) =>
        Math.Abs(microseconds) switch
        {
            < 10 => Plain(microseconds, 1) + Space + "µs",
            < 1_000 => Plain(microseconds, 0) + Space + "µs",
            < 1_000_000 => Plain(microseconds / 1_000, 2) + Space + "ms",
            _ => Plain(microseconds / 1_000_000, 2) + Space + "s",
        };

    /// <summary>CPU time for one request: <c>18.9 µs</c>.</summary>
    public static string CpuTime(double microseconds) =>
        Plain(microseconds, Math.Abs(microseconds) < 100 ? 1 : 0) + Space + "µs";

    /// <summary>The same with its sign.</summary>
    public static string CpuTimeChange(double microseconds) =>
        Signed(microseconds, Math.Abs(microseconds) < 100 ? 1 : 0) + Space + "µs";

    /// <summary>A share of one core: <c>79.0 %</c>.</summary>
    public static string Percent(double percent) =>
        Plain(
            percent,
            percent == 0 ? 0
                : Math.Abs(percent) < 1 ? 2
                : 1
        )
        + Space
        + "%";

    /// <summary>A change with its sign: <c>−81.5 %</c>.</summary>
    public static string Change(double percent) => Signed(percent, Math.Abs(percent) < 1 ? 2 : 1) + Space + "%";

    /// <summary>Bytes: <c>114.7 MiB</c>.</summary>
    public static string Bytes(double bytes)
    {
        var unit = 0;
        while (Math.Abs(bytes) >= 1024 && unit < ByteUnits.Length - 1)
        {
            bytes /= 1024;
            unit++;
        }

        return Plain(bytes, unit == 0 ? 0 : 1) + Space + ByteUnits[unit];
    }

    /// <summary>Bytes in a second: <c>13.3 MiB/s</c>.</summary>
    public static string Transfer(double bytesPerSecond) => Bytes(bytesPerSecond) + "/s";

    /// <summary>A count: <c>105,912</c>.</summary>
    public static string Count(double count) => Plain(count, count == Math.Floor(count) ? 0 : 1);

    /// <summary>A count of things: <c>1 run</c>, <c>30 runs</c>.</summary>
    public static string Of(int count, string one, string? many = null) =>
        Count(count) + Space + (count == 1 ? one : many ?? one + "s");

    /// <summary>CPU in cores: <c>0.057</c>, <c>1.20</c>.</summary>
    public static string Cores(double cores) =>
        Plain(
            cores,
            Math.Abs(cores) switch
            {
                < 0.1 => 3,
                < 10 => 2,
                _ => 0,
            }
        );

    /// <summary>A day: <c>23 November 2026</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment, UTC: <c>23 November 2026, 14:03:22</c>.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A number with grouped thousands.</summary>
    public static string Plain(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + decimals, CultureInfo.InvariantCulture);
        return rounded < 0 ? Minus + digits : digits;
    }

    /// <summary>A number with its sign, also where that is a plus.</summary>
    public static string Signed(double value, int decimals)
    {
        var text = Plain(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }
}
