namespace EcResults.Rules;

/// <summary>Sites whose names say nothing of a submitter.</summary>
internal static class PublicSites
{
    /// <summary>What tools print, that configurations come with and that submissions refer to.</summary>
    private static readonly string[] Sites =
    [
        "ecapture.cc",
        "github.com",
        "github.io",
        "githubusercontent.com",
        "json-schema.org",
        "nginx.org",
        "nginx.com",
        "apache.org",
        "caddyserver.com",
        "haproxy.org",
        "taobao.org",
        "openssl.org",
        "kernel.org",
        "debian.org",
        "ubuntu.com",
        "fedoraproject.org",
        "centos.org",
        "redhat.com",
        "w3.org",
        "ietf.org",
        "rfc-editor.org",
        "mozilla.org",
        "letsencrypt.org",
        "wikipedia.org",
        "golang.org",
        "go.dev",
        "docker.com",
        "docker.io",
        "ntp.org",
        "google.com",
        "baidu.com",
        "canonical.com",
    ];

    /// <summary>Whether a host is a public site that says nothing of the submitter.</summary>
    public static bool Has(ReadOnlySpan<char> host)
    {
        foreach (var site in Sites)
        {
            if (EmailAddresses.EndsWithLabel(host, site))
            {
                return true;
            }
        }

        return false;
    }
}
