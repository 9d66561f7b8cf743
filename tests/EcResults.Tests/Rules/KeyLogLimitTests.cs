namespace EcResults.Tests.Rules;

/// <summary>How many digits, marks and letters a line of a key log has at the least and at the most.</summary>
public class KeyLogLimitTests
{
    private const string Hex15 = "0123456789abcde";
    private const string Hex16 = Hex15 + "f";
    private const string Hex63 = Hex16 + Hex16 + Hex16 + Hex15;

    [Theory]
    [InlineData("CLIENT_RANDOM " + Hex16 + " " + Hex16, true)]
    [InlineData("CLIENT_RANDOM " + Hex15 + " " + Hex16, false)]
    [InlineData("CLIENT_RANDOM " + Hex16 + " " + Hex15, false)]
    [InlineData("CLIENT_RANDOM " + Hex16 + Hex16, false)]
    [InlineData("CLIENT_RANDOM" + Hex16 + " " + Hex16, false)]
    [InlineData("CLIENT_RANDOM        " + Hex16 + " " + Hex16, true)]
    [InlineData("CLIENT_RANDOM         " + Hex16 + " " + Hex16, false)]
    [InlineData("XCLIENT_RANDOM " + Hex16 + " " + Hex16, false)]
    [InlineData("CLIENT_RANDOMX " + Hex16 + " " + Hex16, false)]
    [InlineData("xCLIENT_RANDOM " + Hex16 + " " + Hex16, true)]
    [InlineData("RSA " + Hex16 + " " + Hex16, true)]
    [InlineData("XRSA " + Hex16 + " " + Hex16, false)]
    [InlineData("A_TRAFFIC_SECRET_N " + Hex16 + " " + Hex16, true)]
    [InlineData("ECH_SECRET " + Hex16 + " " + Hex16, true)]
    [InlineData("ECH_SECRET_0 " + Hex16 + " " + Hex16, false)]
    [InlineData("EXPORTER_SECRET_0 " + Hex16 + " " + Hex16, false)]
    [InlineData("Master-Key: " + Hex63 + "f", true)]
    [InlineData("Master-Key: " + Hex63, false)]
    [InlineData("Master-Key" + Hex63 + "f", false)]
    [InlineData("master key=" + Hex63 + "f", true)]
    [InlineData("master_secret:" + Hex63 + "f", true)]
    [InlineData("mastersecret " + Hex63 + "f", true)]
    [InlineData("master--key " + Hex63 + "f", false)]
    [InlineData("master word " + Hex63 + "f", false)]
    [InlineData("resumption psk: " + Hex63 + "f", true)]
    [InlineData("resumption psk: " + Hex63, false)]
    [InlineData("BEGIN PRIVATE KEY", true)]
    [InlineData("BEGIN A0 PRIVATE KEY", true)]
    [InlineData("BEGIN a PRIVATE KEY", false)]
    [InlineData("PRIVATE KEY", false)]
    [InlineData("private key BEGIN", false)]
    [InlineData("BEGIN 4567890123456789012345678901234567 PRIVATE KEY", false)]
    [InlineData("BEGIN 456789012345678901234567890123456 PRIVATE KEY", true)]
    [InlineData("PuTTY-User-Key-File-2", true)]
    [InlineData("PuTTY-User-Key-File", false)]
    public void A_secret_is_told_from_what_looks_like_it(string line, bool refused)
    {
        foreach (var text in new[] { line, $"x\n{line}\nx" })
        {
            Assert.Equal(
                refused,
                RuleBook.Find("ECR501")!.Check(Hostile.Submission("raw/env/server-config.txt", text)).Any()
            );
        }
    }
}
