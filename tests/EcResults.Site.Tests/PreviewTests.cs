using EcResults.Site.Tests.Samples;

namespace EcResults.Site.Tests;

/// <summary>A way to look at the pages: set PREVIEW to a folder.</summary>
public sealed class PreviewTests
{
    [Fact]
    public void The_sample_site_is_written_where_asked() => Write("sample", SampleSite.Typical);

    [Fact]
    public void The_site_of_the_real_evidence_is_written_where_asked() => Write("real", RealEvidence.Input);

    private static void Write(string name, Func<SiteInput> input)
    {
        var folder = Environment.GetEnvironmentVariable("PREVIEW");
        Assert.SkipUnless(folder is { Length: > 0 }, "PREVIEW is not set");
        SiteWriter.Write(Path.Combine(folder, name), SiteBuilder.Build(input()));
    }
}
