using System.Text.RegularExpressions;

namespace EcResults.Evidence;

/// <summary>What <c>openssl version</c> (with or without <c>-a</c>) printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record OpensslReport(SourceText Source) : Report(Source)
{
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
        var found = notes.ReadOne(
            "version",
            line => line.Version,
            OpensslVersionLine.Of,
            (line, _) => Detail().IsMatch(line.Text)
        );
        if (found is null)
        {
            if (source.Lines.FirstOrDefault(line => Detail().IsMatch(line.Text)) is { } detail)
            {
                notes.Problem(
                    detail.Whole,
                    "no version stands in the file; openssl version prints for instance \"OpenSSL 3.0.2 15 Mar 2022\" first"
                );
            }

            return notes.Done<OpensslReport>(null);
        }

        found.Note(notes);
        if (!notes.Failed && found.OtherVersion(source.Lines.Where(line => !Detail().IsMatch(line.Text))) is { } other)
        {
            notes.NoteSecond("version", found.Version, other);
        }

        return notes.Done(
            new OpensslReport(source)
            {
                Product = found.Product,
                Version = found.Version,
                LibraryVersion = found.LibraryVersion,
            }
        );
    }

    /// <summary>What <c>-a</c> prints below the version.</summary>
    [GeneratedRegex(
        @"^\s*(?:built on|platform|options|compiler|OPENSSLDIR|ENGINESDIR|MODULESDIR|Seeding source|CPUINFO|OSSL_WINCTX|engines):"
    )]
    private static partial Regex Detail();
}
