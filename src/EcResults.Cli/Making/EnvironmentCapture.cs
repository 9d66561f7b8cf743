using System.Diagnostics;
using EcResults.Cli.Output;

namespace EcResults.Cli.Making;

/// <summary>Captures this machine's environment with the commands whose output the parsers read.</summary>
internal static class EnvironmentCapture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// File name and command. uname leaves the host name out: it identifies a machine and says nothing about its speed.
    /// </summary>
    private static readonly IReadOnlyList<(string File, string Program, string[] Arguments)> Commands =
    [
        ("uname.txt", "uname", ["-srvmo"]),
        ("cpuinfo.txt", "cat", ["/proc/cpuinfo"]),
        ("free.txt", "free", []),
        ("os-release.txt", "cat", ["/etc/os-release"]),
        ("btf.txt", "ls", ["-la", "/sys/kernel/btf/vmlinux"]),
        ("openssl.txt", "openssl", ["version"]),
        ("lscpu.txt", "lscpu", []),
        ("virt.txt", "systemd-detect-virt", []),
        ("wrk-version.txt", "wrk", ["-v"]),
        ("pidstat-version.txt", "pidstat", ["-V"]),
        ("ecapture-version.txt", "ecapture", ["--version"]),
        ("server.txt", "nginx", ["-V"]),
    ];

    /// <summary>Runs the commands and adds what they print. A program that is not installed is left out with a note.</summary>
    public static void Add(Dictionary<string, byte[]> raw, Terminal terminal)
    {
        foreach (var (file, program, arguments) in Commands)
        {
            if (Output(program, arguments) is { Length: > 0 } output)
            {
                raw[$"env/{file}"] = output;
            }
            else
            {
                terminal.Note($"not captured: {file} ({program} is not installed, or printed nothing)");
            }
        }
    }

    private static byte[]? Output(string program, string[] arguments)
    {
        if (InstalledProgram.StartOf(program, arguments) is not { } start)
        {
            return null;
        }

        // No program finds a file of its own name or its configuration in a folder that was handed over.
        start.WorkingDirectory = Path.GetPathRoot(start.FileName);
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return null;
            }

            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            // nginx -V and ls of a missing file speak on standard error.
            var text = output.GetAwaiter().GetResult();
            return System.Text.Encoding.UTF8.GetBytes(text.Length > 0 ? text : error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
