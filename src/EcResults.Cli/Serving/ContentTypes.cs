namespace EcResults.Cli.Serving;

/// <summary>What a server says that a file is.</summary>
internal static class ContentTypes
{
    /// <summary>The type by the file's ending; what is not known is data that no browser runs.</summary>
    public static string Of(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".txt" => "text/plain; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".json" => "application/json",
            ".xml" => "application/xml",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".woff2" => "font/woff2",
            ".parquet" => "application/vnd.apache.parquet",
            _ => "application/octet-stream",
        };
}
