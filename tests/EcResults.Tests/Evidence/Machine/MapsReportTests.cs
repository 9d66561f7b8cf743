namespace EcResults.Tests.Evidence;

/// <summary>What the corpus does not show: it lists the paths alone.</summary>
public sealed class MapsReportTests
{
    [Theory]
    [InlineData("/usr/lib/libssl.so.3", false)]
    [InlineData("/opt/my libs/libssl.so.1.1 (deleted)", true)]
    public void A_file_has_a_device_and_an_inode_and_may_be_deleted(string path, bool deleted)
    {
        var text = $"7f1553d14000-7f1553d33000 r--p 00000000 103:02 42   {path}\n";

        var library = Assert.Single(EnvText.Clean(MapsReport.Read(EnvText.Of(text))).Libraries);

        Assert.Equal(("103:02", 42L, deleted), (library.Device, library.Inode, library.Deleted));
        Assert.Equal(path.Replace(" (deleted)", "", StringComparison.Ordinal), library.Path.Text);
    }
}
