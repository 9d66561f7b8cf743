namespace EcResults.Rules;

/// <summary>Names that lead to nobody: of accounts that images and services have, of build machines, of local networks.</summary>
internal static class KnownNames
{
    private static readonly HashSet<string> Users = new(StringComparer.OrdinalIgnoreCase)
    {
        "user",
        "users",
        "ubuntu",
        "debian",
        "fedora",
        "centos",
        "rocky",
        "almalinux",
        "alpine",
        "arch",
        "kali",
        "pi",
        "ec2-user",
        "azureuser",
        "opc",
        "core",
        "cloud-user",
        "vagrant",
        "lima",
        "runner",
        "runneradmin",
        "admin",
        "administrator",
        "root",
        "nobody",
        "daemon",
        "www-data",
        "www",
        "http",
        "httpd",
        "apache",
        "nginx",
        "caddy",
        "haproxy",
        "tengine",
        "postgres",
        "mysql",
        "redis",
        "jenkins",
        "gitlab-runner",
        "git",
        "test",
        "tester",
        "testuser",
        "bench",
        "benchmark",
        "builder",
        "buildozer",
        "build",
        "buildd",
        "builduser",
        "buildbot",
        "mockbuild",
        "abuild",
        "iurt",
        "conda",
        "ci",
        "dev",
        "developer",
        "ecapture",
        "ecresults",
        "node",
        "app",
        "linuxbrew",
        "nonroot",
        "me",
        "you",
        "username",
        "name",
        "myuser",
        "someone",
        "example",
        "guest",
        "student",
        "public",
        "default",
        "shared",
        "all",
        "page",
        "index",
        "debian-kernel",
        "noreply",
        "docker",
        "podman",
        "oracle",
        "codespace",
        "vscode",
        "circleci",
        "airflow",
        "ansible",
        "travis",
        "worker",
        "service",
        "system",
        "linux",
        "wrk",
        "local",
        "redacted",
        "xxx",
        "is",
        "the",
    };

    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "localhost",
        "vm",
        "bench",
        "host",
        "server",
        "client",
        "node",
        "target",
        "test",
        "debian",
        "ubuntu",
        "fedora",
        "centos",
        "alpine",
        "arch",
        "kali",
        "linux",
        "nginx",
        "name",
        "hostname",
        "example",
        "redacted",
        "none",
        "guest",
        "lab",
        "machine",
        "is",
        "the",
        "my-host",
        "myhost",
        "string",
        "default",
        "docker",
        "runner",
        "raspberrypi",
    };

    /// <summary>What comes after the last dot of a file's name that is no host's: server.rsa.pem.</summary>
    private static readonly HashSet<string> FileKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "rsa",
        "dsa",
        "ec",
        "ecc",
        "ecdsa",
        "ed",
        "cert",
        "certs",
        "certificate",
        "key",
        "keys",
        "ca",
        "chain",
        "fullchain",
        "bundle",
        "crt",
        "pem",
        "cer",
        "csr",
        "pub",
        "priv",
        "private",
        "public",
        "server",
        "client",
        "root",
        "test",
        "self",
        "signed",
        "old",
        "new",
        "bak",
        "tls",
        "ssl",
        "intermediate",
        "issuer",
        "conf",
        "sh",
    };

    /// <summary>Whether an account's name is everybody's.</summary>
    public static bool IsUser(string name) =>
        Users.Contains(name.Trim('.', '-', '_')) || Placeholder.Is(name) || !name.Any(char.IsLetter);

    /// <summary>Whether <c>user@host</c> names neither a person nor a person's computer.</summary>
    public static bool IsAccount(string account)
    {
        var at = account.IndexOf('@', StringComparison.Ordinal);
        return IsUser(account[..at]) && !HostNames.IsPersonal(account[(at + 1)..]);
    }

    /// <summary>Whether a computer's name says nothing: everybody's, a number, reserved.</summary>
    public static bool IsHost(string name)
    {
        var bare = name.TrimEnd('.');
        return Hosts.Contains(bare)
            || Users.Contains(bare)
            || Placeholder.Is(bare)
            || !bare.Any(char.IsLetter)
            || EmailAddresses.IsReserved(bare)
            || PublicSites.Has(bare);
    }

    /// <summary>Whether words are no full name of a host that leads somewhere.</summary>
    public static bool IsNoFullName(string name)
    {
        var host = name.TrimStart('*', '.').TrimEnd('.');
        return !HostNames.IsFullName(host)
            || PublicSites.Has(host)
            || FileKinds.Contains(host[(host.LastIndexOf('.') + 1)..]);
    }

    /// <summary>Whether an id is masked: zeros and crosses, or one digit throughout.</summary>
    public static bool IsZeros(string id) =>
        id.Where(char.IsLetterOrDigit).All(letter => letter is '0' or 'x' or 'X')
        || id.Where(char.IsLetterOrDigit).Distinct().Count() <= 1;
}
