namespace EcResults.Submissions.Schema;

/// <summary>
/// The dates and times of RFC 3339, without leap seconds. The library throws on the year 0 and accepts a blank or "_" in
/// place of the T.
/// </summary>
internal static partial class Formats
{
    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsDateTime(string text) =>
        DateTimeShape.Match(text) is { Success: true } match
        && IsDate(match.Groups["date"].Value)
        && TimeOnly.TryParseExact(
            match.Groups["time"].Value,
            "HH:mm:ss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    [GeneratedRegex(
        @"^(?<date>[0-9-]{10})[Tt](?<time>[0-9:]{8})(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DateTimeShape { get; }
}
