using System.Text;
using EcResults.Rules;

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
}
