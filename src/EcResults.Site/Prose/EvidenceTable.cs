namespace EcResults.Site.Prose;

/// <summary>The evidence catalogue as a Markdown table, for people who contribute.</summary>
internal static class EvidenceTable
{
    /// <summary>The line of a page that the table takes the place of.</summary>
    public const string Mark = "{{evidence}}";

    /// <summary>The table, one row a file, each line ended.</summary>
    public static string Markdown { get; } = Table();

    /// <summary>A page with the table where its mark stands.</summary>
    public static string PutInto(string page) => page.Replace(Mark + "\n", Markdown, StringComparison.Ordinal);

    private static string Table()
    {
        var table = new StringBuilder("| File | Needed | Command | What it adds |\n|---|---|---|---|\n");
        foreach (var file in EvidenceCatalog.Files)
        {
            var path = file.Place == EvidencePlace.Run ? $"raw/<run>/{file.Name}" : SubmissionLayout.PathOf(file);
            table.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| `{path}` | {Word(file.Need)} | `{file.Command}`{Notes(file)} | {file.Adds} |\n"
            );
        }

        return table.ToString();
    }

    private static string Notes(EvidenceFile file) =>
        string.Concat(
            ((string?[])[file.Note, file.IsCaptured ? "captured for you" : null])
                .OfType<string>()
                .Select(note => $"; {note}")
        );

    private static string Word(EvidenceNeed need) =>
        need switch
        {
            EvidenceNeed.Required => "required",
            EvidenceNeed.LoadReport => "one a run",
            EvidenceNeed.Expected => "recommended",
            _ => "optional",
        };
}
