namespace EcResults.Submissions;

/// <summary>The request that wrk and wrk2 send again and again when no script says otherwise.</summary>
/// <param name="Bytes">How long it is; null without a URL, or where a shell's variable stands for a part of that.</param>
/// <param name="HeaderValues">The values of <c>-H</c> that are sent.</param>
/// <param name="ClosesConnection">Whether it asks the server to close the connection.</param>
public sealed record SentRequest(int? Bytes, IReadOnlyCollection<string> HeaderValues, bool ClosesConnection)
{
    /// <summary>The request of a URL and of the values of <c>-H</c>.</summary>
    internal static SentRequest Of(string? url, IEnumerable<string> headers)
    {
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in headers)
        {
            // wrk passes over a header without a colon and a blank; of two with one name the last counts.
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon >= 0 && header.AsSpan(colon).StartsWith(": "))
            {
                sent[header[..colon]] = header[(colon + 2)..];
            }
        }

        var closes = sent.Any(header =>
            header.Key.Equals("Connection", StringComparison.OrdinalIgnoreCase)
            && header.Value.Equals("close", StringComparison.OrdinalIgnoreCase)
        );
        const string Scheme = "://";
        string[] values = [.. sent.Values];
        if (
            url?.IndexOf(Scheme, StringComparison.Ordinal) is not (>= 0 and var at)
            || url.Contains('$', StringComparison.Ordinal)
        )
        {
            return new SentRequest(null, values, closes);
        }

        // As they were typed: wrk neither adds a port nor escapes anything.
        var behind = url[(at + Scheme.Length)..];
        var host = behind.AsSpan().IndexOfAny('/', '?', '#') is >= 0 and var end ? behind[..end] : behind;
        var path = host.Length == behind.Length ? "/" : behind[host.Length..];
        sent.TryAdd("Host", host);
        var length = "GET  HTTP/1.1\r\n\r\n".Length + Encoding.UTF8.GetByteCount(path);
        foreach (var (name, value) in sent)
        {
            length += Encoding.UTF8.GetByteCount($"{name}: {value}\r\n");
        }

        return new SentRequest(length, values, closes);
    }
}
