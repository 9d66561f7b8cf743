namespace EcResults.Text;

/// <summary>A place in a contributed file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">The line from 1, or 0 for the file as a whole.</param>
/// <param name="Column">The column from 1 in UTF-16 units, or 0 for the line as a whole.</param>
/// <param name="Length">How many characters from there; 0 where nothing can be underlined.</param>
public readonly record struct Location(SourceText Source, int Line, int Column, int Length)
{
    /// <summary>The file's path as shown to people.</summary>
    public string Path => Source.Path;

    /// <summary>The file's name without folders.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <inheritdoc />
    public override string ToString() =>
        Line == 0 ? Path
        : Column == 0 ? $"{Path}:{Line}"
        : $"{Path}:{Line}:{Column}";
}
