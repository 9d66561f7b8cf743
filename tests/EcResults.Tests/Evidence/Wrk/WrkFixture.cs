namespace EcResults.Tests.Evidence;

/// <summary>Recorded reports, and ways to damage them.</summary>
internal static class WrkFixture
{
    public static string Text(string kind, string name) =>
        File.ReadAllText(Repository.PathOf("tests", "EcResults.Tests", "fixtures", kind, name + ".txt"));

    public static SourceText Source(string content) => new("wrk.txt", content);

    public static Reading<WrkReport> Wrk(string content) => WrkReport.Read(Source(content));

    public static Reading<Wrk2Report> Wrk2(string content) => Wrk2Report.Read(Source(content));

    /// <summary>Replaces the only occurrence of a part.</summary>
    public static string With(this string text, string part, string replacement)
    {
        Assert.Equal(1, text.Split(part).Length - 1);
        return text.Replace(part, replacement, StringComparison.Ordinal);
    }

    /// <summary>Puts something before each line.</summary>
    public static string Prefixed(this string text, string prefix) =>
        string.Concat(text.Split('\n')[..^1].Select(line => prefix + line + "\n"));

    /// <summary>The one problem of a reading that has no report.</summary>
    public static Problem Refused<T>(this Reading<T> reading)
        where T : Report
    {
        Assert.Null(reading.Report);
        return Assert.Single(reading.Problems);
    }

    /// <summary>The report of a reading without findings.</summary>
    public static T Clean<T>(this Reading<T> reading)
        where T : Report
    {
        Assert.Empty(reading.Warnings);
        return reading.Readable();
    }

    /// <summary>The report of a reading without problems.</summary>
    public static T Readable<T>(this Reading<T> reading)
        where T : Report
    {
        Assert.Empty(reading.Problems);
        return Assert.IsType<T>(reading.Report);
    }
}
