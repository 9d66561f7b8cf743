using System.Diagnostics.CodeAnalysis;

namespace EcResults.JsonSchema;

/// <summary>Where all ways through a pattern may stand at once: a set of its steps.</summary>
/// <param name="steps">The steps, sorted: takes, ends of the text, and the match.</param>
/// <param name="accepts">Whether the pattern has matched, whatever follows.</param>
/// <param name="acceptsAtEnd">Whether it has matched if the text ends here.</param>
/// <param name="letters">How many letters the alphabet has.</param>
internal sealed class AutomatonState(int[] steps, bool accepts, bool acceptsAtEnd, int letters)
    : IEquatable<AutomatonState>
{
    private readonly AutomatonState?[] _next = new AutomatonState?[letters];

    public int[] Steps => steps;

    public bool Accepts => accepts;

    /// <summary>Whether the rest of the text no longer matters.</summary>
    public bool IsDecided { get; } = accepts || steps.Length == 0;

    public bool AcceptsAtEnd => acceptsAtEnd;

    /// <summary>The states that the letters lead to, as far as they were needed. Filled in by several threads.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "The inner loop.")]
    public AutomatonState?[] Next => _next;

    public bool Equals(AutomatonState? other) => other is not null && IsSame(steps, other.Steps);

    public override bool Equals(object? obj) => Equals(obj as AutomatonState);

    // Not SequenceEqual, which is compiled anew in every process for a list of numbers.
    private static bool IsSame(int[] left, int[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }
        return true;
    }

    public override int GetHashCode()
    {
        var hash = steps.Length;
        foreach (var step in steps)
        {
            hash = unchecked((hash * 31) + step);
        }
        return hash;
    }
}
