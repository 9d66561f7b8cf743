namespace EcResults.Rules;

/// <summary>Tells what stands for a secret from a secret: <c>$TOKEN</c>, <c>&lt;token&gt;</c>, <c>***</c>, <c>REDACTED</c>.</summary>
internal static class Placeholder
{
    private static readonly SearchValues<char> Crosses = SearchValues.Create("xX*.-_…•");

    private static readonly string[] Names =
    [
        "redacted",
        "removed",
        "hidden",
        "withheld",
        "placeholder",
        "pwd",
        "password",
        "token",
        "none",
        "null",
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "0",
        "1",
    ];

    // What benchmarks type where a value must stand: FrameworkBenchmarks' cookie is uid=12345678901234567890.
    private const string Counting = "12345678901234567890123456789012345678901234567890";

    /// <summary>Whether a value is none: empty, a variable, a mark in brackets, crosses, or a word that says so.</summary>
    public static bool Is(ReadOnlySpan<char> value)
    {
        var bare = value.Trim(" \t\"'\\,;.)");
        if (bare.IsEmpty || "$<{%[(&…".Contains(bare[0], StringComparison.Ordinal))
        {
            return true;
        }

        if (!bare.ContainsAnyExcept(Crosses) || bare.StartsWith("your", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (bare.Length >= 8 && Counting.AsSpan().StartsWith(bare, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var name in Names)
        {
            if (bare.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
