using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;

namespace EcResults.Bench.Tests;

/// <summary>
/// A machine of a test's own, as far as a measurement sees one: processes, the loopback device, mounts, <c>/run</c> and the
/// switch of BPF statistics. Measurements of several tests run beside each other, and whatever a test leaves running
/// ends with its machine, which ends with the test's process at the latest.
/// </summary>
internal sealed class Machine : IAsyncDisposable
{
    /// <summary>No command of a test takes as long; one that hangs is ended.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>The first process: it says its number outside, takes in orphans, and ends where its input does.</summary>
    private const string Init = """
        read -r pid _ </proc/self/stat
        mount -t proc proc /proc && mount -t tmpfs tmpfs /run && ip link set lo up && echo 0 >/run/statistics &&
          mount --bind /run/statistics /proc/sys/kernel/bpf_stats_enabled && echo "$pid"
        while read -r _; do :; done
        """;

    private readonly Process process;
    private readonly string init;

    private Machine(Process process, string init) => (this.process, this.init) = (process, init);

    public static async Task<Machine> Start()
    {
        string[] command =
        [
            .. Script.Root,
            "unshare",
            "--mount",
            "--net",
            "--pid",
            "--fork",
            "--kill-child",
            "bash",
            "-c",
            Init,
        ];
        var started = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var first = await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.False(string.IsNullOrEmpty(first), "no machine could be made");
        return new Machine(started, first);
    }

    /// <summary>Runs a command line as root on the machine, with the stand-in's misbehaviour and variables set.</summary>
    public async Task<BufferedCommandResult> Run(
        IReadOnlyList<string> command,
        string misbehaviour = "",
        params string[] variables
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        string[] all =
        [
            .. Script.Root,
            "nsenter",
            "--target",
            init,
            "--mount",
            "--pid",
            "--net",
            .. Script.Variables(misbehaviour),
            .. variables,
            .. command,
        ];
        return await CliWrap
            .Cli.Wrap(all[0])
            .WithArguments(all[1..])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
