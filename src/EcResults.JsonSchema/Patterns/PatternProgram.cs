namespace EcResults.JsonSchema;

/// <summary>
/// A pattern as a nondeterministic automaton: numbered steps, each of which takes a code point, forks, or asks for an
/// end of the text. Repeats are unrolled, and the number of steps is bounded.
/// </summary>
internal sealed class PatternProgram
{
    private const int MaxSteps = 20_000;

    private readonly List<PatternStep> _steps = [];

    private PatternProgram(PatternNode pattern)
    {
        var match = Add(PatternStep.Match());
        Entry = Write(pattern, match);
    }

    /// <summary>The number of the first step.</summary>
    public int Entry { get; }

    public int Count => _steps.Count;

    public PatternStep this[int step] => _steps[step];

    /// <summary>Writes a pattern out.</summary>
    /// <exception cref="FormatException">The pattern is too large.</exception>
    public static PatternProgram Of(PatternNode pattern) => new(pattern);

    /// <summary>The sets that the steps take code points of.</summary>
    public HashSet<CodePointSet> Sets()
    {
        var sets = new HashSet<CodePointSet>();
        foreach (var step in _steps)
        {
            if (step.Set is not null)
            {
                sets.Add(step.Set);
            }
        }
        return sets;
    }

    // Written from the end, so that each step knows the next; the result is the step to begin with.
    private int Write(PatternNode node, int next)
    {
        switch (node)
        {
            case PatternNode.One one:
                return Add(PatternStep.Take(one.Set, next));
            case PatternNode.Start:
                return Add(PatternStep.AtStart(next));
            case PatternNode.End:
                return Add(PatternStep.AtEnd(next));
            case PatternNode.Choice choice:
                var entry = Write(choice.Options[^1], next);
                for (var i = choice.Options.Count - 2; i >= 0; i--)
                {
                    entry = Add(PatternStep.Fork(Write(choice.Options[i], next), entry));
                }
                return entry;
            case PatternNode.Repeat repeat:
                return Write(repeat, next);
            default:
                var parts = ((PatternNode.Sequence)node).Parts;
                for (var i = parts.Count - 1; i >= 0; i--)
                {
                    next = Write(parts[i], next);
                }
                return next;
        }
    }

    private int Write(PatternNode.Repeat repeat, int next)
    {
        var entry = next;
        if (repeat.High is { } high)
        {
            for (var i = repeat.Low; i < high; i++)
            {
                entry = Add(PatternStep.Fork(Write(repeat.Body, entry), next));
            }
        }
        else
        {
            var fork = PatternStep.Fork(next, next);
            entry = Add(fork);
            fork.Next = Write(repeat.Body, entry);
        }
        for (var i = 0; i < repeat.Low; i++)
        {
            var again = Write(repeat.Body, entry);
            if (again == entry)
            {
                // The body is empty: a thousand times nothing is nothing.
                return entry;
            }
            entry = again;
        }
        return entry;
    }

    private int Add(PatternStep step)
    {
        if (_steps.Count == MaxSteps)
        {
            throw new FormatException($"it has more than {MaxSteps} steps when its repeats are written out");
        }
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
