using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;

namespace EcResults.Submissions.Schema;

/// <summary>
/// Draft 2020-12 as the library has it, except for <c>$schema</c>, which would bring back the library's own keywords, and
/// for the keywords that follow it here: they replace those of the same name.
/// </summary>
internal static class SchemaDialect
{
    public static Dialect Instance { get; } =
        new([
            .. Library().Where(keyword => keyword is not SchemaKeyword),
            // The library's list of this vocabulary lacks it.
            ThenKeyword.Instance,
            .. Replacements,
            .. Worded,
            new PropertiesInWords(),
            new UnknownProperties(),
            new LimitedItems(),
            .. Library()
                .Where(keyword => keyword.Name is "if" or "not" or "anyOf" or "oneOf" or "contains" or "propertyNames")
                .Select(keyword => new SilentKeyword(keyword)),
        ])
        {
            AllowUnknownKeywords = true,
        };

    /// <summary>Keywords whose verdict the library gets wrong or gives too slowly.</summary>
    private static IEnumerable<IKeywordHandler> Replacements =>
        [
            new OwnKeyword("type", JsonTypes.Fault),
            new OwnKeyword("pattern", SchemaPattern.Fault, SchemaPattern.Of),
            // The library counts what a reader sees as one character; the standard counts code points.
            new OwnKeyword(
                "minLength",
                (limit, value) =>
                    Length(value) is { } length && length < limit.GetDouble()
                        ? TooFew(limit, value, length, "character")
                        : null
            ),
            new OwnKeyword(
                "maxLength",
                (limit, value) =>
                    Length(value) is { } length && length > limit.GetDouble()
                        ? TooMany(limit, value, length, "character")
                        : null
            ),
            // The library throws on numbers with long exponents.
            new OwnKeyword(
                "const",
                (allowed, value) =>
                    JsonElement.DeepEquals(allowed, value)
                        ? null
                        : $"{JsonWords.Value(value)} is not {JsonWords.Allowed(allowed)}, the only value allowed"
            ),
            new OwnKeyword(
                "enum",
                (allowed, value) =>
                    allowed.EnumerateArray().Any(candidate => JsonElement.DeepEquals(candidate, value))
                        ? null
                        : NotOneOf([.. allowed.EnumerateArray()], value)
            ),
            new OwnKeyword("format", Formats.Fault),
        ];

    /// <summary>Keywords whose verdict is the library's, and whose words are ours.</summary>
    private static IEnumerable<IKeywordHandler> Worded =>
        [
            Bound(MinimumKeyword.Instance, "at least"),
            Bound(ExclusiveMinimumKeyword.Instance, "above"),
            Bound(MaximumKeyword.Instance, "at most"),
            Bound(ExclusiveMaximumKeyword.Instance, "below"),
            Bound(MultipleOfKeyword.Instance, "a multiple of"),
            new WordedKeyword(
                MinItemsKeyword.Instance,
                (limit, value) => [TooFew(limit, value, value.GetArrayLength(), "item")]
            ),
            new WordedKeyword(
                MaxItemsKeyword.Instance,
                (limit, value) => [TooMany(limit, value, value.GetArrayLength(), "item")]
            ),
            new WordedKeyword(
                UniqueItemsKeyword.Instance,
                (_, value) => [$"{JsonWords.Value(value)} holds a value more than once"]
            ),
            new WordedKeyword(
                RequiredKeyword.Instance,
                (names, value) =>
                    names
                        .EnumerateArray()
                        .Select(name => name.GetString()!)
                        .Where(name => !value.TryGetProperty(name, out _))
                        .Select(name => $"required property {JsonWords.Text(name)} is missing")
            ),
            new WordedKeyword(
                DependentRequiredKeyword.Instance,
                (rules, value) =>
                    from rule in rules.EnumerateObject()
                    where value.TryGetProperty(rule.Name, out _)
                    from name in rule.Value.EnumerateArray().Select(name => name.GetString()!)
                    where !value.TryGetProperty(name, out _)
                    select $"property {JsonWords.Text(name)} is missing; it is required where {JsonWords.Text(rule.Name)} stands"
            ),
        ];

    private static IEnumerable<IKeywordHandler> Library() =>
        new[]
        {
            Vocabulary.Draft202012_Core,
            Vocabulary.Draft202012_Applicator,
            Vocabulary.Draft202012_Unevaluated,
            Vocabulary.Draft202012_Validation,
        }.SelectMany(vocabulary => vocabulary.Keywords);

    private static WordedKeyword Bound(IKeywordHandler keyword, string bound) =>
        new(keyword, (limit, value) => [$"{JsonWords.Value(value)} is not {bound} {limit.GetRawText()}"]);

    private static string NotOneOf(JsonElement[] allowed, JsonElement value) =>
        allowed.Length == 1
            ? $"{JsonWords.Value(value)} is not {JsonWords.Allowed(allowed[0])}, the only value allowed"
            : $"{JsonWords.Value(value)} is not one of {Wording.List([.. allowed.Select(JsonWords.Allowed)])}";

    private static int? Length(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            // Strings read from JSON hold no lone surrogates, so each low one ends a pair.
            ? value.GetString()!.Count(unit => !char.IsLowSurrogate(unit))
            : null;

    private static string TooFew(JsonElement limit, JsonElement value, int count, string unit) =>
        $"{JsonWords.Value(value)} has {Wording.Count(count, unit, unit + "s")}; at least {limit.GetRawText()} {Are(limit)} required";

    private static string TooMany(JsonElement limit, JsonElement value, int count, string unit) =>
        $"{JsonWords.Value(value)} has {Wording.Count(count, unit, unit + "s")}; at most {limit.GetRawText()} {Are(limit)} allowed";

    private static string Are(JsonElement limit) => limit.GetDouble() == 1 ? "is" : "are";
}
