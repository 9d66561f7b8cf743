namespace EcResults.JsonSchema;

/// <summary>
/// Runs a pattern over a text in one pass: a deterministic automaton whose states are made when a text first needs them
/// and are forgotten when there are too many. A text costs at most its length times the steps of the pattern.
/// </summary>
internal sealed class Automaton
{
    // In array elements; a few megabytes.
    private const int MaxCells = 1 << 20;

    private readonly Lock _gate = new();
    private readonly PatternProgram _program;
    private readonly Alphabet _alphabet;
    private readonly StepSet _steps;
    private readonly Dictionary<AutomatonState, AutomatonState> _states = [];
    private AutomatonState _start;
    private int _cells;

    public Automaton(PatternProgram program)
    {
        _program = program;
        _alphabet = Alphabet.Of(program.Sets());
        _steps = new StepSet(program);
        _start = MakeStart();
    }

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    public bool IsMatch(string text)
    {
        var ascii = _alphabet.AsciiLetters;
        var state = Volatile.Read(ref _start);
        var at = 0;
        while (!state.IsDecided && at < text.Length)
        {
            var unit = text[at];
            int letter;
            if (unit < ascii.Length)
            {
                letter = ascii[unit];
                at++;
            }
            else
            {
                letter = _alphabet.Read(text, ref at);
            }
            state = Volatile.Read(ref state.Next[letter]) ?? Make(state, letter);
        }
        return state.AcceptsAtEnd;
    }

    private AutomatonState MakeStart()
    {
        _steps.Clear();
        _steps.Add(_program.Entry, atStart: true, atEnd: false);
        return MakeState(atStart: true);
    }

    private AutomatonState Make(AutomatonState from, int letter)
    {
        lock (_gate)
        {
            var point = _alphabet.SampleOf(letter);
            _steps.Clear();
            foreach (var number in from.Steps)
            {
                var step = _program[number];
                if (step.Set is { } set && set.Contains(point))
                {
                    _steps.Add(step.Next, atStart: false, atEnd: false);
                }
            }
            // The match may begin at any place.
            _steps.Add(_program.Entry, atStart: false, atEnd: false);
            var made = MakeState(atStart: false);
            if (!_states.TryGetValue(made, out var state))
            {
                Remember(made);
                state = made;
            }
            Volatile.Write(ref from.Next[letter], state);
            return state;
        }
    }

    private AutomatonState MakeState(bool atStart)
    {
        var steps = _steps.ToArray();
        var accepts = _steps.Matches;
        _steps.Clear();
        foreach (var step in steps)
        {
            _steps.Add(step, atStart, atEnd: true);
        }
        return new AutomatonState(steps, accepts, _steps.Matches, _alphabet.Count);
    }

    private void Remember(AutomatonState state)
    {
        _cells += state.Steps.Length + state.Next.Length;
        if (_cells > MaxCells)
        {
            _cells = 0;
            _states.Clear();
            // What the old start leads to goes with it.
            var (steps, letters) = (_start.Steps, _alphabet.Count);
            Volatile.Write(ref _start, new AutomatonState(steps, _start.Accepts, _start.AcceptsAtEnd, letters));
        }
        _states.Add(state, state);
    }
}
