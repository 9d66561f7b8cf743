namespace EcResults.JsonSchema;

/// <summary>A pattern as read: what it is made of.</summary>
internal abstract class PatternNode
{
    private PatternNode() { }

    /// <summary>One code point of a set.</summary>
    public sealed class One(CodePointSet set) : PatternNode
    {
        public CodePointSet Set => set;
    }

    /// <summary>The start of the text.</summary>
    public sealed class Start : PatternNode;

    /// <summary>The end of the text.</summary>
    public sealed class End : PatternNode;

    /// <summary>Parts one after the other; none is the empty pattern.</summary>
    public sealed class Sequence(List<PatternNode> parts) : PatternNode
    {
        public List<PatternNode> Parts => parts;
    }

    /// <summary>One of several, at least two.</summary>
    public sealed class Choice(List<PatternNode> options) : PatternNode
    {
        public List<PatternNode> Options => options;
    }

    /// <summary>The body again and again.</summary>
    public sealed class Repeat(PatternNode body, int low, int? high) : PatternNode
    {
        public PatternNode Body => body;

        public int Low => low;

        /// <summary>The most times, or null for any number.</summary>
        public int? High => high;
    }
}
