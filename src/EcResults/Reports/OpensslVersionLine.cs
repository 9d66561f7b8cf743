using System.Buffers;

namespace EcResults.Evidence;

/// <summary>
/// The first line of <c>openssl version</c>: product, version, <c>FIPS</c> or nothing, date or nothing, and from 3.0 on
/// (before only where both differ) the library that the command runs with, in brackets.
/// </summary>
/// <param name="Product">The product.</param>
/// <param name="Version">The version of the command.</param>
/// <param name="LibraryVersion">The version of the library.</param>
internal sealed record OpensslVersionLine(Quoted Product, Quoted Version, Quoted? LibraryVersion)
{
    private static readonly string[] Products = ["OpenSSL", "LibreSSL", "BoringSSL", "AWS-LC", "Tongsuo", "BabaSSL"];
    private static readonly SearchValues<char> VersionCharacters = SearchValues.Create(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.+~_-"
    );

    private Quoted? Before { get; init; }

    private Quoted? CutLibrary { get; init; }

    private Quoted? Extra { get; init; }

    /// <summary>Reads a line behind a prompt or a label; within a sentence, and behind <c>OpenSSH_…,</c>, it is none.</summary>
    public static OpensslVersionLine? Of(TextLine line)
    {
        var words = CaptureText.FirstWords(line, 24);
        var at = words.FindIndex(0, Math.Min(2, words.Count), IsProduct);
        if (at < 0 || (at == 1 && !IsLabel(words[0].Text)) || VersionAfter(words, at) is not { } version)
        {
            return null;
        }

        var open = words.FindIndex(at, word => word.Text == "(Library:");
        var library = open < 0 || !IsProduct(words.ElementAtOrDefault(open + 1)) ? null : VersionAfter(words, open + 1);
        return new OpensslVersionLine(words[at], version, library)
        {
            Before = at == 0 ? null : words[0],
            CutLibrary = open >= 0 && library is null ? words[open] : null,
            Extra = FirstExtra(words, at + 2, open),
        };
    }

    /// <summary>Notes what people changed about the line.</summary>
    public void Note(CaptureNotes notes)
    {
        if (Before is { } before)
        {
            notes.Oddity(before.At, $"\"{CaptureText.Shown(before.Text)}\" stands before what openssl version prints");
        }

        if (Extra is { } extra)
        {
            notes.Oddity(
                extra.At,
                $"\"{CaptureText.Shown(extra.Text)}\" is not printed by openssl version behind the version"
            );
        }

        if (CutLibrary is { } cut)
        {
            notes.Problem(
                cut.At,
                "the library in brackets is cut; openssl version prints its product and version there"
            );
        }
    }

    private static bool IsProduct(Quoted word) => Products.Contains(word.Text, StringComparer.Ordinal);

    private static bool IsLabel(string word) => word.EndsWith(':') || !word.Any(char.IsLetterOrDigit);

    private static Quoted? VersionAfter(List<Quoted> words, int product)
    {
        if (product + 1 >= words.Count)
        {
            return null;
        }

        var version = CaptureText.Bare(words[product + 1]);
        var text = version.Text.AsSpan();
        var major = text.IndexOfAnyExceptInRange('0', '9');
        return
            major > 0
            && text.Length > major + 1
            && text[major] == '.'
            && char.IsAsciiDigit(text[major + 1])
            && !text.ContainsAnyExcept(VersionCharacters)
            ? version
            : null;
    }

    /// <summary>The first word behind the version that is neither FIPS nor part of a date.</summary>
    private static Quoted? FirstExtra(List<Quoted> words, int from, int open)
    {
        var end = open < 0 ? words.Count : open;
        for (var at = from; at < end; at++)
        {
            var text = words[at].Text;
            var isDate =
                (text.Length <= 4 && text.All(char.IsAsciiDigit))
                || (text.Length >= 3 && text.All(char.IsLetter) && at >= end - 3);
            if (text != "FIPS" && !isDate)
            {
                return words[at];
            }
        }

        return null;
    }
}
