namespace EcResults.Comparisons;

/// <summary>What must be equal before two results may share an axis.</summary>
/// <param name="Load">The load.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Module">What eCapture hooks: <c>openssl</c>, <c>gotls</c>, <c>gnutls</c> or <c>nspr</c>.</param>
/// <param name="Machine">The machine class.</param>
/// <param name="Architecture">As <c>uname -m</c> prints it.</param>
/// <param name="Behaviour">eCapture's era.</param>
/// <param name="MapsizePages"><c>--mapsize</c>; null where runs differ in it or a command does not call eCapture.</param>
/// <param name="ClientProbed">Whether the generator's own SSL calls trap too; null where nobody recorded it.</param>
/// <param name="Alone">
/// Null for a key that others may share. Where something that decides the cost is not known (machine class, era, buffer,
/// size of a response, kept connections, the generator's machine), the only result that it stands for: unknown is not equal to unknown.
/// </param>
public sealed record ComparabilityKey(
    LoadKey Load,
    Mode Mode,
    string Module,
    MachineClass Machine,
    string Architecture,
    EcaptureBehaviour Behaviour,
    long? MapsizePages,
    bool? ClientProbed,
    string? Alone
)
{
    /// <summary>Whether results of other submissions may share an axis with this one.</summary>
    public bool IsShareable => Alone is null;

    /// <summary>What the modes of one measurement share: their keys are equal but for the mode.</summary>
    public ComparabilityKey InAnyMode() => this with { Mode = Mode.Baseline };

    /// <summary>The key of one workload in one mode.</summary>
    public static ComparabilityKey Of(Submission submission, Manifest manifest, Workload workload, Mode mode)
    {
        var key = new ComparabilityKey(
            LoadKey.Of(workload),
            mode,
            manifest.Environment.Ecapture.Hooks,
            MachineClasses.Of(manifest.Environment, submission.Facts),
            manifest.Environment.Kernel.Architecture,
            EcaptureBehaviour.Of(manifest.Environment.Ecapture),
            MapsizeOf(submission.ComparedRuns.Where(run => run.Run.Workload == workload.Name && run.Run.Mode == mode)),
            submission.Facts.ClientProbed,
            Alone: null
        );
        var unknown = key.Unknown;
        return unknown.Count == 0
            ? key
            : key with
            {
                Alone = $"{string.Join(", ", unknown)} not known ({submission.Id}, {workload.Name})",
            };
    }

    /// <summary>What differs between two keys, in words; empty where results may share an axis.</summary>
    public static IReadOnlyList<Difference> Differs(ComparabilityKey a, ComparabilityKey b) =>
        [
            .. KeyPart
                .All.Select(part => new Difference(part.Name, part.Words, part.Of(a), part.Of(b)))
                .Where(difference => difference.A != difference.B),
        ];

    /// <summary>
    /// The buffer of some runs, or null where they differ. Runs without a command (a baseline) have no part in it.
    /// </summary>
    internal static long? MapsizeOf(IEnumerable<RunEvidence> runs)
    {
        var sizes = runs.Where(run => run.Run.Commands.Ecapture is not null)
            .Select(run => run.EcaptureCommand?.MapPages)
            .Distinct()
            .ToList();
        return sizes.Count == 1 ? sizes[0] : null;
    }

    private List<string> Unknown =>
        [
            .. (
                (string?[])
                    [
                        Machine == MachineClass.Unknown ? "machine class" : null,
                        Behaviour.Known ? null : "eCapture era",
                        MapsizePages is null ? "buffer" : null,
                        Load.ResponseBytes is null ? "response size" : null,
                        Load.KeepAlive is null ? "whether connections are kept" : null,
                        Load.SharesMachine is null ? "where the generator ran" : null,
                    ]
            ).OfType<string>(),
        ];
}
