namespace EcResults.JsonSchema;

/// <summary>A compiled schema object or boolean schema.</summary>
internal sealed class SchemaNode(SchemaResource resource, string location)
{
    private Keyword[] _keywords = [];
    private bool _ownMarks;

    /// <summary>Where the schema stands.</summary>
    public string Location => location;

    /// <summary>The schema <c>false</c>, which whoever applies it explains better than it could itself.</summary>
    public bool IsFalse => _keywords is [NothingKeyword];

    /// <summary>The one keyword of the schema <c>false</c>.</summary>
    public Keyword Refusal => _keywords[0];

    /// <summary>The names this schema requires, if it says nothing else.</summary>
    public IReadOnlyList<string>? RequiredAlone => _keywords is [RequiredKeyword required] ? required.Names : null;

    public SchemaResource Resource => resource;

    public IEnumerable<SchemaNode> InPlace => _keywords.SelectMany(keyword => keyword.InPlace);

    public IEnumerable<string> MemberNames => _keywords.SelectMany(keyword => keyword.MemberNames);

    /// <summary>Called once: references may need the node before its keywords exist.</summary>
    public void Complete(Keyword[] keywords)
    {
        _keywords = keywords;
        _ownMarks = keywords.Any(keyword => keyword is UnevaluatedKeyword);
    }

    public bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        if (_keywords.Length == 0)
        {
            return true;
        }
        var outer = run.Scope;
        if (run.TracksScope && !ReferenceEquals(outer?.Resource, resource))
        {
            run.Scope = new DynamicScope(resource, outer);
        }
        // Unevaluated keywords see the marks of their own schema object only, never those of its neighbours.
        var marks = _ownMarks && instance.Kind >= JsonKind.Array ? new Evaluated() : evaluated;
        var valid = true;
        foreach (var keyword in _keywords)
        {
            valid &= keyword.Evaluate(instance, run, marks);
            if (!valid && !run.Collects)
            {
                break;
            }
        }
        if (marks is not null && evaluated is not null && !ReferenceEquals(marks, evaluated))
        {
            evaluated.Merge(marks);
        }
        run.Scope = outer;
        return valid;
    }
}
