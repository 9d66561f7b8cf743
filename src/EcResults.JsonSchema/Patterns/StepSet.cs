namespace EcResults.JsonSchema;

/// <summary>A set of steps under construction, with what follows from each without taking a code point.</summary>
internal sealed class StepSet(PatternProgram program)
{
    private readonly bool[] _seen = new bool[program.Count];
    private readonly List<int> _all = [];
    private readonly List<int> _kept = [];
    private readonly List<int> _open = [];

    /// <summary>Whether the match is among them.</summary>
    public bool Matches { get; private set; }

    public void Clear()
    {
        foreach (var step in _all)
        {
            _seen[step] = false;
        }
        _all.Clear();
        _kept.Clear();
        Matches = false;
    }

    /// <summary>Adds a step and all that it leads to.</summary>
    /// <param name="first">The step.</param>
    /// <param name="atStart">Whether this is the start of the text.</param>
    /// <param name="atEnd">Whether this is the end of the text.</param>
    public void Add(int first, bool atStart, bool atEnd)
    {
        _open.Add(first);
        while (_open.Count > 0)
        {
            var number = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            if (_seen[number])
            {
                continue;
            }
            _seen[number] = true;
            _all.Add(number);
            var step = program[number];
            var goesOn =
                step.Kind == PatternStepKind.Fork
                || (step.Kind == PatternStepKind.AtStart && atStart)
                || (step.Kind == PatternStepKind.AtEnd && atEnd);
            if (goesOn)
            {
                _open.Add(step.Next);
            }
            if (step.Kind == PatternStepKind.Fork)
            {
                _open.Add(step.Other);
            }
            // An end of the text that does not stand here may still come; a start that has gone by may not.
            if (!goesOn && step.Kind != PatternStepKind.AtStart)
            {
                _kept.Add(number);
            }
            Matches |= step.Kind == PatternStepKind.Match;
        }
    }

    /// <summary>The steps that wait for something, sorted.</summary>
    public int[] ToArray()
    {
        var steps = _kept.ToArray();
        // The order is given so that the sort is compiled beforehand, not at run time.
        Array.Sort(steps, (left, right) => left.CompareTo(right));
        return steps;
    }
}
