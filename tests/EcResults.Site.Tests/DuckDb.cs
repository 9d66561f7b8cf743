using DuckDB.NET.Data;
using EcResults.Site.Data;

namespace EcResults.Site.Tests;

/// <summary>Asks data files a question in SQL.</summary>
internal static class DuckDb
{
    /// <summary>The rows of the answer, each with its values as the CSV file has them, text as it is, joined by a bar.</summary>
    public static List<string> Rows(string folder, string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SET file_search_path = '{folder}'";
        command.ExecuteNonQuery();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(
                string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(index => Text(reader.GetValue(index))))
            );
        }

        return rows;
    }

    private static string Text(object value) =>
        value is DBNull ? ""
        : value is string text ? text
        : CsvFile.Cell(Known(value));

    private static object Known(object value) =>
        value switch
        {
            int number => (long)number,
            DateTimeOffset moment => moment.UtcDateTime,
            _ => value,
        };
}
