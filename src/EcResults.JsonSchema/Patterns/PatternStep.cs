namespace EcResults.JsonSchema;

/// <summary>One step of a pattern's automaton.</summary>
internal sealed class PatternStep
{
    private PatternStep(PatternStepKind kind, int next, int other = 0, CodePointSet? set = null)
    {
        Kind = kind;
        Next = next;
        Other = other;
        Set = set;
    }

    public PatternStepKind Kind { get; }

    /// <summary>The step that follows. Set once: a loop is written before its body.</summary>
    public int Next { get; set; }

    /// <summary>The other step that follows a fork.</summary>
    public int Other { get; }

    /// <summary>The code points that the step takes one of.</summary>
    public CodePointSet? Set { get; }

    public static PatternStep Match() => new(PatternStepKind.Match, 0);

    public static PatternStep Take(CodePointSet set, int next) => new(PatternStepKind.Take, next, set: set);

    public static PatternStep Fork(int next, int other) => new(PatternStepKind.Fork, next, other);

    public static PatternStep AtStart(int next) => new(PatternStepKind.AtStart, next);

    public static PatternStep AtEnd(int next) => new(PatternStepKind.AtEnd, next);
}

/// <summary>What a step does.</summary>
internal enum PatternStepKind
{
    /// <summary>Nothing: the pattern has matched.</summary>
    Match,

    /// <summary>Takes one code point.</summary>
    Take,

    /// <summary>Goes both ways.</summary>
    Fork,

    /// <summary>Goes on at the start of the text only.</summary>
    AtStart,

    /// <summary>Goes on at the end of the text only.</summary>
    AtEnd,
}
