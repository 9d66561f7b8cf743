namespace EcResults.Site.Data;

/// <summary>
/// Describes the data, or one result, to search engines as a <c>Dataset</c> of schema.org. All addresses are absolute, so
/// it needs the site's own.
/// </summary>
internal static class DatasetJson
{
    public const string License = "https://creativecommons.org/publicdomain/zero/1.0/";
    public const string Subject = "https://github.com/gojue/ecapture";
    public const string Description =
        "Contributed benchmark results of eCapture, an eBPF tracer of TLS: what it adds to the CPU time of a server's request, to throughput and to latency. Every figure is recomputed from raw tool output that is published beside it.";

    /// <summary>All data.</summary>
    public static Html OfAll(Uri root) =>
        Written(json =>
        {
            Head(json, "EcResults: what eCapture costs, measured", Description, new Uri(root, "data/").AbsoluteUri);
            json.WriteStartArray("distribution");
            foreach (var table in DataTable.All)
            {
                Download(json, "text/csv", new Uri(root, table.CsvPath));
                Download(json, "application/vnd.apache.parquet", new Uri(root, table.ParquetPath));
            }

            Download(json, "application/json", new Uri(root, SitePaths.DataFile));
            json.WriteEndArray();
        });

    /// <summary>One result.</summary>
    public static Html OfOne(SubmissionView view, Uri root) =>
        Written(json =>
        {
            Head(
                json,
                HtmlText.Visible(view.Title),
                HtmlText.Visible(
                    $"What eCapture {view.Ecapture} cost on {view.Title}: {Numbers.Of(view.Submission.Runs.Count, "run")} with the raw output of every tool."
                ),
                Folder(view, root).AbsoluteUri
            );
            json.WriteString("identifier", view.Id);
            json.WriteString("datePublished", view.DayIso);
            json.WriteString("temporalCoverage", view.DayIso);
            json.WriteStartObject("creator");
            json.WriteString("@type", "Person");
            json.WriteString("name", HtmlText.Visible(view.By));
            if (view.ByLink is { } link)
            {
                json.WriteString("url", link);
            }

            json.WriteEndObject();
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "Dataset");
            json.WriteString("name", "EcResults: what eCapture costs, measured");
            json.WriteString("description", Description);
            json.WriteString("license", License);
            json.WriteString("url", new Uri(root, "data/").AbsoluteUri);
            json.WriteEndObject();
            json.WriteStartArray("distribution");
            Download(json, "application/json", new Uri(root, SitePaths.Json(view.Id)));
            Download(json, Archive.MediaType, new Uri(root, SitePaths.Archive(view.Id)));
            json.WriteEndArray();
        });

    private static Uri Folder(SubmissionView view, Uri root) => new(root, SitePaths.Within(view.Id, ""));

    private static void Head(Utf8JsonWriter json, string name, string description, string url)
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Dataset");
        json.WriteString("name", name);
        json.WriteString("description", description);
        json.WriteString("license", License);
        json.WriteString("url", url);
        json.WriteBoolean("isAccessibleForFree", value: true);
        json.WriteStartArray("variableMeasured");
        foreach (var figure in FigureCatalog.Shown)
        {
            json.WriteStartObject();
            json.WriteString("@type", "PropertyValue");
            json.WriteString("name", figure.Name);
            json.WriteString("description", figure.Meaning);
            json.WriteString("unitText", figure.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Download(Utf8JsonWriter json, string format, Uri address)
    {
        json.WriteStartObject();
        json.WriteString("@type", "DataDownload");
        json.WriteString("encodingFormat", format);
        json.WriteString("contentUrl", address.AbsoluteUri);
        json.WriteEndObject();
    }

    /// <summary>The default encoder leaves nothing that means something in HTML, also inside of a script element.</summary>
    private static Html Written(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new Html(Encoding.UTF8.GetString(memory.ToArray()));
    }
}
