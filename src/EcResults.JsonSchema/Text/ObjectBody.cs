namespace EcResults.JsonSchema;

/// <summary>The members of an object; past a handful they are indexed, so that lookups stay cheap on hostile input.</summary>
internal sealed class ObjectBody(PositionedMember[] members, Dictionary<string, int>? index)
{
    /// <summary>Up to this many members a plain search is faster than an index.</summary>
    public const int Unindexed = 8;

    public static readonly ObjectBody Empty = new([], index: null);

    public readonly PositionedMember[] Members = members;

    public int IndexOf(string name)
    {
        if (index is not null)
        {
            return index.TryGetValue(name, out var at) ? at : -1;
        }
        for (var i = 0; i < Members.Length; i++)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }
}
