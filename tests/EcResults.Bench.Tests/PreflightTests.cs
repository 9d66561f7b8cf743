namespace EcResults.Bench.Tests;

/// <summary>Each check refuses, or records, what it is there for; the machine is the test's own.</summary>
public sealed class PreflightTests : MeasuringTest
{
    [Theory]
    [InlineData("mount -t tmpfs none /sys/bus/event_source/devices", "this kernel has no uprobes")]
    [InlineData("export STAND_IN=no-version", "names no version")]
    [InlineData("export STAND_IN_VERSION=0.6.9", "older than 0.7.0")]
    [InlineData("fake uname 'echo 4.19.0'", "older than 5.2")]
    [InlineData("fake date 'echo 1970'", "the clock says")]
    [InlineData("mount -t tmpfs -o size=4m none /run", "free some")]
    [InlineData("hide pidstat", "not installed: pidstat; Debian has")]
    public Task A_machine_that_cannot_measure_is_refused(string change, string words) => Refused(change, [], words);

    [Theory]
    [InlineData("echo 9.00 9.00 9.00 1/1 1 >$T/loadavg; mount --bind $T/loadavg /proc/loadavg", "the machine is busy")]
    [InlineData(
        "echo hpet >$T/clock; mount --bind $T/clock /sys/devices/system/clocksource/clocksource0/current_clocksource",
        "the kernel's clock is hpet"
    )]
    [InlineData("mkdir $T/btf; mount --bind $T/btf /sys/kernel/btf", "the kernel has no BTF")]
    [InlineData(
        "mkdir -p $T/cpu/cpu0/cpufreq; echo powersave >$T/cpu/cpu0/cpufreq/scaling_governor; mount --bind $T/cpu /sys/devices/system/cpu",
        "the CPU governor is \"powersave\""
    )]
    public async Task What_can_only_be_told_is_recorded(string change, string words)
    {
        var measured = await Changed(change + "; export STAND_IN=ends-early", []);

        Assert.Contains($"warning: {words}", measured.StandardOutput, StringComparison.Ordinal);
        Assert.Contains(
            words,
            await File.ReadAllTextAsync(Path.Combine(Evidence, "notes.txt"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_root_measures()
    {
        var refused = await Machine.Run([
            "setpriv",
            "--reuid=65534",
            "--clear-groups",
            "bash",
            Script.File,
            "--out",
            "/tmp/nobody",
        ]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("run it with sudo", refused.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "", "has 2 workers")]
    [InlineData("1", "--pid master", "is the server's master, which serves nothing; name its worker: --pid")]
    [InlineData("1", "--pid 1", "process 1 does not listen on port 9443")]
    public Task A_server_that_cannot_be_watched_as_a_whole_is_refused(string workers, string pid, string words) =>
        Refused(
            Server(workers),
            ["--url", "https://127.0.0.1:9443/", .. pid.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            words
        );

    [Fact]
    public Task A_port_that_nobody_serves_is_refused() =>
        Refused("true", ["--url", "https://127.0.0.1:9443/"], "no process of this machine listens on port 9443");

    [Fact]
    public Task A_server_without_libssl_is_refused() =>
        Refused(
            "perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(LocalAddr => \"127.0.0.1:9443\", Listen => 5) or die; sleep 60' >/dev/null 2>&1 & sleep 1",
            ["--url", "https://127.0.0.1:9443/"],
            "maps no libssl"
        );

    [Fact]
    public Task A_worker_that_another_tracer_watches_is_refused() =>
        Refused(
            Server("1") + "; strace -qq -o /dev/null -p $(pgrep -P $(cat $T/nginx.pid)) >/dev/null 2>&1 & sleep 1",
            ["--url", "https://127.0.0.1:9443/"],
            "is traced by process"
        );

    [Fact]
    public Task Another_ecapture_is_refused() =>
        Refused("ecapture tls -m text --pid=1 >/dev/null 2>&1 & sleep 1", [], "another eCapture runs");

    /// <summary>Commands that start a server on port 9443 with a certificate of its own.</summary>
    private static string Server(string workers) =>
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost -keyout $T/key.pem -out $T/cert.pem 2>/dev/null; "
        + $"echo \"user root; worker_processes {workers}; pid $T/nginx.pid; error_log $T/error.log; events {{}} http {{ access_log off; "
        + "server { listen 127.0.0.1:9443 ssl; ssl_certificate $T/cert.pem; ssl_certificate_key $T/key.pem; } }\" >$T/nginx.conf; nginx -c $T/nginx.conf; sleep 1";

    private async Task Refused(string change, string[] options, string words)
    {
        var refused = await Changed(change, options);

        Assert.Contains(words, refused.StandardError, StringComparison.Ordinal);
        Assert.Equal(2, refused.ExitCode);
    }

    private Task<CliWrap.Buffered.BufferedCommandResult> Changed(string change, string[] options) =>
        Machine.Run([
            "bash",
            "-c",
            $$"""
            T={{Folder}}
            fake() { mkdir -p $T/bin; printf '#!/bin/bash\n%s\n' "$2" >$T/bin/$1; chmod +x $T/bin/$1; PATH=$T/bin:$PATH; }
            hide() { mkdir $T/clean; ln -s /usr/sbin/* /usr/bin/* $T/clean 2>/dev/null; rm $T/clean/$1; PATH=${PATH%%:*}:$T/clean; }
            {{change}}
            arguments=("$@")
            for i in "${!arguments[@]}"; do [[ ${arguments[i]} != master ]] || arguments[i]=$(cat $T/nginx.pid); done
            bash {{Script.File}} {{string.Join(' ', Script.Short)}} --out {{Evidence}} "${arguments[@]}"
            """,
            "bash",
            .. options,
        ]);
}
