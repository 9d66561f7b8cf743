namespace EcResults.Mutation;

/// <summary>What became of a change.</summary>
/// <param name="Word">killed, survived, not-covered, timed-out, crashed, or early: made before any test.</param>
/// <param name="By">The test that noticed it, or nothing.</param>
internal sealed record Fate(string Word, string By)
{
    /// <summary>Whether a test failed.</summary>
    public bool IsKilled => Word == "killed";
}
