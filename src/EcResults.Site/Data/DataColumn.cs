namespace EcResults.Site.Data;

/// <summary>A column of the data files: CSV, Parquet and the dictionary on the data page are all made from these.</summary>
/// <param name="Name">Its name in camel case, the unit at its end.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Unit">The unit in words, or empty.</param>
/// <param name="Meaning">What it is and where it comes from.</param>
/// <param name="Of">The value of a row: string, long, double, bool, DateOnly or DateTime as the kind says; null where it is absent.</param>
internal sealed record DataColumn(string Name, DataKind Kind, string Unit, string Meaning, Func<DataRow, object?> Of)
{
    /// <summary>The kind as the dictionary names it.</summary>
    public string KindWord => Kind.ToString().ToLowerInvariant();

    /// <summary>A value; a number that is not finite is none, and zero has no sign.</summary>
    public object? ValueOf(DataRow row) =>
        Of(row) switch
        {
            double number => double.IsFinite(number) ? number + 0.0 : null,
            var value => value,
        };
}
