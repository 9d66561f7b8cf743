using System.Buffers;

namespace EcResults.Rules;

/// <summary>Finds private keys and the secrets of TLS sessions in contributed text, in linear time.</summary>
internal static class SecretText
{
    private static readonly SearchValues<char> LabelLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 "
    );

    /// <summary>A key log has 64 hexadecimal digits or more of each value; a cut one is a secret still.</summary>
    private const int LeastHex = 16;

    /// <summary>A master secret has 96, the secrets of TLS 1.3 have 64 or 96; a session id or a digest has up to 64.</summary>
    private const int LeastMasterHex = 64;

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "PRIVATE KEY",
            "PuTTY-User-Key-File",
            "CLIENT_RANDOM",
            "_TRAFFIC_SECRET",
            "EXPORTER_SECRET",
            "ECH_SECRET",
            "RSA ",
            "master",
            "resumption psk",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>All secrets of a submission.</summary>
    public static IEnumerable<Disclosure> Find(Submission submission) => Passages.Of(submission).SelectMany(Find);

    private static IEnumerable<Disclosure> Find(Passage passage)
    {
        var text = passage.Text;
        var at = 0;
        var noEndBehind = int.MaxValue;
        while (Next(text, at) is var next && next >= 0)
        {
            at = next + 1;
            if (IsPrivateKey(text, next))
            {
                var end = next < noEndBehind ? text.IndexOf("-----END", next, StringComparison.Ordinal) : -1;
                noEndBehind = end < 0 ? Math.Min(noEndBehind, next) : noEndBehind;
                var last = passage.LineNumber(end < 0 ? Math.Max(0, text.Length - 1) : end);
                var start = StartOfKey(text, next);
                yield return new Disclosure(
                    passage,
                    start,
                    80,
                    last,
                    "a private key stands here; a submission holds none"
                );
                at = end < 0 ? at : end;
            }
            else if (IsKeyLog(text, next) is { } label)
            {
                yield return new Disclosure(
                    passage,
                    label,
                    Math.Min(400, LineEnd(text, label) - label),
                    passage.LineNumber(next) + 1,
                    "a line of a TLS key log stands here, which decrypts a session; a submission holds none"
                );
                at = Math.Max(at, LineEnd(text, next));
            }
            else if (MasterSecret(text, next) is var (start, length))
            {
                yield return new Disclosure(
                    passage,
                    start,
                    length,
                    passage.LineNumber(start),
                    "the secret of a TLS session stands here; a submission holds none"
                );
                at = start + length;
            }
        }
    }

    private static int Next(string text, int from)
    {
        var found = from < text.Length ? text.AsSpan(from).IndexOfAny(Signs) : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary><c>-----BEGIN … PRIVATE KEY-----</c>, its dashes left or lost, or the first line of PuTTY's format.</summary>
    private static bool IsPrivateKey(string text, int at)
    {
        const string Begin = "BEGIN ";
        const int LongestLabel = 40;
        if (text.AsSpan(at).StartsWith("PuTTY-User-Key-File-", StringComparison.Ordinal))
        {
            return true;
        }

        if (!text.AsSpan(at).StartsWith("PRIVATE KEY", StringComparison.Ordinal))
        {
            return false;
        }

        var before = text.AsSpan(Math.Max(0, at - LongestLabel), Math.Min(at, LongestLabel));
        var begin = before.LastIndexOf(Begin, StringComparison.Ordinal);
        return begin >= 0 && !before[(begin + Begin.Length)..].ContainsAnyExcept(LabelLetters);
    }

    /// <summary>A label of a key log, then two hexadecimal values: where the label starts, or null.</summary>
    private static int? IsKeyLog(string text, int at)
    {
        const int LongestLabel = 40;
        var start = at;
        while (
            start > 0
            && at - start < LongestLabel
            && (char.IsAsciiLetterUpper(text[start - 1]) || text[start - 1] == '_')
        )
        {
            start--;
        }

        var end = at;
        while (
            end < text.Length
            && end - start < LongestLabel
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')
        )
        {
            end++;
        }

        var label = text.AsSpan(start, end - start);
        var isLabel =
            label.Equals("RSA", StringComparison.Ordinal)
            || label.Equals("CLIENT_RANDOM", StringComparison.Ordinal)
            || label.Contains("_TRAFFIC_SECRET", StringComparison.Ordinal)
            || label.EndsWith("EXPORTER_SECRET", StringComparison.Ordinal)
            || label.EndsWith("ECH_SECRET", StringComparison.Ordinal);
        if (!isLabel || HexAfter(text, end) is not { Length: >= LeastHex } first)
        {
            return null;
        }

        return HexAfter(text, first.Start + first.Length) is { Length: >= LeastHex } ? start : null;
    }

    /// <summary><c>Master-Key: 5F3A…</c> and its spellings, with the value's stretch; null where no value follows.</summary>
    private static (int Start, int Length)? MasterSecret(string text, int at)
    {
        var rest = text.AsSpan(at);
        var word = rest.StartsWith("resumption psk", StringComparison.OrdinalIgnoreCase) ? 14 : 6;
        if (word == 6)
        {
            if (!rest.StartsWith("master", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            word += rest.Length > word && rest[word] is '-' or '_' or ' ' ? 1 : 0;
            var kind = rest[word..];
            var length =
                kind.StartsWith("secret", StringComparison.OrdinalIgnoreCase) ? 6
                : kind.StartsWith("key", StringComparison.OrdinalIgnoreCase) ? 3
                : 0;
            if (length == 0)
            {
                return null;
            }

            word += length;
        }

        return HexAfter(text, at + word) is { Length: >= LeastMasterHex } value ? value : null;
    }

    /// <summary>The hexadecimal digits behind a few blanks and marks.</summary>
    private static (int Start, int Length)? HexAfter(string text, int at)
    {
        const int MostMarks = 8;
        const int Longest = 1024;
        var start = at;
        while (
            start < text.Length
            && start - at < MostMarks
            && " \t\r\n:=\"'\\|,;".Contains(text[start], StringComparison.Ordinal)
        )
        {
            start++;
        }

        if (start == at || start >= text.Length)
        {
            return null;
        }

        var rest = text.AsSpan(start, Math.Min(Longest, text.Length - start));
        var end = rest.IndexOfAnyExcept(Hex);
        return (start, end < 0 ? rest.Length : end);
    }

    /// <summary>The start of the line, as far as the dashes and the label of a key reach.</summary>
    private static int StartOfKey(string text, int at)
    {
        const int Longest = 60;
        var from = Math.Max(0, at - Longest);
        return from + text.AsSpan(from, at - from).LastIndexOf('\n') + 1;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
