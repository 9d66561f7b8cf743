namespace EcResults.Site.Pages;

/// <summary>Names of CPUs with their vendor: the family's name alone tells not everyone whose it is.</summary>
internal static class CpuVendor
{
    /// <summary>The value of a dimension as a sentence has it: <c>Intel Xeon</c>, <c>Linux 6.1</c>, <c>OpenSSL 3.0</c>.</summary>
    public static string Value(Dimension dimension, Result result)
    {
        var value = dimension.Of(result.Manifest.Environment);
        return dimension == Dimension.Kernel ? "Linux " + value
            : dimension == Dimension.OpenSsl ? "OpenSSL " + value
            : result.Manifest.Environment.Cpu.Vendor switch
            {
                "GenuineIntel" => "Intel " + value,
                "AuthenticAMD" when !value.Contains("QEMU", StringComparison.Ordinal) => "AMD " + value,
                _ => value,
            };
    }
}
