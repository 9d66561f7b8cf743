using System.Text.RegularExpressions;

namespace EcResults.Evidence;

/// <summary>
/// The first line of <c>openssl version</c>: product, version, <c>FIPS</c> or nothing, date or nothing, and from 3.0 on
/// (before only where both differ) the library that the command runs with, in brackets.
/// </summary>
/// <param name="Product">The product.</param>
/// <param name="Version">The version of the command.</param>
/// <param name="LibraryVersion">The version of the library.</param>
internal sealed partial record OpensslVersionLine(Quoted Product, Quoted Version, Quoted? LibraryVersion)
{
    private const string ProductAndVersion =
        @"(?<product>OpenSSL|LibreSSL|BoringSSL|AWS-LC|Tongsuo|BabaSSL)\s+"
        + CaptureText.Around
        + @"(?<version>[0-9]+\.[0-9][0-9A-Za-z.+~_-]*)"
        + CaptureText.Around
        + @"(?!\S)";

    private Quoted? Before { get; init; }

    private Quoted? CutLibrary { get; init; }

    private Quoted? Extra { get; init; }

    /// <summary>Reads a line behind a prompt or a label; within a sentence, and behind <c>OpenSSH_…,</c>, it is none.</summary>
    public static OpensslVersionLine? Of(TextLine line)
    {
        var match = Beginning().Match(line.Text);
        if (CaptureText.Taken(line, match.Groups["version"]) is not { } version)
        {
            return null;
        }

        var open = Open().Match(line.Text, match.Length);
        var library = CaptureText.Taken(line, Library().Match(line.Text, match.Length).Groups["version"]);
        return new OpensslVersionLine(CaptureText.Taken(line, match.Groups["product"])!.Value, version, library)
        {
            Before = CaptureText.Taken(line, match.Groups["before"]),
            CutLibrary = library is null ? CaptureText.Taken(line, open.Groups["open"]) : null,
            Extra = FirstExtra(line, match.Length, open.Success ? open.Index : line.Text.Length),
        };
    }

    /// <summary>The first version in one of these lines that is neither the command's nor its library's.</summary>
    public Quoted? OtherVersion(IEnumerable<TextLine> lines) =>
        lines
            .Where(line => line.Number != Version.At.Line)
            .Select(line => CaptureText.Taken(line, Anywhere().Match(line.Text).Groups["version"]))
            .FirstOrDefault(other =>
                other is { Text: var text } && text != Version.Text && text != LibraryVersion?.Text
            );

    /// <summary>Notes what people changed about the line.</summary>
    public void Note(ReadingBuilder notes)
    {
        if (Before is { } before)
        {
            notes.Oddity(before.At, $"\"{CaptureText.Shown(before.Text)}\" stands before what openssl version prints");
        }

        if (Extra is { } extra)
        {
            notes.Oddity(
                extra.At,
                $"\"{CaptureText.Shown(extra.Text)}\" is not printed by openssl version after the version"
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

    /// <summary>The first word from the version to the bracket that is neither FIPS nor part of a date.</summary>
    private static Quoted? FirstExtra(TextLine line, int start, int end)
    {
        var words = CaptureText.Words(line, start).TakeWhile(word => word.At.Column <= end).Take(24).ToList();
        foreach (var (at, word) in words.Index())
        {
            var isDate =
                (word.Text.Length <= 4 && word.Text.All(char.IsAsciiDigit))
                || (word.Text.Length >= 3 && word.Text.All(char.IsLetter) && at >= words.Count - 3);
            if (word.Text != "FIPS" && !isDate)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>A prompt (<c>$</c>) or a label (<c>openssl:</c>) may stand before it.</summary>
    [GeneratedRegex(@"^\s*(?:(?<before>\S*:|[^\s\p{L}\p{Nd}]+)\s+)?" + ProductAndVersion)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<!\S)(?<open>\(Library:)(?!\S)")]
    private static partial Regex Open();

    [GeneratedRegex(@"(?<!\S)\(Library:\s+" + ProductAndVersion)]
    private static partial Regex Library();

    [GeneratedRegex(@"(?<![^\s`'""“”,;()])" + ProductAndVersion)]
    private static partial Regex Anywhere();
}
