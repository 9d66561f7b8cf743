namespace EcResults.Site.Tests.Samples;

/// <summary>The repository's own folder <c>site/</c>.</summary>
internal static class SampleSources
{
    public static SiteSources All { get; } = SiteSources.Read(Repository.PathOf("site"));
}
