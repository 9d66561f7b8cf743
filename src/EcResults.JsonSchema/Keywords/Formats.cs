using System.Globalization;
using System.Text.RegularExpressions;

namespace EcResults.JsonSchema;

/// <summary>The formats that can be asserted.</summary>
internal static class Formats
{
    /// <summary>RFC 3339 <c>full-date</c>.</summary>
    public static bool IsDate(string text) =>
        // The framework accepts digits of one script only, and no signs, blanks or years of other widths here.
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && text.All(char.IsAscii);

    /// <summary>RFC 3339 <c>date-time</c>.</summary>
    public static bool IsDateTime(string text)
    {
        var match = DateTimeShape.Match(text);
        if (!match.Success || !IsDate(match.Groups["date"].Value))
        {
            return false;
        }
        var (hour, minute, second) = (Figure(match, "hour"), Figure(match, "minute"), Figure(match, "second"));
        var (offsetHour, offsetMinute) = (Figure(match, "offsetHour"), Figure(match, "offsetMinute"));
        if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59)
        {
            return false;
        }
        // A leap second is the last one of a day in UTC.
        var offset = (offsetHour * 60) + offsetMinute;
        var utc = (hour * 60) + minute - (match.Groups["sign"].ValueSpan is "-" ? -offset : offset);
        return second < 60 || (utc + (2 * 1440)) % 1440 == 1439;
    }

    /// <summary>RFC 3986 <c>URI</c>: with a scheme. <c>System.Uri</c> is no judge: on Unix it takes "/x" for a file.</summary>
    public static bool IsUri(string text) => UriShape.IsMatch(text);

    private static int Figure(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private const string Unreserved = "[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}";

    private static readonly Regex DateTimeShape = new(
        @"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.[0-9]+)?"
            + @"([Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private static readonly Regex UriShape = new(
        @"\A[A-Za-z][A-Za-z0-9+.-]*:"
            + $@"(//(({Unreserved}|:)*@)?(\[[0-9A-Fa-fVv:.]+\]|({Unreserved})*)(:[0-9]*)?(/({Unreserved}|[:@])*)*"
            + $@"|/(({Unreserved}|[:@])+(/({Unreserved}|[:@])*)*)?|({Unreserved}|[:@])+(/({Unreserved}|[:@])*)*|)"
            + $@"(\?({Unreserved}|[:@/?])*)?(#({Unreserved}|[:@/?])*)?\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );
}
