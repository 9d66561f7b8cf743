using System.Runtime.CompilerServices;

namespace EcResults.Submissions;

/// <summary>A run with the reports that its raw files gave. A report is null where its file is absent or unreadable.</summary>
/// <param name="run">The run as the manifest states it.</param>
/// <param name="index">Its position in the manifest, from 0.</param>
public sealed class RunEvidence(Run run, int index)
{
    // Many rules ask for them.
    private StrongBox<LoadCommand?>? loadCommand;
    private StrongBox<EcaptureCommand?>? ecaptureCommand;
    private object? computed;

    /// <summary>The run as the manifest states it.</summary>
    public Run Run { get; } = run;

    /// <summary>Its position in the manifest, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The load generator's command, or null where its line calls neither wrk nor wrk2 with values that they take.</summary>
    public LoadCommand? LoadCommand => (loadCommand ??= new(LoadCommand.Parse(Run.Commands.Load))).Value;

    /// <summary>eCapture's command, or null where there is none, as in a baseline, or where its line does not call ecapture.</summary>
    public EcaptureCommand? EcaptureCommand =>
        (ecaptureCommand ??= new(Run.Commands.Ecapture is { } line ? EcaptureCommand.Parse(line) : null)).Value;

    /// <summary>wrk.txt or wrk2.txt.</summary>
    public LoadReport? Load { get; init; }

    /// <summary>pidstat-target.txt.</summary>
    public PidstatReport? TargetCpu { get; init; }

    /// <summary>pidstat-ecapture.txt.</summary>
    public PidstatReport? EcaptureCpu { get; init; }

    /// <summary>pidstat-client.txt.</summary>
    public PidstatReport? ClientCpu { get; init; }

    /// <summary>Those of the three that the run has: of the server, of eCapture, of the generator.</summary>
    public IEnumerable<PidstatReport> PidstatReports =>
        new[] { TargetCpu, EcaptureCpu, ClientCpu }.OfType<PidstatReport>();

    /// <summary>ps-ecapture.txt.</summary>
    public PsReport? EcaptureMemory { get; init; }

    /// <summary>counters-before.txt.</summary>
    public CountersReport? CountersBefore { get; init; }

    /// <summary>counters-after.txt.</summary>
    public CountersReport? CountersAfter { get; init; }

    /// <summary>ecapture.log.</summary>
    public EcaptureLog? Log { get; init; }

    /// <summary>What is computed from these reports, once.</summary>
    internal T Computed<T>(Func<RunEvidence, T> compute)
        where T : class => (T)(computed ??= compute(this));

    /// <summary>The run with what was computed from its reports and without the reports.</summary>
    internal RunEvidence WithoutReports(object result) => new(Run with { Figures = null }, Index) { computed = result };
}
