namespace EcResults.Comparisons;

/// <summary>What somebody wants to know the cost of. What is null does not matter to them.</summary>
/// <param name="Mode">The mode; never the baseline.</param>
/// <param name="RequestsPerSecond">The rate; above zero.</param>
public sealed record Question(Mode Mode, double RequestsPerSecond)
{
    /// <summary>The class of machine.</summary>
    public MachineClass? Machine { get; init; }

    /// <summary>Whether connections are kept; most servers keep them.</summary>
    public bool? KeepAlive { get; init; } = true;

    /// <summary>The size of a response, bytes.</summary>
    public long? ResponseBytes { get; init; }

    /// <summary>The buffer of each CPU, pages; most people take eCapture's default.</summary>
    public long MapsizePages { get; init; } = EcaptureCommand.DefaultMapPages;

    /// <summary>The kernel's minor version: <c>6.18</c>.</summary>
    public string? Kernel { get; init; }

    /// <summary>The CPU's name, as <see cref="CpuName"/> has it.</summary>
    public string? Cpu { get; init; }

    /// <summary>The line of OpenSSL: <c>3.0</c>.</summary>
    public string? OpenSsl { get; init; }

    /// <summary>
    /// The results from the nearest to the farthest. The mode decides first, then the weights of
    /// <see cref="Aspects"/>; equally near ones in the order given, those with more blocks first.
    /// </summary>
    public IReadOnlyList<RankedEvidence> Rank(IEnumerable<Result> results) =>
        [
            .. results
                .Where(result => result.Rate is > 0)
                .Select(Judge)
                .OrderBy(evidence => evidence.Distance)
                .ThenByDescending(evidence => evidence.Result.Blocks),
        ];

    /// <summary>What a difference weighs by the name of what differs, for whoever ranks where this library does not run.</summary>
    public static IReadOnlyDictionary<string, double> Weights =>
        Aspects.ToDictionary(aspect => aspect.Name, aspect => aspect.Weight);

    /// <summary>
    /// What a difference weighs: a mode is another question; machine class, kept connections and rate change the cost by
    /// factors; the rest changes it by less. A rate weighs its distance in powers of two, a size that in powers of four.
    /// </summary>
    private static readonly IReadOnlyList<Aspect> Aspects =
    [
        new("mode", "the mode", 1000, asked => asked.Mode.Word(), result => result.Mode.Word()),
        new(
            "machineClass",
            "the machine class",
            40,
            asked => asked.Machine?.Word(),
            result => result.Key.Machine.Word()
        ),
        new(
            "keepAlive",
            "connections",
            30,
            asked => Kept(asked.KeepAlive),
            result => Kept(result.Workload.KeepAlive) ?? "not recorded"
        ),
        new("cpu", "the CPU", 3, asked => asked.Cpu, result => Dimension.Cpu.Of(result.Manifest.Environment)),
        new(
            "openssl",
            "OpenSSL",
            2,
            asked => asked.OpenSsl,
            result => Dimension.OpenSsl.Of(result.Manifest.Environment)
        ),
        new(
            "kernel",
            "the kernel",
            1,
            asked => asked.Kernel,
            result => Dimension.Kernel.Of(result.Manifest.Environment)
        ),
        new(
            "mapsizePages",
            "the buffer",
            0.5,
            asked => Pages(asked.MapsizePages),
            // Where it is not known, nobody set it in all runs alike.
            result => Pages(result.Key.MapsizePages ?? EcaptureCommand.DefaultMapPages)
        ),
    ];

    private RankedEvidence Judge(Result result)
    {
        var differences = new List<Difference>();
        var distance = 0.0;
        foreach (var aspect in Aspects)
        {
            if (aspect.Asked(this) is { } asked && aspect.Measured(result) is var measured && measured != asked)
            {
                differences.Add(new Difference(aspect.Name, aspect.Words, asked, measured));
                distance += aspect.Weight;
            }
        }

        var cost = Cost.Of(result, RequestsPerSecond);
        if (cost is not { Computed: false })
        {
            differences.Add(
                new Difference("ratePerSecond", "the rate", Rate(RequestsPerSecond), Rate(result.Rate!.Value))
            );
            distance += Math.Abs(Math.Log2(RequestsPerSecond / result.Rate.Value));
        }

        if (ResponseBytes is { } bytes && result.Workload.ResponseBytes != bytes)
        {
            differences.Add(
                new Difference(
                    "responseBytes",
                    "the size of a response",
                    Bytes(bytes),
                    Bytes(result.Workload.ResponseBytes)
                )
            );
            distance += Math.Abs(Math.Log2((bytes + 1.0) / ((result.Workload.ResponseBytes ?? 0) + 1))) / 2;
        }

        // Without one of both parts there is no total to answer with.
        return new RankedEvidence(result, differences, cost?.Total is null ? distance + 100 : distance, cost);
    }

    private static string? Kept(bool? keepAlive) =>
        keepAlive switch
        {
            true => "kept connections",
            false => "a new connection a request",
            null => null,
        };

    private static string Rate(double rate) => rate.ToString("#,0", CultureInfo.InvariantCulture) + " req/s";

    private static string Pages(long pages) => pages.ToString("#,0 'pages'", CultureInfo.InvariantCulture);

    private static string? Bytes(long? bytes) => bytes?.ToString("#,0 'bytes'", CultureInfo.InvariantCulture);

    private sealed record Aspect(
        string Name,
        string Words,
        double Weight,
        Func<Question, string?> Asked,
        Func<Result, string> Measured
    );
}

/// <summary>A result as evidence for an answer.</summary>
/// <param name="Result">The result.</param>
/// <param name="Differences">What differs: A as asked, B as measured; empty where it is exactly what was asked.</param>
/// <param name="Distance">How far it is from the question; 0 for an exact match.</param>
/// <param name="Cost">The cost at the rate asked for, or null where it has no part of it.</param>
public sealed record RankedEvidence(Result Result, IReadOnlyList<Difference> Differences, double Distance, Cost? Cost);
