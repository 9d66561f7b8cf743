namespace EcResults.Comparisons;

/// <summary>
/// How often a request hits the probes in text mode, which hooks entry and return of SSL_read and SSL_write.
/// </summary>
/// <remarks>
/// Known for nginx with HTTP/1.1 over kept connections and TLS 1.3 only, where it was measured: two SSL_read, the second
/// of which finds nothing and gives no event, and one SSL_write for each 16 KiB of the answer, header included. So 6
/// traps and 2 events for an answer below 16 KiB, 18 and 8 for 100 KB, 134 and 66 for 1 MiB. The generator's own traps
/// are not in it: they cost the generator's CPU, not the server's.
/// </remarks>
/// <param name="Reads">SSL_read calls of the server for one request.</param>
/// <param name="Writes">SSL_write calls of the server for one request.</param>
public sealed record ProbeHits(int Reads, int Writes)
{
    private const long BufferBytes = 16384;

    /// <summary>An answer's header needs room; where it may or may not fit, the calls are not known.</summary>
    private const long HeaderRoomBytes = 1024;
    private const long GreatestBytes = 1L << 30;

    /// <summary>Traps in the server for one request: a uprobe and a uretprobe a call.</summary>
    public int Traps => 2 * (Reads + Writes);

    /// <summary>Events that a complete capture shows for one request.</summary>
    public int Events => Reads - 1 + Writes;

    /// <summary>The hits of a workload's requests in a mode, or null where nobody has measured how many there are.</summary>
    public static ProbeHits? Of(Workload workload, Mode mode, Server? server)
    {
        var measured =
            mode == Mode.Text
            && server?.Name == "nginx"
            && workload is { KeepAlive: true, Tls.Version: "1.3", ResponseBytes: >= 0 and <= GreatestBytes };
        if (!measured)
        {
            return null;
        }

        var rest = workload.ResponseBytes!.Value % BufferBytes;
        return rest > BufferBytes - HeaderRoomBytes
            ? null
            : new ProbeHits(Reads: 2, Writes: (int)(workload.ResponseBytes.Value / BufferBytes) + 1);
    }
}
