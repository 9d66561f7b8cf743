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
        Assert.Empty(reading.Oddities);
        return reading.Report ?? throw new InvalidOperationException("no report");
    }

    /// <summary>A report with oddities only.</summary>
    public static T Odd<T>(Reading<T> reading, params string[] messages)
        where T : Report
    {
        Assert.Empty(reading.Problems);
        Assert.Equal(messages, reading.Oddities.Select(oddity => oddity.Message));
        return reading.Report ?? throw new InvalidOperationException("no report");
    }

    /// <summary>The one problem of a file that was refused.</summary>
    public static Problem Refused<T>(Reading<T> reading)
        where T : Report
    {
        Assert.Null(reading.Report);
        var problem = Assert.Single(reading.Problems);
        Assert.NotEmpty(problem.Help);
        return problem;
    }

    /// <summary>What stands at a place.</summary>
    public static string At(Location at) => at.Source.Lines[at.Line - 1].Text.Substring(at.Column - 1, at.Length);
}
