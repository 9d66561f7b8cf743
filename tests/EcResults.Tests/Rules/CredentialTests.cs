namespace EcResults.Tests.Rules;

public class CredentialTests
{
    [Theory]
    [InlineData("wrk -H \"Authorization: Bearer k3yb0ard\" https://localhost/")]
    [InlineData("wrk -H 'authorization: basic am9lOmpvZQ==' https://localhost/")]
    [InlineData("wrk -H \"Proxy-Authorization: Digest abc\" https://localhost/")]
    [InlineData("wrk -H \"Authorization: 8f4e2d1c\" https://localhost/")]
    [InlineData("wrk -H \"Cookie: session=8f4e2d1c\" https://localhost/")]
    [InlineData("Set-Cookie: id=8f4e2d1c; Path=/")]
    [InlineData("proxy_set_header Authorization \"Basic am9lOmpvZQ==\";")]
    [InlineData("wrk -H \"X-Api-Key: 8f4e2d1c\" https://localhost/")]
    [InlineData("wrk -H \"X-Auth-Token: 8f4e2d1c\" https://localhost/")]
    [InlineData("PGPASSWORD=hunter2 wrk https://localhost/")]
    [InlineData("password=hunter2")]
    [InlineData("client_secret=8412903751 behind")]
    [InlineData("passwd='hunter2'")]
    [InlineData("pass=hunter2")]
    [InlineData("tool --password hunter2")]
    [InlineData("tool --db-password=hunter2")]
    [InlineData("tool --token k3yb0ard")]
    [InlineData("{\"token\": \"k3yb0ard\"}")]
    [InlineData("{\\\"client_secret\\\": \\\"k3yb0ard\\\"}")]
    [InlineData("https://localhost/?access_token=k3yb0ard&x=1")]
    [InlineData("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI")]
    [InlineData("https://bench:hunter2@localhost:8440/")]
    [InlineData("curl -u bench:hunter2 https://localhost/")]
    [InlineData("curl -s --user bench:hunter2 https://localhost/")]
    [InlineData("gh" + "p_0123456789abcdefghijklmnopqrstuvwxyz")]
    [InlineData("github" + "_pat_0123456789abcdefghijklmnopqrstuvwxyz")]
    [InlineData("gl" + "pat-0123456789abcdefghij")]
    [InlineData("AK" + "IAIOSFODNN7ABCDEFG")]
    [InlineData("xo" + "xb-0123456789-abcdef")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N")]
    public void A_credential_is_refused_in_prose_evidence_and_commands_and_never_repeated(string text)
    {
        Assert.Single(Hostile.Appended("ECR503", "summary.md", text));
        Assert.Single(Hostile.Appended("ECR503", "raw/env/server-config.txt", text));
        var problem = Hostile.InCommand("ECR503", text)[0];
        Assert.EndsWith("submission.json", problem.At.Path, StringComparison.Ordinal);
        Assert.Equal(0, problem.At.Column);
        Assert.DoesNotContain("hunter2", problem.Message + problem.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.At.Source.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrk -H \"Authorization: Bearer REDACTED\" https://localhost/")]
    [InlineData("wrk -H \"Authorization: Bearer $TOKEN\" https://localhost/")]
    [InlineData("wrk -H \"Authorization: Bearer <token>\" https://localhost/")]
    [InlineData("wrk -H \"Authorization: Bearer ***\" https://localhost/")]
    [InlineData("wrk -H \"Cookie: session=xxxx\" https://localhost/")]
    [InlineData("The Authorization header was removed.")]
    [InlineData("Authorization: not needed")]
    [InlineData("No cookie: the server is stateless")]
    [InlineData("Cookies are off.")]
    [InlineData("proxy_set_header Authorization $http_authorization;")]
    [InlineData("proxy_set_header Authorization \"\";")]
    [InlineData("add_header Set-Cookie \"path=/\";")]
    [InlineData("password=$PASSWORD")]
    [InlineData("--password <password>")]
    [InlineData("ssl_password_file /etc/keys/passwords;")]
    [InlineData("The password is not needed, nor is a token.")]
    [InlineData("token_type=bearer")]
    [InlineData("bypass=1")]
    [InlineData("OLDPWD=/home/bench PWD=/srv")]
    [InlineData("pwd=/srv")]
    [InlineData("secret=37/6543 connect=0/0")]
    [InlineData("use_token=false")]
    [InlineData("https://localhost:8440/a@b")]
    [InlineData("ssh://git@github.com/gojue/ecapture")]
    [InlineData("docker run -u 1000:1000 image")]
    [InlineData("ghp_short")]
    [InlineData("AKIA is how keys start")]
    [InlineData("eyJ is how tokens start. eyJhbGciOiJIUzI1NiJ9 alone says nothing")]
    [InlineData("--with-http_secure_link_module --with-http_auth_request_module")]
    public void What_gives_no_access_is_accepted(string text)
    {
        Assert.Empty(Hostile.Appended("ECR503", "summary.md", text));
        Assert.Empty(Hostile.InCommand("ECR503", text));
    }
}
