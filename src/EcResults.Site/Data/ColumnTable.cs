namespace EcResults.Site.Data;

/// <summary>
/// Rows as columns, small enough to stand in a page: words once, in natural order, so that a script sorts by their
/// numbers. Each word has a short name for permalinks.
/// </summary>
internal sealed class ColumnTable(int count)
{
    private readonly List<(string Name, IReadOnlyList<ColumnWord> Words, IReadOnlyList<int> Rows)> texts = [];
    private readonly List<(string Name, int Decimals, IReadOnlyList<double?> Values)> numbers = [];

    /// <summary>Adds a column of words.</summary>
    /// <returns>The words in their order.</returns>
    public IReadOnlyList<ColumnWord> Text(string name, IReadOnlyList<string> values, Func<string, string>? slug = null)
    {
        var taken = new HashSet<string>();
        var words = values
            .Distinct()
            .OrderBy(value => value, NaturalOrder.Instance)
            .Select(value => new ColumnWord(value, Own(taken, (slug ?? Slug)(value))))
            .ToList();
        var index = words
            .Select((word, place) => (word.Words, place))
            .ToDictionary(pair => pair.Words, pair => pair.place);
        texts.Add((name, words, [.. values.Select(value => index[value])]));
        return words;
    }

    /// <summary>Adds a column of figures; null is not measured.</summary>
    public void Number(string name, int decimals, IEnumerable<double?> values) =>
        numbers.Add((name, decimals, [.. values]));

    /// <summary>The table as JSON without any character that means something in HTML, also inside of a script element.</summary>
    public Html ToJson()
    {
        using var memory = new MemoryStream();
        // The default encoder escapes <, >, & and everything that is not ASCII.
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteNumber("count", count);
            json.WriteStartObject("texts");
            foreach (var (name, words, rows) in texts)
            {
                json.WriteStartObject(name);
                Strings(json, "words", words.Select(word => HtmlText.Visible(word.Words)));
                Strings(json, "slugs", words.Select(word => word.Slug));
                json.WriteStartArray("rows");
                foreach (var row in rows)
                {
                    json.WriteNumberValue(row);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartObject("numbers");
            foreach (var (name, decimals, values) in numbers)
            {
                json.WriteStartArray(name);
                foreach (var value in values)
                {
                    if (value is { } number && double.IsFinite(number))
                    {
                        json.WriteNumberValue(Math.Round(number, decimals, MidpointRounding.AwayFromZero));
                    }
                    else
                    {
                        json.WriteNullValue();
                    }
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new Html(Encoding.UTF8.GetString(memory.ToArray()));
    }

    /// <summary>Lower case letters, digits and dots; everything else becomes one dash.</summary>
    public static string Slug(string words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (char.IsAsciiLetterOrDigit(character) || character == '.')
            {
                result.Append(char.ToLowerInvariant(character));
            }
            else if (result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }

        var slug = result.ToString().TrimEnd('-');
        return slug.Length == 0 ? "other" : slug;
    }

    private static string Own(HashSet<string> taken, string slug)
    {
        var own = slug;
        for (var number = 2; !taken.Add(own); number++)
        {
            own = $"{slug}-{number}";
        }

        return own;
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

/// <summary>A word of a column.</summary>
/// <param name="Words">As people read it.</param>
/// <param name="Slug">Its short name in permalinks.</param>
internal sealed record ColumnWord(string Words, string Slug);
