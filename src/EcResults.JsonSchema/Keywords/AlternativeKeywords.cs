namespace EcResults.JsonSchema;

/// <summary>The base of <c>anyOf</c> and <c>oneOf</c>.</summary>
internal abstract class AlternativesKeyword(string name, string location, SchemaNode[] branches)
    : Keyword(name, location)
{
    public override IEnumerable<SchemaNode> InPlace => branches;

    protected bool Fits(int branch, PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        // Marks of an alternative that does not fit must not count, so each alternative has its own.
        var marks = evaluated is null ? null : new Evaluated();
        var fits = run.Test(branches[branch], instance, marks);
        if (fits && marks is not null)
        {
            evaluated!.Merge(marks);
        }
        return fits;
    }

    protected bool NoneFits(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        if (!run.Collects)
        {
            return false;
        }
        var marks = Array.ConvertAll(branches, _ => evaluated is null ? null : new Evaluated());
        var problems = branches.Select((branch, i) => run.Gather(branch, instance, marks[i])).ToArray();
        var (best, chosen) = BranchChoice.Choose(this, instance, problems);
        // What the alternative that was meant knows is not unknown besides.
        evaluated?.Merge(marks[chosen]!);
        return run.Fail(best);
    }
}

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOfKeyword(string location, SchemaNode[] branches)
    : AlternativesKeyword("anyOf", location, branches)
{
    private readonly int _count = branches.Length;

    public static Keyword? Build(KeywordSource source) =>
        source.Schemas("anyOf") is { } branches ? new AnyOfKeyword(source.Location("anyOf"), branches) : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var valid = false;
        // Once one fits, the others matter for their marks only.
        for (var i = 0; i < _count && (!valid || evaluated is not null); i++)
        {
            valid |= Fits(i, instance, run, evaluated);
        }
        return valid || NoneFits(instance, run, evaluated);
    }
}

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOfKeyword(string location, SchemaNode[] branches)
    : AlternativesKeyword("oneOf", location, branches)
{
    private readonly int _count = branches.Length;

    public static Keyword? Build(KeywordSource source) =>
        source.Schemas("oneOf") is { } branches ? new OneOfKeyword(source.Location("oneOf"), branches) : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var first = -1;
        for (var i = 0; i < _count; i++)
        {
            if (!Fits(i, instance, run, evaluated))
            {
                continue;
            }
            if (first >= 0)
            {
                return run.Fail(
                    this,
                    instance,
                    $"{instance} fits alternatives {first} and {i} of oneOf; exactly one may fit"
                );
            }
            first = i;
        }
        return first >= 0 || NoneFits(instance, run, evaluated);
    }
}
