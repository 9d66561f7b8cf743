namespace EcResults.Tests.Evidence;

/// <summary>Short ways to read a text in a test.</summary>
internal static class EnvText
{
    /// <summary>A text as a file.</summary>
    public static SourceText Of(string text) => new("raw/env/capture.txt", text);

    /// <summary>A report without any finding.</summary>
    public static T Clean<T>(Reading<T> reading)
        where T : Report
    {
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
        return reading.Report ?? throw new InvalidOperationException("no report");
    }

    /// <summary>What stands at a place.</summary>
    public static string At(Location at) => at.Source.Lines[at.Line - 1].Text.Substring(at.Column - 1, at.Length);
}
