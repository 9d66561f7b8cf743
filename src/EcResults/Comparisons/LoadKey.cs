namespace EcResults.Comparisons;

/// <summary>
/// The part of a workload that two results must share: everything but its name and the URL, whose host and port say
/// nothing. The duration is in it: a longer run reaches other temperatures and fuller buffers.
/// </summary>
/// <param name="Generator">wrk (closed loop) or wrk2 (fixed rate), which never share an axis.</param>
/// <param name="Threads">Threads of the generator.</param>
/// <param name="Connections">Connections.</param>
/// <param name="DurationSeconds">Duration, seconds.</param>
/// <param name="RatePerSecond">Requests a second, of wrk2.</param>
/// <param name="ResponseBytes">Size of a response body, bytes, where known.</param>
/// <param name="KeepAlive">Whether connections are kept, where known.</param>
/// <param name="SharesMachine">Whether the generator ran on the server's machine, where known.</param>
/// <param name="TlsVersion">The TLS version, where known.</param>
/// <param name="TlsCipher">The cipher, where known.</param>
public sealed record LoadKey(
    LoadGenerator Generator,
    int Threads,
    int Connections,
    int DurationSeconds,
    int? RatePerSecond,
    long? ResponseBytes,
    bool? KeepAlive,
    bool? SharesMachine,
    string? TlsVersion,
    string? TlsCipher
)
{
    /// <summary>The load in words: <c>wrk, 1 thread, 32 connections, 10 s, 1,024 bytes, kept connections, TLS 1.3</c>.</summary>
    public string Words =>
        string.Join(
            ", ",
            (
                (string?[])
                    [
                        GeneratorWords,
                        Threads == 1 ? "1 thread" : $"{Threads} threads",
                        Connections == 1 ? "1 connection" : $"{Connections} connections",
                        $"{DurationSeconds} s",
                        RateWords,
                        ResponseWords,
                        KeepAliveWords,
                        SharesMachine == false ? GeneratorHostWords : null,
                        TlsVersion is null ? null : $"TLS {TlsVersion}",
                        TlsCipher,
                    ]
            ).OfType<string>()
        );

    internal string GeneratorWords => Generator == LoadGenerator.Wrk ? "wrk" : "wrk2";

    internal string? RateWords => RatePerSecond is { } rate ? $"{Number(rate)} req/s" : null;

    internal string? ResponseWords => ResponseBytes is { } bytes ? $"{Number(bytes)} bytes" : null;

    internal string? KeepAliveWords =>
        KeepAlive switch
        {
            true => "kept connections",
            false => "a new connection a request",
            null => null,
        };

    internal string? GeneratorHostWords =>
        SharesMachine switch
        {
            true => "on the server's machine",
            false => "on another machine",
            null => null,
        };

    /// <summary>The key of a workload.</summary>
    public static LoadKey Of(Workload workload) =>
        new(
            workload.Generator,
            workload.Threads,
            workload.Connections,
            workload.DurationSeconds,
            workload.RatePerSecond,
            workload.ResponseBytes,
            workload.KeepAlive,
            workload.SharesMachine,
            workload.Tls?.Version,
            workload.Tls?.Cipher
        );

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
