namespace EcResults.Comparisons;

/// <summary>Processor names, made short enough to group by; pages show the raw name beside.</summary>
public static class CpuName
{
    /// <summary>What makers and kernels write around the name itself.</summary>
    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "intel",
        "amd",
        "arm",
        "cpu",
        "processor",
        "gen",
        "genuine",
    };

    /// <summary>
    /// The name without trademarks, maker, clock, number of cores and built-in graphics:
    /// <c>Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz</c> becomes <c>Xeon Platinum 8370C</c>.
    /// </summary>
    /// <param name="model">The name as the kernel or <c>lscpu</c> prints it.</param>
    public static string Normalise(string model)
    {
        var name = model
            .Replace("(R)", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("(TM)", " ", StringComparison.OrdinalIgnoreCase);
        foreach (var tail in (string[])["@", " w/ ", " with Radeon", " version "])
        {
            var start = name.IndexOf(tail, StringComparison.OrdinalIgnoreCase);
            name = start > 0 ? name[..start] : name;
        }

        var kept = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Noise.Contains(word) && !IsCoreCount(word) && !IsGeneration(word));
        var result = string.Join(' ', kept);
        return result.Length > 0 ? result : model.Trim();
    }

    /// <summary>64-Core, 32-Cores, Dual-Core.</summary>
    private static bool IsCoreCount(string word) =>
        word.EndsWith("-Core", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("-Cores", StringComparison.OrdinalIgnoreCase);

    /// <summary>The 11th of <c>11th Gen</c>.</summary>
    private static bool IsGeneration(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word.EndsWith("th", StringComparison.OrdinalIgnoreCase);
}
