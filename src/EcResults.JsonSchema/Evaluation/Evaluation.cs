using System.Runtime.CompilerServices;

namespace EcResults.JsonSchema;

/// <summary>
/// The state of one run. It either collects problems, up to as many as anybody reads, or stops at the first failure.
/// </summary>
internal sealed class Evaluation(bool tracksScope, int mostProblems)
{
    private List<Problem>? _problems;

    /// <summary>Whether a further problem is of use. Where none is, nothing more needs to be looked at once one was found.</summary>
    public bool Collects => _problems is not null && _problems.Count < mostProblems;

    /// <summary>Whether any reference of the schema depends on the way it was reached.</summary>
    public bool TracksScope => tracksScope;

    public DynamicScope? Scope { get; set; }

    /// <summary>Only the verdict.</summary>
    public bool Test(SchemaNode schema, PositionedValue instance, Evaluated? evaluated)
    {
        var collected = _problems;
        _problems = null;
        var valid = schema.Evaluate(instance, this, evaluated);
        _problems = collected;
        return valid;
    }

    /// <summary>Every problem, kept apart from those of the run.</summary>
    public List<Problem> Gather(SchemaNode schema, PositionedValue instance, Evaluated? evaluated)
    {
        var collected = _problems;
        var gathered = _problems = [];
        schema.Evaluate(instance, this, evaluated);
        _problems = collected;
        return gathered;
    }

    /// <summary>Reports a problem if somebody collects. Always false, so that a keyword can return it.</summary>
    public bool Fail(
        Keyword keyword,
        PositionedValue at,
        [InterpolatedStringHandlerArgument("")] ref ProblemText message,
        IReadOnlyList<string>? allowed = null
    )
    {
        if (Collects)
        {
            _problems!.Add(new Problem(at, keyword, message.Finish(), allowed));
        }
        return false;
    }

    /// <summary>Reports problems found apart. Always false.</summary>
    public bool Fail(IEnumerable<Problem> problems)
    {
        _problems?.AddRange(problems);
        return false;
    }
}
