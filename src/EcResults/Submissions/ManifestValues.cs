using EcResults.JsonSchema;

namespace EcResults.Submissions;

/// <summary>Members of manifest objects by name and kind. The schema has made sure of both: what is required is there.</summary>
internal static class ManifestValues
{
    public static PositionedValue At(this PositionedValue value, string name) =>
        value[name] ?? throw new InvalidOperationException($"the schema lets {name} be missing");

    public static string Text(this PositionedValue value, string name) => value.At(name).Text!;

    public static string? MaybeText(this PositionedValue value, string name) => value[name]?.Text;

    public static Mode Mode(this PositionedValue value, string name) =>
        ModeNames.Parse(value.Text(name)) ?? throw new InvalidOperationException("the schema knows a mode more");

    public static bool? MaybeFlag(this PositionedValue value, string name) =>
        value[name] is { } member && member.TryGetBoolean(out var flag) ? flag : null;

    public static double? MaybeNumber(this PositionedValue value, string name) =>
        value[name] is { } member && member.TryGetDouble(out var number) ? number : null;

    public static int Count(this PositionedValue value, string name) => (int)value.Whole(name);

    public static int? MaybeCount(this PositionedValue value, string name) => (int?)value.MaybeWhole(name);

    public static long Whole(this PositionedValue value, string name) =>
        value.MaybeWhole(name) ?? throw new InvalidOperationException($"the schema lets {name} be missing");

    public static long? MaybeWhole(this PositionedValue value, string name) =>
        value[name] is not { } member ? null
        : member.TryGetInt64(out var whole) ? whole
        // 4.0 and 4e0 are integers too; the schema bounds them all far below 2^53, where doubles are exact.
        : member.TryGetDouble(out var number) ? (long)number
        : null;
}
