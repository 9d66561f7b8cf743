namespace EcResults.Tests.Submissions;

public class EcaptureModuleTests
{
    [Theory]
    [InlineData("tls", "openssl")]
    [InlineData("openssl", "openssl")]
    [InlineData("gotls", "gotls")]
    [InlineData("gnutls", "gnutls")]
    [InlineData("nss", "nspr")]
    [InlineData("bash", null)]
    [InlineData(null, null)]
    public void A_command_names_its_module(string? word, string? module) =>
        Assert.Equal(module, EcaptureModule.OfCommand(word));

    [Theory]
    [InlineData("OpenSSL", "openssl")]
    [InlineData("EBPFProbeOPENSSL", "openssl")]
    [InlineData("GoTLS", "gotls")]
    [InlineData("EBPFProbeGoTLS", "gotls")]
    [InlineData("GnuTLS", "gnutls")]
    [InlineData("EBPFProbeNSPR", "nspr")]
    [InlineData("Bash", null)]
    public void A_log_names_its_module(string word, string? module) => Assert.Equal(module, EcaptureModule.OfLog(word));

    [Fact]
    public void Go_from_2_5_2_on_is_an_era_of_its_own()
    {
        Assert.Equal(EcaptureBehaviour.Of("2.5.2"), EcaptureBehaviour.Of(new Ecapture("2.5.2")));
        Assert.Equal(EcaptureBehaviour.Of("2.5.1"), EcaptureBehaviour.Of(new Ecapture("2.5.1", Module: "gotls")));
        Assert.NotEqual(EcaptureBehaviour.Of("2.5.2"), EcaptureBehaviour.Of(new Ecapture("2.5.2", Module: "gotls")));
    }
}
