namespace EcResults.Evidence;

/// <summary>What <c>openssl version</c> (with or without <c>-a</c>) printed.</summary>
/// <param name="Source">The file.</param>
public sealed record OpensslReport(SourceText Source) : Report(Source)
{
    private static readonly string[] DetailKeys =
    [
        "built on:",
        "platform:",
        "options:",
        "compiler:",
        "OPENSSLDIR:",
        "ENGINESDIR:",
        "MODULESDIR:",
        "Seeding source:",
        "CPUINFO:",
        "OSSL_WINCTX:",
        "engines:",
    ];

    /// <summary><c>OpenSSL</c>, <c>LibreSSL</c> and so on.</summary>
    public required Quoted Product { get; init; }

    /// <summary>The version of the command, for instance <c>3.0.22</c> or <c>1.1.1k</c>.</summary>
    public required Quoted Version { get; init; }

    /// <summary>The version of the library that it runs with, where printed.</summary>
    public Quoted? LibraryVersion { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        CaptureFigures.InOrder(
            CaptureFigures.Of("product", Product),
            CaptureFigures.Of("version", Version),
            CaptureFigures.Of("libraryVersion", LibraryVersion)
        );

    /// <summary>Reads one file.</summary>
    public static Reading<OpensslReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "openssl version", "openssl version");
        OpensslVersionLine? found = null;
        TextLine? detail = null;
        foreach (var line in source.Lines)
        {
            if (OpensslVersionLine.Of(line) is { } candidate)
            {
                if (found is not null)
                {
                    notes.Problem(
                        candidate.Version.At,
                        $"a second version \"{candidate.Version}\", after \"{found.Version}\" in line {found.Version.At.Line}; openssl version prints one"
                    );
                    break;
                }

                found = candidate;
            }
            else if (IsDetail(line.Text.AsSpan().TrimStart()))
            {
                detail ??= line;
            }
            else
            {
                notes.PassOver(line);
            }
        }

        if (found is null)
        {
            if (detail is not null)
            {
                notes.Problem(
                    detail.Whole,
                    "no version stands in the file; openssl version prints for instance \"OpenSSL 3.0.2 15 Mar 2022\" first"
                );
            }

            return notes.Done<OpensslReport>(null);
        }

        found.Note(notes);
        return notes.Done(
            new OpensslReport(source)
            {
                Product = found.Product,
                Version = found.Version,
                LibraryVersion = found.LibraryVersion,
            }
        );
    }

    private static bool IsDetail(ReadOnlySpan<char> text)
    {
        foreach (var key in DetailKeys)
        {
            if (text.StartsWith(key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
