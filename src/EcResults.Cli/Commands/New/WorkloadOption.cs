namespace EcResults.Cli.Commands;

/// <summary>Reads <c>--workload NAME:KEY=VALUE,…</c>.</summary>
internal static class WorkloadOption
{
    /// <summary>The details by the name of their workload.</summary>
    /// <exception cref="CannotRunException">A value is not of that form.</exception>
    public static IReadOnlyDictionary<string, WorkloadDetails> Read(IReadOnlyList<string> values)
    {
        var result = new Dictionary<string, WorkloadDetails>();
        foreach (var value in values)
        {
            var colon = value.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
            {
                throw Refuse(value);
            }

            var details = result.GetValueOrDefault(value[..colon]) ?? new WorkloadDetails();
            foreach (var pair in value[(colon + 1)..].Split(','))
            {
                details = With(details, pair) ?? throw Refuse(value);
            }

            result[value[..colon]] = details.Tls is { Version: "" }
                ? throw new CannotRunException(
                    $"--workload names a cipher, which goes with a version: add tls=1.3 or another; \"{value}\" has none"
                )
                : details;
        }

        return result;
    }

    private static WorkloadDetails? With(WorkloadDetails details, string pair) =>
        pair.Split('=', 2) switch
        {
            ["response-bytes", var bytes]
                when long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                details with
                {
                    ResponseBytes = number,
                },
            ["keep-alive", var word] when bool.TryParse(word, out var kept) => details with { KeepAlive = kept },
            ["generator-on-server", var word] when bool.TryParse(word, out var shared) => details with
            {
                GeneratorOnServer = shared,
            },
            ["tls", ("1.0" or "1.1" or "1.2" or "1.3") and var version] => details with
            {
                Tls = new Tls(version, details.Tls?.Cipher),
            },
            ["cipher", var cipher] => details with { Tls = new Tls(details.Tls?.Version ?? "", cipher) },
            _ => null,
        };

    private static CannotRunException Refuse(string value) =>
        new(
            $"--workload takes NAME:KEY=VALUE,… with the keys response-bytes (a whole number), keep-alive and generator-on-server (true or false), tls (1.0, 1.1, 1.2 or 1.3) and cipher; \"{value}\" is not that"
        );
}
