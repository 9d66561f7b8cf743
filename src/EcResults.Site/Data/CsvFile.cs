namespace EcResults.Site.Data;

/// <summary>
/// Writes a table as CSV by RFC 4180: UTF-8 without a mark, CRLF, one header line. An absent value is an empty cell.
/// </summary>
internal static class CsvFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Write(DataTable table, SiteModel site, Stream stream)
    {
        using (var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\r\n" })
        {
            writer.WriteLine(string.Join(',', table.Columns.Select(column => column.Name)));
            foreach (var row in table.Rows(site))
            {
                for (var index = 0; index < table.Columns.Count; index++)
                {
                    writer.Write(index == 0 ? "" : ",");
                    writer.Write(Cell(table.Columns[index].ValueOf(row)));
                }

                writer.WriteLine();
            }
        }
    }

    /// <summary>A value as a cell.</summary>
    internal static string Cell(object? value) =>
        value switch
        {
            null => "",
            string text => Quoted(Guarded(text)),
            bool flag => flag ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    /// <summary>
    /// Spreadsheets run a cell that starts like a formula, also one that was quoted: an apostrophe in front makes it text.
    /// Only words are contributed as they are; numbers are ours and stay numbers.
    /// </summary>
    private static string Guarded(string text) =>
        text.Length > 0
        && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'
            ? "'" + text
            : text;

    private static string Quoted(string text) =>
        text.Length == 0 || text.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
