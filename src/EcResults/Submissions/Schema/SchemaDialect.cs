using Json.Schema;
using Json.Schema.Keywords;

namespace EcResults.Submissions.Schema;

/// <summary>
/// Draft 2020-12 as the library has it, except for <c>$schema</c>, which would bring back the library's own keywords, and
/// for the keywords that follow it here: they replace those of the same name.
/// </summary>
internal static class SchemaDialect
{
    private const int MostListed = 24;

    public static Dialect Instance { get; } =
        new([
            .. Library.Where(keyword => keyword is not SchemaKeyword),
            // The library's list of this vocabulary lacks it.
            ThenKeyword.Instance,
            .. Library.Where(keyword => HasNoWords(keyword.Name)).Select(keyword => new SilentKeyword(keyword)),
            .. Assertions,
            new SchemaPattern(),
            new KnownProperties(),
            new UnknownProperties(),
            new LimitedItems(),
        ])
        {
            AllowUnknownKeywords = true,
        };

    private static IEnumerable<IKeywordHandler> Library =>
        new[]
        {
            Vocabulary.Draft202012_Core,
            Vocabulary.Draft202012_Applicator,
            Vocabulary.Draft202012_Unevaluated,
            Vocabulary.Draft202012_Validation,
        }.SelectMany(vocabulary => vocabulary.Keywords);

    /// <summary>What a schema of this project asserts, which the library gets wrong, too slowly, or in other words.</summary>
    private static IEnumerable<Assertion> Assertions =>
        [
            new("type", kind: null, JsonTypes.Faults),
            // The library throws on numbers with long exponents.
            new(
                "const",
                kind: null,
                (allowed, value) =>
                    JsonElement.DeepEquals(allowed, value)
                        ? []
                        : [$"{JsonWords.Value(value)} is not {Allowed(allowed)}, the only value allowed"]
            ),
            new(
                "enum",
                kind: null,
                (allowed, value) =>
                    allowed.EnumerateArray().Any(candidate => JsonElement.DeepEquals(candidate, value))
                        ? []
                        : [$"{JsonWords.Value(value)} is not one of {List(allowed)}"]
            ),
            new(
                "minimum",
                JsonValueKind.Number,
                (limit, value) =>
                    Compare(value, limit) >= 0 ? [] : [$"{JsonWords.Value(value)} is not at least {limit}"]
            ),
            new(
                "maximum",
                JsonValueKind.Number,
                (limit, value) => Compare(value, limit) <= 0 ? [] : [$"{JsonWords.Value(value)} is not at most {limit}"]
            ),
            new("minLength", JsonValueKind.String, (limit, value) => TooFew(limit, value, Length(value), "character")),
            new("maxLength", JsonValueKind.String, (limit, value) => TooMany(limit, value, Length(value), "character")),
            new(
                "minItems",
                JsonValueKind.Array,
                (limit, value) => TooFew(limit, value, value.GetArrayLength(), "item")
            ),
            new(
                "maxItems",
                JsonValueKind.Array,
                (limit, value) => TooMany(limit, value, value.GetArrayLength(), "item")
            ),
            new(
                "format",
                JsonValueKind.String,
                (format, value) =>
                    format.GetString() switch
                    {
                        "date" when !Formats.IsDate(value.GetString()!) =>
                        [
                            $"{JsonWords.Value(value)} is not a date such as 2026-01-31",
                        ],
                        "date-time" when !Formats.IsDateTime(value.GetString()!) =>
                        [
                            $"{JsonWords.Value(value)} is not a date and time with an offset such as 2026-01-31T12:00:00Z",
                        ],
                        _ => [],
                    }
            ),
            new(
                "required",
                JsonValueKind.Object,
                (names, value) => Missing(names, value).Select(name => $"required property {name} is missing")
            ),
            new(
                "dependentRequired",
                JsonValueKind.Object,
                (rules, value) =>
                    from rule in rules.EnumerateObject()
                    where value.TryGetProperty(rule.Name, out _)
                    from name in Missing(rule.Value, value)
                    select $"property {name} is missing; it is required where {JsonWords.Text(rule.Name)} stands"
            ),
        ];

    /// <summary>Keywords whose verdict is the library's and which name themselves; what fails below them is no fault.</summary>
    private static bool HasNoWords(string name) =>
        name
            is "if"
                or "not"
                or "anyOf"
                or "oneOf"
                or "contains"
                or "propertyNames"
                or "uniqueItems"
                or "multipleOf"
                or "exclusiveMinimum"
                or "exclusiveMaximum";

    private static IEnumerable<string> Missing(JsonElement names, JsonElement value) =>
        from name in names.EnumerateArray()
        where !value.TryGetProperty(name.GetString()!, out _)
        select JsonWords.Value(name);

    private static int Compare(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var exact) && right.TryGetDecimal(out var other)
            ? exact.CompareTo(other)
            : left.GetDouble().CompareTo(right.GetDouble());

    // The library counts what a reader sees as one character; the standard counts code points. Strings read from JSON hold
    // no lone surrogates, so each low one ends a pair.
    private static int Length(JsonElement value) => value.GetString()!.Count(unit => !char.IsLowSurrogate(unit));

    private static string[] TooFew(JsonElement limit, JsonElement value, int count, string unit) =>
        count >= limit.GetDouble() ? [] : [$"{Has(value, count, unit)}; at least {limit} {Are(limit)} required"];

    private static string[] TooMany(JsonElement limit, JsonElement value, int count, string unit) =>
        count <= limit.GetDouble() ? [] : [$"{Has(value, count, unit)}; at most {limit} {Are(limit)} allowed"];

    private static string Has(JsonElement value, int count, string unit) =>
        $"{JsonWords.Value(value)} has {count} {unit}{(count == 1 ? "" : "s")}";

    private static string Are(JsonElement limit) => limit.GetDouble() == 1 ? "is" : "are";

    /// <summary>A value of the schema, where arrays and objects are short and worth showing whole.</summary>
    private static string Allowed(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? JsonWords.Value(value) : JsonWords.Plain(value.GetRawText());

    private static string List(JsonElement allowed)
    {
        var listed = string.Join(", ", allowed.EnumerateArray().Take(MostListed).Select(Allowed));
        return allowed.GetArrayLength() <= MostListed
            ? listed
            : $"{listed} and {allowed.GetArrayLength() - MostListed} more";
    }
}
