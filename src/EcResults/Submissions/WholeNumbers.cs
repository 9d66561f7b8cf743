using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>
/// Reads whole numbers as JSON Schema sees them: <c>2</c>, <c>2.0</c> and <c>0.2e1</c> are the same integer, so what the
/// schema accepts has to fit the model too.
/// </summary>
internal static class WholeNumbers
{
    /// <summary>The number that stands at the reader.</summary>
    /// <exception cref="JsonException">It is no whole number of 64 bits.</exception>
    public static long Read(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        // The schema bounds them all far below 2^53, where doubles are exact.
        return reader.TryGetDouble(out var number) && Math.Abs(number) < 1L << 53 && double.IsInteger(number)
            ? (long)number
            : throw new JsonException("a whole number is expected");
    }

    internal sealed class Int64 : JsonConverter<long>
    {
        public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            WholeNumbers.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value);
    }

    internal sealed class Int32 : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            checked((int)WholeNumbers.Read(ref reader));

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value);
    }
}
