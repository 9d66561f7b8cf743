namespace EcResults.Evidence;

/// <summary>What <c>/etc/os-release</c> holds, unquoted.</summary>
/// <param name="Source">The file.</param>
public sealed record OsReleaseReport(SourceText Source) : Report(Source)
{
    /// <summary>ID.</summary>
    public Quoted? Id { get; init; }

    /// <summary>VERSION_ID; rolling distributions have none.</summary>
    public Quoted? VersionId { get; init; }

    /// <summary>NAME.</summary>
    public Quoted? Name { get; init; }

    /// <summary>PRETTY_NAME.</summary>
    public Quoted? PrettyName { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        CaptureFigures.InOrder(
            CaptureFigures.Of("id", Id),
            CaptureFigures.Of("versionId", VersionId),
            CaptureFigures.Of("name", Name),
            CaptureFigures.Of("prettyName", PrettyName)
        );

    /// <summary>Reads one file.</summary>
    public static Reading<OsReleaseReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "/etc/os-release", "cat /etc/os-release");
        var found = new Dictionary<string, Quoted>(StringComparer.Ordinal);
        TextLine? last = null;
        foreach (var line in source.Lines)
        {
            if (OsReleaseLine.Of(line) is { } assignment)
            {
                last = line;
                Take(assignment, found, notes);
            }
            else if (!line.Text.AsSpan().TrimStart().StartsWith('#'))
            {
                notes.PassOver(line);
            }
        }

        Quoted? Of(string key) => found.TryGetValue(key, out var value) && value.Text.Length > 0 ? value : null;
        if (last is not null && Of("ID") is null && Of("NAME") is null)
        {
            notes.Problem(last.Whole, "neither ID nor NAME stands up to here; every /etc/os-release has them");
        }

        return notes.Done(
            last is null
                ? null
                : new OsReleaseReport(source)
                {
                    Id = Of("ID"),
                    VersionId = Of("VERSION_ID"),
                    Name = Of("NAME"),
                    PrettyName = Of("PRETTY_NAME"),
                }
        );
    }

    private static void Take(OsReleaseLine assignment, Dictionary<string, Quoted> found, CaptureNotes notes)
    {
        if (assignment.Key.Text is not ("ID" or "VERSION_ID" or "NAME" or "PRETTY_NAME"))
        {
            return;
        }

        var (key, value) = assignment;
        if (!assignment.IsClosed)
        {
            notes.Problem(value.At, $"the quote of {key} is not closed; /etc/os-release closes it in the same line");
        }

        if (assignment.Behind is { } behind)
        {
            notes.Oddity(behind.At, $"\"{CaptureText.Shown(behind.Text)}\" stands behind the value of {key}");
        }

        if (found.TryAdd(key.Text, value))
        {
            return;
        }

        var first = found[key.Text];
        if (first.Text == value.Text)
        {
            notes.Oddity(key.At, $"{key} stands a second time, after line {first.At.Line}");
        }
        else
        {
            notes.Problem(
                value.At,
                $"{key} is \"{CaptureText.Shown(value.Text)}\" here and \"{CaptureText.Shown(first.Text)}\" in line {first.At.Line}; one /etc/os-release has one"
            );
        }
    }
}
