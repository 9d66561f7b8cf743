using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace EcResults.JsonSchema;

/// <summary>The formats that can be asserted.</summary>
internal static class Formats
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex DateShape = new(@"\A(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\z", Linear);

    private static readonly Regex DateTimeShape = new(
        @"\A(?<date>[0-9-]{10})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.[0-9]+)?"
            + @"([Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\z",
        Linear
    );

    // The productions of RFC 3986, appendix A.
    private const string Letter = "[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}";
    private const string Segment = $"({Letter}|[:@])*";
    private const string FutureAddress = $@"[Vv][0-9A-Fa-f]+\.({Letter}|:)+";
    private const string Host = $@"(\[((?<ipv6>[0-9A-Fa-f:.]+)|{FutureAddress})\]|({Letter})*)";
    private const string Authority = $"(({Letter}|:)*@)?{Host}(:[0-9]*)?";
    private const string RestOfPath = $"({Letter}|[:@]){Segment}(/{Segment})*";
    private const string Query = $"({Letter}|[:@/?])*";

    private static readonly Regex UriShape = new(
        $@"\A[A-Za-z][A-Za-z0-9+.-]*:(//{Authority}(/{Segment})*|/?{RestOfPath}|/|)(\?{Query})?(#{Query})?\z",
        Linear
    );

    // The framework reads an embedded 01.2.3.4, whose first part others take for octal; the RFC does not allow it.
    private static readonly Regex LeadingZero = new(@"[:.]0[0-9]+\.|\.0[0-9]+\z", Linear);

    /// <summary>RFC 3339 <c>full-date</c>.</summary>
    public static bool IsDate(string text)
    {
        var match = DateShape.Match(text);
        var (year, month, day) = (Figure(match, "y"), Figure(match, "m"), Figure(match, "d"));
        // The framework has no year 0; like 2000 it is a leap year.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

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

    /// <summary>RFC 3986 <c>URI</c>, with a scheme. <c>System.Uri</c> is no judge: on Unix it takes "/x" for a file.</summary>
    public static bool IsUri(string text)
    {
        var match = UriShape.Match(text);
        return match.Success && (match.Groups["ipv6"] is not { Success: true } address || IsIPv6(address.Value));
    }

    private static bool IsIPv6(string text) =>
        IPAddress.TryParse(text, out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6
        && !LeadingZero.IsMatch(text);

    private static int Figure(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;
}
