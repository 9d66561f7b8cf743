using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>Figures by name as <c>submission.json</c> states them, in its order. What is not stated is null, not zero.</summary>
[JsonConverter(typeof(Converter))]
public sealed class FigureValues(IEnumerable<KeyValuePair<string, double>> values) : IEquatable<FigureValues>
{
    private readonly KeyValuePair<string, double>[] all = [.. values];

    /// <summary>No figures.</summary>
    public static FigureValues None { get; } = new([]);

    /// <summary>The figures in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> All => all;

    /// <summary>A figure by its name, or null where it is not stated.</summary>
    public double? this[string name]
    {
        get
        {
            foreach (var (known, value) in all)
            {
                if (known == name)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <inheritdoc />
    public bool Equals(FigureValues? other) => other is not null && all.AsSpan().SequenceEqual(other.all);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FigureValues);

    /// <inheritdoc />
    public override int GetHashCode() => all.Length;

    /// <summary>Writes the figures as members of the object that is open.</summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        foreach (var (name, value) in all)
        {
            json.WriteNumber(name, value);
        }
    }

    /// <summary>An object with a number for each figure.</summary>
    internal sealed class Converter : JsonConverter<FigureValues>
    {
        /// <inheritdoc />
        public override FigureValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var values = new List<KeyValuePair<string, double>>();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                values.Add(new(name, reader.GetDouble()));
            }

            return new FigureValues(values);
        }

        /// <inheritdoc />
        public override void Write(Utf8JsonWriter writer, FigureValues value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            value.WriteTo(writer);
            writer.WriteEndObject();
        }
    }
}
