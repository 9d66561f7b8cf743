namespace EcResults.Evidence;

/// <summary>What <c>openssl version</c> (with or without <c>-a</c>) printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record OpensslReport(SourceText Source) : Report(Source)
{
    private const string ProductAndVersion =
        @"(?<product>OpenSSL|LibreSSL|BoringSSL|AWS-LC|Tongsuo|BabaSSL)\s+"
        + CaptureText.Around
        + @"(?<version>[0-9]+\.[0-9][0-9A-Za-z.+~_-]*)"
        + CaptureText.Around
        + @"(?!\S)";

    /// <summary><c>OpenSSL</c>, <c>LibreSSL</c> and so on.</summary>
    public required Quoted Product { get; init; }

    /// <summary>The version of the command, for instance <c>3.0.22</c> or <c>1.1.1k</c>.</summary>
    public required Quoted Version { get; init; }

    /// <summary>The version of the library that it runs with, where printed.</summary>
    public Quoted? LibraryVersion { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("product", Product),
            Figure.Of("version", Version),
            Figure.Of("libraryVersion", LibraryVersion)
        );

    /// <summary>Reads one file. Whatever else names another version makes it unclear which one was meant.</summary>
    public static Reading<OpensslReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "openssl version", "openssl version");
        var report = notes.ReadOne(
            "version",
            openssl => openssl.Version,
            line => Of(line, notes),
            (line, _) => Detail().IsMatch(line.Text)
        );
        if (report is null)
        {
            if (source.Lines.FirstOrDefault(line => Detail().IsMatch(line.Text)) is { } detail)
            {
                notes.Problem(
                    detail.Whole,
                    "no version stands in the file; openssl version prints for instance \"OpenSSL 3.0.2 15 Mar 2022\" first"
                );
            }
        }
        else if (!notes.Failed && OtherVersion(report) is { } other)
        {
            notes.NoteSecond("version", report.Version, other);
        }

        return notes.Done(report);
    }

    /// <summary>
    /// Product, version, <c>FIPS</c> or nothing, date or nothing, and from 3.0 on (before only where both differ) in brackets
    /// the library that the command runs with.
    /// </summary>
    private static OpensslReport? Of(TextLine line, ReadingBuilder notes)
    {
        var match = Beginning().Match(line.Text);
        if (
            CaptureText.Taken(line, match.Groups["product"]) is not { } product
            || CaptureText.Taken(line, match.Groups["version"]) is not { } version
        )
        {
            return null;
        }

        if (CaptureText.Taken(line, match.Groups["before"]) is { } before)
        {
            notes.Warn(before.At, $"{Quotation.Of(before.Text)} stands before what openssl version prints");
        }

        var bracket = Bracket().Match(line.Text, match.Length);
        var library = CaptureText.Taken(line, bracket.Groups["version"]);
        if (bracket.Success && library is null)
        {
            notes.Problem(
                line.At(bracket.Index, bracket.Length),
                "the library in brackets is cut; openssl version prints its product and version there"
            );
        }

        // A command that runs with a newer library names both, of one product; LibreSSL prints no library at all.
        if (CaptureText.Taken(line, bracket.Groups["product"]) is { } other && other.Text != product.Text)
        {
            notes.Problem(
                other.At,
                $"{Quotation.Of(product.Text)} and the library {Quotation.Of(other.Text)} are two products; openssl version prints one"
            );
        }

        if (FirstExtra(line, match.Length, bracket.Success ? bracket.Index : line.Text.Length) is { } extra)
        {
            notes.Warn(extra.At, $"{Quotation.Of(extra.Text)} is not printed by openssl version after the version");
        }

        return new OpensslReport(line.Source)
        {
            Product = product,
            Version = version,
            LibraryVersion = library,
        };
    }

    /// <summary>The first word after the version and before the bracket that is neither FIPS nor part of a date.</summary>
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

    /// <summary>The first version in another line that is neither the command's nor its library's.</summary>
    private static Quoted? OtherVersion(OpensslReport report) =>
        report
            .Source.Lines.Where(line => line.Number != report.Version.At.Line && !Detail().IsMatch(line.Text))
            .Select(line => CaptureText.Taken(line, Anywhere().Match(line.Text).Groups["version"]))
            .FirstOrDefault(other =>
                other is { Text: var text } && text != report.Version.Text && text != report.LibraryVersion?.Text
            );

    /// <summary>A prompt (<c>$</c>) or a label (<c>openssl:</c>) may stand before it; after other words it is a sentence.</summary>
    [GeneratedRegex(@"^\s*(?:(?<before>\S*:|[^\s\p{L}\p{Nd}]+)\s+)?" + ProductAndVersion)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<!\S)\(Library:(?!\S)(?:\s+" + ProductAndVersion + ")?")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<![^\s`'""“”,;()])" + ProductAndVersion)]
    private static partial Regex Anywhere();

    /// <summary>What <c>-a</c> prints below the version.</summary>
    [GeneratedRegex(
        @"^\s*(?:built on|platform|options|compiler|OPENSSLDIR|ENGINESDIR|MODULESDIR|Seeding source|CPUINFO|OSSL_WINCTX|engines):"
    )]
    private static partial Regex Detail();
}
