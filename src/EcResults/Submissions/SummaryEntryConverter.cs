using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>An entry of the summary as one flat object: what it is of, then its figures by name.</summary>
/// <remarks>The schema has refused every other name and every value that is no number.</remarks>
internal sealed class SummaryEntryConverter : JsonConverter<SummaryEntry>
{
    /// <inheritdoc />
    public override SummaryEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (workload, mode, change) = (string.Empty, Mode.Baseline, (double?)null);
        var figures = new List<KeyValuePair<string, double>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "workload":
                    workload = reader.GetString()!;
                    break;
                case "mode":
                    mode = ModeNames.Parse(reader.GetString()!) ?? throw new JsonException("there is no such mode");
                    break;
                case SummaryEntry.ChangeName:
                    change = reader.GetDouble();
                    break;
                default:
                    figures.Add(new(name, reader.GetDouble()));
                    break;
            }
        }

        return new SummaryEntry
        {
            Workload = workload,
            Mode = mode,
            ThroughputChangePercent = change,
            Figures = new FigureValues(figures),
        };
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, SummaryEntry value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("workload", value.Workload);
        writer.WriteString("mode", value.Mode.Word());
        if (value.ThroughputChangePercent is { } change)
        {
            writer.WriteNumber(SummaryEntry.ChangeName, change);
        }

        value.Figures.WriteTo(writer);
        writer.WriteEndObject();
    }
}
