namespace EcResults.Rules;

/// <summary>
/// Public IPv4 addresses. Four numbers with dots between them may be a version as well (kernel 5.15.167.4, Chrome
/// 120.0.0.0), so only what stands where an address stands is certain.
/// </summary>
internal static class Ipv4Addresses
{
    /// <summary>Public resolvers and the address that everybody types: they say nothing of anybody.</summary>
    private static readonly uint[] Nobodys =
    [
        0x08080808, // 8.8.8.8
        0x08080404, // 8.8.4.4
        0x01010101, // 1.1.1.1
        0x01000001, // 1.0.0.1
        0x09090909, // 9.9.9.9
        0x01020304, // 1.2.3.4
    ];

    /// <summary>What is no public address (IANA's registry of special purposes): prefix and its length.</summary>
    private static readonly (uint Prefix, int Length)[] Special =
    [
        (0x00000000, 8),
        (0x0A000000, 8),
        (0x64400000, 10),
        (0x7F000000, 8),
        (0xA9FE0000, 16),
        (0xAC100000, 12),
        (0xC0000000, 24),
        (0xC0000200, 24),
        (0xC0586300, 24),
        (0xC0A80000, 16),
        (0xC6120000, 15),
        (0xC6336400, 24),
        (0xCB007100, 24),
        (0xE0000000, 3),
    ];

    private static readonly string[] VersionWords =
    [
        "version",
        "release",
        "kernel",
        "build",
        "firmware",
        "microcode",
        "driver",
    ];

    /// <summary>In prose "server" and "host" may stand before a version.</summary>
    private static readonly string[] ProseAddressWords = ["ip", "addr", "address", "gateway", "listen"];

    private static readonly string[] AddressWords =
    [
        "ip",
        "addr",
        "address",
        "host",
        "hostname",
        "server",
        "server_name",
        "listen",
        "peer",
        "src",
        "dst",
        "source",
        "dest",
        "gateway",
        "gw",
        "allow",
        "deny",
        "nfsroot",
    ];

    public static IEnumerable<TextSpan> In(ContributedText passage)
    {
        var text = passage.Text;
        var behind = 0;
        for (var dot = Next(text, 0); dot >= 0; dot = Next(text, Math.Max(dot + 1, behind)))
        {
            var at = dot;
            while (at > behind && IsPart(text[at - 1]))
            {
                at--;
            }

            var end = dot;
            while (end < text.Length && IsPart(text[end]))
            {
                end++;
            }

            behind = end;
            // A dot in front is the end of a sentence, or of a word: what follows starts with a digit.
            while (text[at] == '.')
            {
                at++;
            }

            if (Read(text.AsSpan(at, end - at)) is var (address, length) && IsPublic(address))
            {
                var place = PlaceOf(passage, at, at + length);
                if (
                    place == Standing.Address
                    || (
                        place == Standing.Open
                        && !Traces.IsOfVendor(passage)
                        && !passage.Entry.EndsWith("/uname.txt", StringComparison.Ordinal)
                    )
                )
                {
                    yield return new TextSpan(at, length, "a public IPv4 address", place == Standing.Address);
                }
            }
        }
    }

    /// <summary>The next dot with one to three digits and another dot behind it: figures such as 13.00 are passed over.</summary>
    private static int Next(string text, int from)
    {
        for (var dot = from < text.Length ? text.IndexOf('.', from) : -1; dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            var digits = dot + 1;
            while (digits < text.Length && digits - dot <= 3 && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            if (digits > dot + 1 && digits < text.Length && text[digits] == '.')
            {
                return dot;
            }
        }

        return -1;
    }

    private static bool IsPart(char letter) => char.IsAsciiDigit(letter) || letter == '.';

    private enum Standing
    {
        /// <summary>Where an address stands: behind ://, before a port, after the word host.</summary>
        Address,

        /// <summary>Where either may stand.</summary>
        Open,

        /// <summary>Part of a version, a file name or a longer number.</summary>
        Version,
    }

    private static (uint Address, int Length)? Read(ReadOnlySpan<char> run)
    {
        // "0.0.0.0:" has no dot behind it, the end of a sentence has.
        var body = run.TrimEnd('.');
        uint address = 0;
        var parts = 0;
        foreach (var range in body.Split('.'))
        {
            var part = body[range];
            if (++parts > 4 || part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0'))
            {
                return null;
            }

            var number = uint.Parse(
                part,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture
            );
            if (number > 255)
            {
                return null;
            }

            address = (address << 8) | number;
        }

        return parts == 4 ? (address, body.Length) : null;
    }

    private static bool IsPublic(uint address)
    {
        foreach (var (prefix, length) in Special)
        {
            if (((address ^ prefix) >> (32 - length)) == 0)
            {
                return false;
            }
        }

        return !Nobodys.Contains(address);
    }

    private static Standing PlaceOf(ContributedText passage, int start, int end)
    {
        var text = passage.Text;
        var before = start == 0 ? ' ' : text[start - 1];
        var after = end == text.Length ? ' ' : text[end];
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        if (HasPort(before, after, next) || IsBehindAddressSign(text, start, before))
        {
            return Standing.Address;
        }

        // An X-Forwarded-For list, a prefix of a network.
        if (after == '/' && char.IsAsciiDigit(next) && !char.IsAsciiLetterOrDigit(before) && before is not ('/' or '.'))
        {
            return Standing.Address;
        }

        if (
            char.IsLetterOrDigit(before)
            || before is '.' or '_' or '-' or '/' or '+' or '~' or '^'
            || char.IsLetterOrDigit(after)
            || after is '_' or '-' or '+' or '~' or '^'
            || (after == '.' && char.IsLetterOrDigit(next))
        )
        {
            return Standing.Version;
        }

        var word = WordBefore(text, start);
        return IsOneOf(word, VersionWords) ? Standing.Version
            : IsOneOf(word, passage.Kind == ContributedTextKind.Prose ? ProseAddressWords : AddressWords)
                ? Standing.Address
            : Standing.Open;
    }

    /// <summary>A port behind a colon, or behind an underscore as in eCapture's file names.</summary>
    private static bool HasPort(char before, char after, char next) =>
        char.IsAsciiDigit(next)
        && !char.IsLetterOrDigit(before)
        && before != '.'
        && (after == ':' || (after == '_' && before != '-'));

    private static bool IsBehindAddressSign(string text, int start, char before) =>
        before is '@' or '['
        || (before == '/' && start >= 2 && text[start - 2] == '/')
        // ::ffff:34.30.76.55
        || (before == ':' && start >= 2 && (char.IsAsciiHexDigit(text[start - 2]) || text[start - 2] == ':'));

    /// <summary>The word in front, with nothing but blanks, an equals sign, a colon or a quotation mark between.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int start)
    {
        const int Longest = 24;
        const int MostMarks = 6;
        var end = start;
        while (end > 0 && start - end < MostMarks && " \t=:\"'".Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        var begin = end;
        while (begin > 0 && end - begin < Longest && (char.IsAsciiLetter(text[begin - 1]) || text[begin - 1] == '_'))
        {
            begin--;
        }

        return text.AsSpan(begin, end - begin);
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
