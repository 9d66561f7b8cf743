namespace EcResults.Submissions;

/// <summary>The command line of wrk or wrk2, read. What is not given is null; what wrk then assumes is in the names.</summary>
public sealed record LoadCommand
{
    /// <summary>wrk without <c>-t</c>.</summary>
    public const int DefaultThreads = 2;

    /// <summary>wrk without <c>-c</c>.</summary>
    public const int DefaultConnections = 10;

    /// <summary>wrk without <c>-d</c>.</summary>
    public const int DefaultDurationSeconds = 10;

    private static readonly HashSet<string> Valued =
    [
        "t",
        "threads",
        "c",
        "connections",
        "d",
        "duration",
        "s",
        "script",
        "H",
        "header",
        "T",
        "timeout",
        "R",
        "rate",
        "L2",
    ];

    /// <summary>The program that the line calls.</summary>
    public required LoadGenerator Generator { get; init; }

    /// <summary>-t.</summary>
    public required long Threads { get; init; }

    /// <summary>-c.</summary>
    public required long Connections { get; init; }

    /// <summary>-d, seconds.</summary>
    public required long DurationSeconds { get; init; }

    /// <summary>-R.</summary>
    public long? RatePerSecond { get; init; }

    /// <summary>Whether <c>-s</c> gives a script, which may send anything, several requests at once too.</summary>
    public bool Script { get; init; }

    /// <summary>What it sends, unless a script sends something else.</summary>
    public required SentRequest Request { get; init; }

    /// <summary>The URL, or null where there is none.</summary>
    public string? Url { get; init; }

    /// <summary>Reads a line, or null where it calls neither wrk nor wrk2, or gives a value that wrk would refuse.</summary>
    public static LoadCommand? Parse(string line)
    {
        var wrk2 = CommandLine.Of(line, "wrk2");
        if ((wrk2 ?? CommandLine.Of(line, "wrk")) is not { } words)
        {
            return null;
        }

        var options = new CommandOptions(words, Valued);
        var rate = options.Value("R", "rate");
        var url = options.Rest.Count > 0 ? options.Rest[0] : null;
        var threads = Count(options.Value("t", "threads"), DefaultThreads);
        var connections = Count(options.Value("c", "connections"), DefaultConnections);
        var duration = Seconds(options.Value("d", "duration"));
        if (threads is null || connections is null || duration is null || (rate is not null && Count(rate, 0) is null))
        {
            return null;
        }

        return new LoadCommand
        {
            // wrk2 installs itself as wrk; only it knows -R.
            Generator = wrk2 is not null || rate is not null ? LoadGenerator.Wrk2 : LoadGenerator.Wrk,
            Threads = threads.Value,
            Connections = connections.Value,
            DurationSeconds = duration.Value,
            RatePerSecond = rate is null ? null : Count(rate, 0),
            Script = options.Has("s", "script"),
            Request = SentRequest.Of(url, options.Values("H", "header")),
            Url = url,
        };
    }

    /// <summary>A count with wrk's suffixes k, M, G (1000).</summary>
    private static long? Count(string? text, long otherwise) =>
        text is null ? otherwise : Scaled(text, [('k', 1_000), ('K', 1_000), ('M', 1_000_000), ('G', 1_000_000_000)]);

    private static long? Seconds(string? text) =>
        text is null
            ? DefaultDurationSeconds
            : Scaled(text, [('s', 1), ('S', 1), ('m', 60), ('M', 60), ('h', 3600), ('H', 3600)]);

    private static long? Scaled(string text, ReadOnlySpan<(char Suffix, long Factor)> units)
    {
        var factor = 1L;
        var digits = text;
        foreach (var (suffix, value) in units)
        {
            if (text.EndsWith(suffix))
            {
                (factor, digits) = (value, text[..^1]);
                break;
            }
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number * factor
            : null;
    }
}
