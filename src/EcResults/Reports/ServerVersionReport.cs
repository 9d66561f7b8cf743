namespace EcResults.Evidence;

/// <summary>What <c>nginx -V</c>, or another server's version option, printed.</summary>
/// <param name="Source">The file.</param>
public sealed record ServerVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The server, for instance <c>nginx</c>.</summary>
    public required Quoted Name { get; init; }

    /// <summary>Its version.</summary>
    public required Quoted Version { get; init; }

    /// <summary>The TLS library it was built with, for instance <c>OpenSSL 3.0.22</c>.</summary>
    public Quoted? TlsLibrary { get; init; }

    /// <summary>The TLS library it runs with, where printed; nginx does so only where it differs from the one built with.</summary>
    public Quoted? RunningTlsLibrary { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        CaptureFigures.InOrder(
            CaptureFigures.Of("name", Name),
            CaptureFigures.Of("version", Version),
            CaptureFigures.Of("tlsLibrary", TlsLibrary),
            CaptureFigures.Of("runningTlsLibrary", RunningTlsLibrary)
        );

    /// <summary>Reads one file. Behind its version line a server may print what it likes.</summary>
    public static Reading<ServerVersionReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "the version option of a server", "nginx -V");
        ServerVersionLine? found = null;
        Quoted? built = null;
        Quoted? running = null;
        TextLine? first = null;
        foreach (var line in source.Lines)
        {
            first ??= string.IsNullOrWhiteSpace(line.Text) ? null : line;
            if (ServerVersionLine.Of(line) is not { } candidate)
            {
                built ??= TlsLibraries.Behind(line, TlsLibraries.Built);
                running ??= TlsLibraries.Behind(line, TlsLibraries.Running);
                if (found is null)
                {
                    notes.PassOver(line);
                }
            }
            else if (found is null)
            {
                found = candidate;
            }
            else
            {
                notes.Problem(
                    candidate.Version.At,
                    $"a second version \"{candidate.Name} {candidate.Version}\", after \"{found.Name} {found.Version}\" in line {found.Version.At.Line}; one server is expected"
                );
                break;
            }
        }

        if (found is null)
        {
            if (first is not null)
            {
                notes.Problem(
                    first.Whole,
                    $"\"{CaptureText.Shown(first.Text)}\" names no server that is known, nor does anything after it; known are {ServerVersionLine.KnownServers}"
                );
            }

            return notes.Done<ServerVersionReport>(null);
        }

        if (found.IsNameMissing)
        {
            notes.Oddity(
                found.Version.At,
                $"\"{found.Version}\" stands without a name; only caddy prints its version so"
            );
        }

        return notes.Done(
            new ServerVersionReport(source)
            {
                Name = found.Name,
                Version = found.Version,
                TlsLibrary = found.TlsLibrary ?? built,
                RunningTlsLibrary = running,
            }
        );
    }
}
