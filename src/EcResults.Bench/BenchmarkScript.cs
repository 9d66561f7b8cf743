namespace EcResults.Bench;

/// <summary>The script that measures: bash, and complete by itself.</summary>
public static class BenchmarkScript
{
    /// <summary>Its file name.</summary>
    public const string FileName = "benchmark.sh";

    /// <summary>Its bytes, UTF-8 with LF.</summary>
    public static ReadOnlyMemory<byte> Content { get; } = Load();

    private static byte[] Load()
    {
        using var stream = typeof(BenchmarkScript).Assembly.GetManifestResourceStream(FileName)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
