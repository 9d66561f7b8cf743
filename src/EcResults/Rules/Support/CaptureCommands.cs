namespace EcResults.Rules;

/// <summary>The command whose output an environment capture is, for cures.</summary>
internal static class CaptureCommands
{
    private static readonly Dictionary<string, string> Commands = new()
    {
        ["uname.txt"] = "uname -a",
        ["cpuinfo.txt"] = "cat /proc/cpuinfo",
        ["free.txt"] = "free",
        ["os-release.txt"] = "cat /etc/os-release",
        ["btf.txt"] = "ls -la /sys/kernel/btf/vmlinux",
        ["openssl.txt"] = "openssl version",
    };

    public static string Of(string name) => Commands[name];
}
