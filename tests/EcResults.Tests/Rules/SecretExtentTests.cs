namespace EcResults.Tests.Rules;

/// <summary>
/// A secret is known from its first letter to its last: it is found in one file and kept out of what is said of another.
/// The shortest that is kept out has four letters, so that one too few or too many shows.
/// </summary>
public class SecretExtentTests
{
    private const string Secret = "k3y9";

    [Theory]
    [InlineData("Authorization: Bearer k3y9")]
    [InlineData("authorization=\"k3y9\"")]
    [InlineData("Authorization: k3y9; x")]
    [InlineData("Authorization: Token  k3y9, x")]
    [InlineData("Cookie: a=k3y9")]
    [InlineData("Set-Cookie: a=k3y9; Path=/")]
    [InlineData("password=k3y9")]
    [InlineData("password=k3y9&x=1")]
    [InlineData("password='k3y9'")]
    [InlineData("pass=k3y9;")]
    [InlineData("passwd=k3y9,x")]
    [InlineData("secret: k3y9\", \"token\": \"k3y9\"")]
    [InlineData("{\"token\" : \"k3y9\"}")]
    [InlineData("{\\\"secret\\\": \\\"k3y9\\\"}")]
    [InlineData("'apikey': 'k3y9'")]
    [InlineData("X-Api-Key: k3y9")]
    [InlineData("X-Auth-Token: k3y9")]
    [InlineData("api-key: k3y9")]
    [InlineData("--password k3y9")]
    [InlineData("x --password k3y9 y")]
    [InlineData("--db-password=k3y9")]
    [InlineData("--db-password \tk3y9")]
    [InlineData("token=REDACTED password=k3y9")]
    [InlineData("://u:k3y9@h")]
    [InlineData("://:k3y9@h/")]
    [InlineData("http://user:k3y9@host:80/?a@b")]
    [InlineData("://u:REDACTED@h ://u:k3y9@h")]
    [InlineData("curl -u u:k3y9")]
    [InlineData("curl -uu:k3y9 x")]
    [InlineData("curl --user u:k3y9 x")]
    [InlineData("curl --user=u:k3y9 x")]
    [InlineData("curl -s -u \"x\" --user u:k3y9; y")]
    public void A_secret_is_not_repeated_in_the_words_about_another_file(string line)
    {
        const string Config = "raw/env/server-config.txt";
        foreach (var text in new[] { line, $"{Hostile.Text(Config)}{line}\n" })
        {
            var files = BaseSubmission.With(
                Hostile.Files(Config, text),
                $"raw/env/{Secret}.txt",
                Encoding.UTF8.GetBytes("x\n")
            );
            var findings = BaseSubmission.Check(files);

            Assert.Contains(findings, finding => finding.Code == "ECR503");
            Assert.Contains(findings, finding => finding.Code == "ECR002");
            Assert.All(
                findings,
                finding =>
                    Assert.DoesNotContain(
                        Secret,
                        $"{finding.At} {finding.Message} {finding.Help}",
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Theory]
    [InlineData("pass=k3y9", true)]
    [InlineData("xpass=k3y9", false)]
    [InlineData("_pass=k3y9", true)]
    [InlineData("pwd=k3y9", true)]
    [InlineData("xpassword=k3y9", true)]
    [InlineData("password==k3y9", false)]
    [InlineData("password =k3y9", false)]
    [InlineData("password= k3y9", false)]
    [InlineData("\"password\" = k3y9", true)]
    [InlineData("password: k3y9", false)]
    [InlineData("x-token: k3y9", true)]
    [InlineData("token://k3y9", false)]
    [InlineData("token: k3y9", false)]
    [InlineData("x--password k3y9", false)]
    [InlineData("-password k3y9", false)]
    [InlineData("--password -k3y9", false)]
    [InlineData("--password", false)]
    [InlineData("--abcdefghijklmnopqrstuvwxyzabcdefghijklmn-password k3y9", false)]
    [InlineData("secret=1/2", false)]
    [InlineData("secret=1/a", true)]
    [InlineData("secret=12", true)]
    [InlineData("password=/k3y9", true)]
    [InlineData("pwd=/k3y9", false)]
    [InlineData("://u:@h", false)]
    [InlineData("://u@h:k3y9", false)]
    [InlineData("://u/:k3y9@h", false)]
    [InlineData("curl -u u", false)]
    [InlineData("curl -u :k3y9", false)]
    [InlineData("curl -u u:", false)]
    [InlineData("curl x; y -u u:k3y9", false)]
    [InlineData("Authorization: Bearer", false)]
    [InlineData("Authorization Bearer k3y9", true)]
    [InlineData("AuthorizationBearer k3y9", false)]
    [InlineData("Authorization k3y9", false)]
    [InlineData("Authorization: abcdefghijklmno", false)]
    [InlineData("Authorization: abcdefghijklmnop", true)]
    [InlineData("Cookie a=k3y9", true)]
    [InlineData("Cookiea=k3y9", false)]
    [InlineData("Cookie: =k3y9", false)]
    [InlineData("Cookie: a=", false)]
    [InlineData("Cookie: Max-Age=3600", false)]
    [InlineData("Cookie: a(b=k3y9", false)]
    public void A_secret_is_told_from_other_words(string line, bool refused) =>
        Assert.Equal(
            refused,
            RuleBook.Find("ECR503")!.Check(Hostile.Submission("raw/env/server-config.txt", line)).Any()
        );

    /// <summary>Too short to be known elsewhere; on its own line nothing is quoted at all, from whichever side.</summary>
    [Theory]
    [InlineData(
        "replace-all raw/001-baseline/wrk.txt | https://127.0.0.1:8440/ | https://u:k3y@127.0.0.1:8440/",
        "ECR201"
    )]
    [InlineData("replace-all submission.json | \"url\": \"https://127 | \"url\": \"https://u:k3y@127", "ECR201")]
    public void A_short_secret_is_not_quoted_from_its_own_line(string step, string code)
    {
        var findings = BaseSubmission.Check(ChangeScript.Done(step));

        Assert.Contains(findings, finding => finding.Code == "ECR503");
        Assert.Contains(findings, finding => finding.Code == code);
        Assert.All(
            findings,
            finding =>
                Assert.DoesNotContain(
                    "k3y",
                    string.Join(
                        ' ',
                        [finding.Message, finding.Help, .. finding.Problem.Related.Select(at => at.Message)]
                    ),
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>How tokens start, and how many characters follow at the least.</summary>
    [Theory]
    [InlineData("ghp_", 30)]
    [InlineData("gho_", 30)]
    [InlineData("ghu_", 30)]
    [InlineData("ghs_", 30)]
    [InlineData("ghr_", 30)]
    [InlineData("github_pat_", 22)]
    [InlineData("glpat-", 20)]
    [InlineData("xoxa-", 10)]
    [InlineData("xoxb-", 10)]
    [InlineData("xoxe-", 10)]
    [InlineData("xoxp-", 10)]
    [InlineData("xoxr-", 10)]
    [InlineData("xoxs-", 10)]
    [InlineData("sk_live_", 20)]
    [InlineData("rk_live_", 20)]
    [InlineData("sk-", 32)]
    [InlineData("AIza", 35)]
    [InlineData("npm_", 36)]
    [InlineData("pypi-", 32)]
    [InlineData("hf_", 30)]
    [InlineData("dckr_pat_", 20)]
    [InlineData("ya29.", 30)]
    public void A_token_has_a_least_length(string start, int least)
    {
        var token = start + new string('a', least - 3) + "_-1";

        Assert.True(IsCredential(token));
        Assert.True(IsCredential(token + "a"));
        Assert.True(IsCredential($"\"{token}\""));
        Assert.False(IsCredential(token[..^1]));
        Assert.False(IsCredential(token[..^1] + "."));
        Assert.False(IsCredential("x" + token));
        Assert.False(IsCredential("_" + token));
    }

    [Theory]
    [InlineData("AKIA")]
    [InlineData("ASIA")]
    public void A_key_of_sixteen_capitals_has_exactly_as_many(string start)
    {
        Assert.True(IsCredential(start + "ABCDEFGHIJKLMN09"));
        Assert.False(IsCredential(start + "ABCDEFGHIJKLMN0"));
        Assert.False(IsCredential(start + "ABCDEFGHIJKLMN090"));
        Assert.False(IsCredential(start + "ABCDEFGHIJKLMNo9"));
        Assert.False(IsCredential(start + "ABCDEFGHIJKLMN-9"));
    }

    [Theory]
    [InlineData("eyJ4567890.eyJ4567890.", true)]
    [InlineData("eyJ4567890.eyJ4567890.x", true)]
    [InlineData("eyJ456789.eyJ4567890.", false)]
    [InlineData("eyJ4567890.eyJ456789.", false)]
    [InlineData("eyJ4567890.eyJ4567890", false)]
    [InlineData("eyJ4567890.eyX4567890.", false)]
    [InlineData("eyJ4567890 eyJ4567890.", false)]
    [InlineData("eyJ4567890", false)]
    public void A_web_token_has_two_parts_of_json(string token, bool refused) =>
        Assert.Equal(refused, IsCredential(token));

    private static bool IsCredential(string text) =>
        RuleBook.Find("ECR503")!.Check(Hostile.Submission("raw/env/server-config.txt", text)).Any();
}
