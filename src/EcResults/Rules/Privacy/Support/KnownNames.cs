namespace EcResults.Rules;

/// <summary>Names that lead to nobody: of accounts that images and services have, of build machines, of local networks.</summary>
internal static class KnownNames
{
    private static readonly SearchValues<char> NoHostLetters = SearchValues.Create(" \t()[]$*");

    private static readonly HashSet<string> Users = Words(
        """
        user users ubuntu debian fedora centos rocky almalinux alpine arch kali pi ec2-user azureuser opc core
        cloud-user vagrant lima runner runneradmin admin administrator root nobody daemon www-data www http httpd
        apache nginx caddy haproxy tengine postgres mysql redis jenkins gitlab-runner git test tester testuser bench
        benchmark builder buildozer build buildd builduser buildbot mockbuild abuild iurt conda ci dev developer
        ecapture ecresults node app linuxbrew nonroot me you username name myuser someone example guest student public
        default shared all page index debian-kernel noreply docker podman oracle codespace vscode circleci airflow
        ansible travis worker service system linux wrk local redacted xxx is the cloudinit terraform github gitlab
        action deploy deployer www-run messagebus sshd systemd-network kairos nixbld portage packager makepkg
        makerepropkg reproducible sandbox container containerd k8s kube kubernetes prometheus grafana elastic
        elasticsearch mongodb mongo memcached rabbitmq kafka tomcat jboss ftp mail postfix games nfsnobody lighttpd
        traefik envoy opensearch hadoop spark hdfs ceph qemu libvirt libvirt-qemu ecs opensuse amazon anonymous sudo
        wheel staff sysop operator support ops devops infra perf load bencher username1 user1 myname yourname messagemaster johndoe
        john.doe jdoe foo bar
        """
    );

    private static readonly HashSet<string> Hosts = Words(
        """
        localhost vm bench host server client node target test debian ubuntu fedora centos alpine arch kali linux
        nginx name hostname example redacted none guest lab machine is the my-host myhost string default docker runner
        raspberrypi
        """
    );

    /// <summary>What comes after the last dot of a file's name that is no host's: server.rsa.pem.</summary>
    private static readonly HashSet<string> FileKinds = Words(
        """
        rsa dsa ec ecc ecdsa ed cert certs certificate key keys ca chain fullchain bundle crt pem cer csr pub priv
        private public server client root test self signed old new bak tls ssl intermediate issuer conf sh
        """
    );

    /// <summary>Sites that tools print, that configurations come with and that submissions refer to or put under load.</summary>
    private static readonly HashSet<string> Sites = Words(
        """
        ecapture.cc github.com github.io githubusercontent.com json-schema.org nginx.org nginx.com apache.org
        caddyserver.com haproxy.org taobao.org openssl.org kernel.org debian.org ubuntu.com fedoraproject.org
        centos.org redhat.com w3.org ietf.org rfc-editor.org mozilla.org letsencrypt.org wikipedia.org golang.org
        go.dev docker.com docker.io ntp.org google.com baidu.com canonical.com 163.com qq.com sohu.com sina.com.cn
        weibo.com aliyun.com jd.com bing.com yahoo.com youtube.com facebook.com amazon.com cloudflare.com
        microsoft.com apple.com netflix.com twitter.com x.com reddit.com instagram.com linkedin.com gitlab.com
        stackoverflow.com npmjs.com pypi.org python.org rust-lang.org gnu.org sourceware.org opensuse.org
        archlinux.org alpinelinux.org almalinux.org rockylinux.org suse.com amazonlinux.com gnome.org freedesktop.org
        systemd.io cncf.io kubernetes.io traefik.io envoyproxy.io lighttpd.net openresty.org openlitespeed.org
        httpbin.org badssl.com techempower.com gojue.cc cnxct.com
        """
    );

    /// <summary>What nobody's mail reaches: RFC 2606, RFC 6762, the names of local networks, and GitHub's own way not to publish an address.</summary>
    private static readonly HashSet<string> Reserved = Words(
        """
        example.com example.org example.net example domain.com yourdomain.com mydomain.com invalid test localhost localdomain local internal lan home traefik
        users.noreply.github.com
        """
    );

    /// <summary>systemd names instances of units with an at sign.</summary>
    private static readonly HashSet<string> Units = Words("service socket target mount slice timer scope");

    /// <summary>Accounts of build machines and of Git servers, and lists of distributions, stand in version strings.</summary>
    private static readonly HashSet<string> Roles = Words("git mockbuild buildd builduser debian-kernel noreply");

    /// <summary>What default names of people's computers hold (LAPTOP-E59VKM6A, jay-ThinkPad-T14s, eliot-VirtualBox).</summary>
    private static readonly HashSet<string> PersonalWords = Words(
        """
        laptop desktop- -desktop thinkpad macbook virtualbox vmware-virtual notebook inspiron latitude -pc -imac -xps
        """
    );

    /// <summary>eCapture prints its author in every log.</summary>
    private const string OfEcapture = "cfc4ncs@gmail.com";

    /// <summary>Whether an account's name is everybody's.</summary>
    public static bool IsUser(string name) =>
        Users.Contains(name.Trim('.', '-', '_')) || Placeholder.Is(name) || !name.Any(char.IsLetter);

    /// <summary>Whether <c>user@host</c> names neither a person nor one computer, or is the version of a package (clang@15).</summary>
    public static bool IsAccount(string account)
    {
        var at = account.IndexOf('@', StringComparison.Ordinal);
        var host = account[(at + 1)..];
        return IsUser(account[..at]) ? !IsPersonal(host) && IsNoFullName(host) : host.All(char.IsAsciiDigit);
    }

    /// <summary>Whether an e-mail address is nobody's.</summary>
    public static bool IsMailOfNobody(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var host = address[(at + 1)..];
        return Ends(host, Reserved)
            || Ends(host, Units)
            || Roles.Contains(address[..at])
            || address.Equals(OfEcapture, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a computer's name says nothing: everybody's, a number, reserved.</summary>
    public static bool IsHost(string name)
    {
        var bare = name.TrimEnd('.');
        return Hosts.Contains(bare)
            || Users.Contains(bare)
            || Placeholder.Is(bare)
            || !bare.Any(char.IsLetter)
            || Ends(bare, Reserved)
            || IsSite(bare);
    }

    /// <summary>Whether a system gave a name like this to somebody's own computer.</summary>
    public static bool IsPersonal(string name) =>
        PersonalWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Labels with dots between them, the last one of letters, none reserved.</summary>
    public static bool IsFullName(string host)
    {
        var dot = host.LastIndexOf('.');
        var top = host[(dot + 1)..];
        return dot > 0
            && top.Length is >= 2 and <= 24
            && !top.Any(char.IsAsciiDigit)
            && !host.AsSpan().ContainsAny(NoHostLetters)
            && !Ends(host, Reserved);
    }

    /// <summary>Whether words are no full name of a host that leads somewhere.</summary>
    public static bool IsNoFullName(string name)
    {
        var host = name.TrimStart('*', '.').TrimEnd('.');
        return !IsFullName(host) || IsSite(host) || FileKinds.Contains(host[(host.LastIndexOf('.') + 1)..]);
    }

    /// <summary>Whether an id is masked: zeros and crosses, or one digit throughout.</summary>
    public static bool IsZeros(string id) =>
        id.Where(char.IsLetterOrDigit).All(letter => letter is '0' or 'x' or 'X')
        || id.Where(char.IsLetterOrDigit).Distinct().Count() <= 1;

    private static bool IsSite(string host) =>
        Ends(host, Sites)
        // One in every country.
        || host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith("google.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a host's last labels are one of the names.</summary>
    private static bool Ends(string host, HashSet<string> names)
    {
        for (var at = 0; at >= 0; at = host.IndexOf('.', at) is var dot and >= 0 ? dot + 1 : -1)
        {
            if (names.Contains(host[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Words(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
