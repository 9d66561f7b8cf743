namespace EcResults.JsonSchema;

/// <summary>Equality as JSON Schema means it: 1 equals 1.0, and members have no order.</summary>
internal sealed class ValueEquality : IEqualityComparer<PositionedValue>
{
    public static readonly ValueEquality Instance = new();

    public bool Equals(PositionedValue? x, PositionedValue? y)
    {
        if (x is null || y is null || x.Kind != y.Kind)
        {
            return ReferenceEquals(x, y);
        }
        return x.Kind switch
        {
            JsonKind.Null => true,
            JsonKind.Boolean => x.IsTrue == y.IsTrue,
            JsonKind.Number => x.Raw.SequenceEqual(y.Raw)
                || ExactDecimal.Parse(x.Raw).Equals(ExactDecimal.Parse(y.Raw)),
            JsonKind.String => string.Equals(x.Text, y.Text, StringComparison.Ordinal),
            JsonKind.Array => ItemsEqual(x.ItemArray, y.ItemArray),
            _ => MembersEqual(x.Body!, y.Body!),
        };
    }

    public int GetHashCode(PositionedValue value)
    {
        var hash = new HashCode();
        hash.Add((int)value.Kind);
        switch (value.Kind)
        {
            case JsonKind.Boolean:
                hash.Add(value.IsTrue);
                break;
            case JsonKind.Number:
                hash.Add(ExactDecimal.Parse(value.Raw).GetHashCode());
                break;
            case JsonKind.String:
                hash.Add(value.Text, StringComparer.Ordinal);
                break;
            case JsonKind.Array:
                foreach (var item in value.ItemArray)
                {
                    hash.Add(GetHashCode(item));
                }
                break;
            case JsonKind.Object:
                // A sum, because members have no order.
                var sum = 0;
                foreach (var member in value.Body!.Members)
                {
                    sum += HashCode.Combine(member.Name, GetHashCode(member.Value));
                }
                hash.Add(sum);
                break;
        }
        return hash.ToHashCode();
    }

    private bool ItemsEqual(PositionedValue[] x, PositionedValue[] y)
    {
        if (x.Length != y.Length)
        {
            return false;
        }
        for (var i = 0; i < x.Length; i++)
        {
            if (!Equals(x[i], y[i]))
            {
                return false;
            }
        }
        return true;
    }

    private bool MembersEqual(ObjectBody x, ObjectBody y)
    {
        if (x.Members.Length != y.Members.Length)
        {
            return false;
        }
        foreach (var member in x.Members)
        {
            var twin = y.IndexOf(member.Name);
            if (twin < 0 || !Equals(member.Value, y.Members[twin].Value))
            {
                return false;
            }
        }
        return true;
    }
}
