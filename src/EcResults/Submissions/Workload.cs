using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>One load configuration.</summary>
public sealed record Workload
{
    /// <summary>Its name within the submission.</summary>
    public required string Name { get; init; }

    /// <summary>The program that makes the load.</summary>
    public required LoadGenerator Generator { get; init; }

    /// <summary><c>-t</c>.</summary>
    public required int Threads { get; init; }

    /// <summary><c>-c</c>.</summary>
    public required int Connections { get; init; }

    /// <summary><c>-d</c> in seconds.</summary>
    public required int DurationSeconds { get; init; }

    /// <summary><c>-R</c> of wrk2: requests a second, all connections together; absent for wrk.</summary>
    public int? RatePerSecond { get; init; }

    /// <summary>The URL under load.</summary>
    public required string Url { get; init; }

    /// <summary>The size of a response body in bytes, where known.</summary>
    public long? ResponseBytes { get; init; }

    /// <summary>Whether connections are kept between requests, where known.</summary>
    public bool? KeepAlive { get; init; }

    /// <summary>Whether the generator ran on the server's machine, as stated; see <see cref="SharesMachine"/>.</summary>
    public bool? GeneratorOnServer { get; init; }

    /// <summary>Whether the generator ran on the server's machine, which a loopback address proves; null where nobody says so.</summary>
    [JsonIgnore]
    public bool? SharesMachine => IsLoopback(Url) ? true : GeneratorOnServer;

    /// <summary>The TLS version and cipher, where known.</summary>
    public Tls? Tls { get; init; }

    /// <summary>Whether a URL leads to the machine itself.</summary>
    public static bool IsLoopback(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback;
}

/// <summary>TLS as negotiated.</summary>
/// <param name="Version">For instance <c>1.3</c>.</param>
/// <param name="Cipher">The suite's name, where known.</param>
public sealed record Tls(string Version, string? Cipher = null);
