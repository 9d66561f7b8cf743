namespace EcResults.GitHub.Tests;

/// <summary>The kinds of faults.</summary>
public static class Faults
{
    /// <summary>All of them, each for a test of its own.</summary>
    public static TheoryData<Fault> All => [.. Enum.GetValues<Fault>()];

    /// <summary>What no waiting mends.</summary>
    public static IReadOnlySet<Fault> Final { get; } =
        new HashSet<Fault> { Fault.Unauthorized, Fault.Forbidden, Fault.NotFound, Fault.Conflict, Fault.Unprocessable };
}
