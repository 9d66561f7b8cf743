namespace EcResults.Site.Data;

/// <summary>
/// Writes <c>data/croissant.json</c>, which describes the tables to programs in the vocabulary of Croissant 1.0. The data
/// grow, so they are a live dataset, whose files have no checksum of their own.
/// </summary>
internal static class Croissant
{
    private const string Conforms = "http://mlcommons.org/croissant/1.0";

    /// <summary>The short names that the specification prescribes.</summary>
    private static readonly (string Name, string Meaning)[] Context =
    [
        ("@language", "en"),
        ("@vocab", "https://schema.org/"),
        ("citeAs", "cr:citeAs"),
        ("column", "cr:column"),
        ("conformsTo", "dct:conformsTo"),
        ("cr", "http://mlcommons.org/croissant/"),
        ("dct", "http://purl.org/dc/terms/"),
        ("extract", "cr:extract"),
        ("field", "cr:field"),
        ("fileObject", "cr:fileObject"),
        ("isLiveDataset", "cr:isLiveDataset"),
        ("recordSet", "cr:recordSet"),
        ("sc", "https://schema.org/"),
        ("source", "cr:source"),
    ];

    public static void Write(SiteModel site, Stream stream)
    {
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    IndentSize = 1,
                    NewLine = "\n",
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            foreach (var (name, meaning) in Context)
            {
                json.WriteString(name, meaning);
            }

            json.WriteStartObject("dataType");
            json.WriteString("@id", "cr:dataType");
            json.WriteString("@type", "@vocab");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("@type", "sc:Dataset");
            json.WriteString("conformsTo", Conforms);
            json.WriteString("name", "EcResults");
            json.WriteString("description", DatasetJson.Description);
            json.WriteString("license", DatasetJson.License);
            json.WriteString("url", site.PublicUrl?.AbsoluteUri ?? DatasetJson.Subject);
            json.WriteString(
                "citeAs",
                "EcResults: contributed measurements of what eCapture costs, with their raw evidence"
            );
            json.WriteBoolean("isLiveDataset", value: true);
            if (site.Submissions is [var latest, ..])
            {
                json.WriteString("datePublished", latest.DayIso);
            }

            json.WriteStartArray("distribution");
            foreach (var table in DataTable.All)
            {
                json.WriteStartObject();
                json.WriteString("@type", "cr:FileObject");
                json.WriteString("@id", table.Csv);
                json.WriteString("name", table.Csv);
                json.WriteString("description", table.Title);
                json.WriteString(
                    "contentUrl",
                    site.PublicUrl is { } root ? new Uri(root, table.CsvPath).AbsoluteUri : table.Csv
                );
                json.WriteString("encodingFormat", "text/csv");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("recordSet");
            foreach (var table in DataTable.All)
            {
                Records(json, table);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Records(Utf8JsonWriter json, DataTable table)
    {
        json.WriteStartObject();
        json.WriteString("@type", "cr:RecordSet");
        json.WriteString("@id", table.Name);
        json.WriteString("name", table.Name);
        json.WriteString("description", table.Title);
        json.WriteStartArray("field");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("@type", "cr:Field");
            json.WriteString("@id", $"{table.Name}/{column.Name}");
            json.WriteString("name", $"{table.Name}/{column.Name}");
            json.WriteString(
                "description",
                column.Unit.Length == 0 ? column.Meaning : $"{column.Meaning}, {column.Unit}"
            );
            json.WriteString("dataType", TypeOf(column.Kind));
            json.WriteStartObject("source");
            json.WriteStartObject("fileObject");
            json.WriteString("@id", table.Csv);
            json.WriteEndObject();
            json.WriteStartObject("extract");
            json.WriteString("column", column.Name);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string TypeOf(DataKind kind) =>
        kind switch
        {
            DataKind.Whole => "sc:Integer",
            DataKind.Number => "sc:Float",
            DataKind.Flag => "sc:Boolean",
            DataKind.Day => "sc:Date",
            DataKind.Moment => "sc:DateTime",
            _ => "sc:Text",
        };
}
