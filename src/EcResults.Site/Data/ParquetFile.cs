using Parquet;
using Parquet.Schema;

namespace EcResults.Site.Data;

/// <summary>Writes a table as Parquet: the same rows and columns as the CSV, with types, text as it is.</summary>
internal static class ParquetFile
{
    /// <summary>A group is held as a whole while it is written, every cell of it as an object.</summary>
    private const int RowsInGroup = 5_000;

    public static void Write(DataTable table, SiteModel site, Stream stream) =>
        WriteAsync(table, site, stream).GetAwaiter().GetResult();

    private static async Task WriteAsync(DataTable table, SiteModel site, Stream stream)
    {
        var fields = table.Columns.Select(Field).ToArray();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            foreach (var rows in table.Rows(site).Chunk(RowsInGroup))
            {
                using var group = writer.CreateRowGroup();
                for (var index = 0; index < fields.Length; index++)
                {
                    var column = table.Columns[index];
                    await Column(group, fields[index], column.Kind, [.. rows.Select(column.ValueOf)]);
                }
            }
        }
    }

    private static DataField Field(DataColumn column) =>
        column.Kind switch
        {
            DataKind.Text => new DataField(column.Name, typeof(string), isNullable: true),
            DataKind.Whole => new DataField(column.Name, typeof(long), isNullable: true),
            DataKind.Number => new DataField(column.Name, typeof(double), isNullable: true),
            DataKind.Flag => new DataField(column.Name, typeof(bool), isNullable: true),
            DataKind.Day => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
            _ => new DateTimeDataField(
                column.Name,
                DateTimeFormat.Timestamp,
                true,
                DateTimeTimeUnit.Micros,
                isNullable: true
            ),
        };

    private static async Task Column(ParquetRowGroupWriter group, DataField field, DataKind kind, object?[] values) =>
        await (
            kind switch
            {
                DataKind.Text => group.WriteAsync(field, [.. values.Select(value => (string)value!)], null),
                DataKind.Whole => group.WriteAsync<long>(field, Of<long>(values)),
                DataKind.Number => group.WriteAsync<double>(field, Of<double>(values)),
                DataKind.Flag => group.WriteAsync<bool>(field, Of<bool>(values)),
                DataKind.Day => group.WriteAsync<DateTime>(
                    field,
                    Of<DateTime>([
                        .. values.Select(value => (object?)((DateOnly?)value)?.ToDateTime(default, DateTimeKind.Utc)),
                    ])
                ),
                _ => group.WriteAsync<DateTime>(field, Of<DateTime>(values)),
            }
        );

    private static ReadOnlyMemory<T?> Of<T>(object?[] values)
        where T : struct => values.Select(value => (T?)value).ToArray();
}
