namespace EcResults.JsonSchema;

/// <summary>One assertion or applicator of a schema. Immutable once the schema is built.</summary>
internal abstract class Keyword(string name, string location)
{
    public string Name => name;

    /// <summary>Where it stands in its schema.</summary>
    public string Location => location;

    /// <summary>The subschemas it applies to the same value.</summary>
    public virtual IEnumerable<SchemaNode> InPlace => [];

    /// <summary>The member names it knows, for guessing what a misspelled one was meant to be.</summary>
    public virtual IEnumerable<string> MemberNames => [];

    /// <summary>Judges a value.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="run">Where problems go.</param>
    /// <param name="evaluated">What to mark as looked at, when an unevaluated keyword will ask.</param>
    public abstract bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated);
}
