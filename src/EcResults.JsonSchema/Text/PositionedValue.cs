using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace EcResults.JsonSchema;

/// <summary>A JSON value that knows where it stands in its text. Immutable as long as the bytes it was read from are.</summary>
public sealed class PositionedValue
{
    private readonly object? _payload;

    internal PositionedValue(JsonSource source, int start, int end, JsonKind kind, object? payload)
    {
        Source = source;
        Start = start;
        End = end;
        Kind = kind;
        _payload = payload;
    }

    /// <summary>What kind of value this is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Where the value stands; a string's quotes and an array's brackets are part of it.</summary>
    public JsonSpan Span => Source.Span(Start, End);

    /// <summary>The value exactly as written; for a number the figure with all its digits.</summary>
    public string RawText => Encoding.UTF8.GetString(Raw);

    /// <summary>The decoded string, or null when the value is not a string.</summary>
    public string? Text => _payload as string;

    /// <summary>The members of an object in document order; empty for every other kind.</summary>
    public ImmutableArray<PositionedMember> Members =>
        ImmutableCollectionsMarshal.AsImmutableArray(Body?.Members ?? []);

    /// <summary>The items of an array in document order; empty for every other kind.</summary>
    public ImmutableArray<PositionedValue> Items => ImmutableCollectionsMarshal.AsImmutableArray(ItemArray);

    internal JsonSource Source { get; }

    internal int Start { get; }

    internal int End { get; }

    internal ReadOnlySpan<byte> Raw => Source.Bytes[Start..End];

    internal ObjectBody? Body => _payload as ObjectBody;

    internal PositionedValue[] ItemArray => _payload as PositionedValue[] ?? [];

    internal bool IsTrue => Kind == JsonKind.Boolean && Source.Bytes[Start] == 't';

    /// <summary>The value of a member, or null when there is no such member or this is not an object.</summary>
    public PositionedValue? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>An item by its index from 0, or null when there is no such item or this is not an array.</summary>
    public PositionedValue? this[int index] => (uint)index < (uint)ItemArray.Length ? ItemArray[index] : null;

    /// <summary>Finds the value of a member by its key.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out PositionedValue? value)
    {
        value = TryGetMember(name, out var member) ? member.Value : null;
        return value is not null;
    }

    /// <summary>Finds a member by its key.</summary>
    public bool TryGetMember(string name, [NotNullWhen(true)] out PositionedMember? member)
    {
        ArgumentNullException.ThrowIfNull(name);
        var at = Body?.IndexOf(name) ?? -1;
        member = at < 0 ? null : Body!.Members[at];
        return at >= 0;
    }

    /// <summary>Finds the value at a JSON pointer (RFC 6901) below this one; the empty pointer is this value.</summary>
    public bool TryFind(string pointer, [NotNullWhen(true)] out PositionedValue? value) =>
        JsonPointer.TryFind(this, pointer, out value);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = IsTrue;
        return Kind == JsonKind.Boolean;
    }

    /// <summary>Reads a number written as a plain integer that fits 64 bits; 1.0 and 1e0 are refused.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == JsonKind.Number
            && long.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number as the nearest double; a number beyond its range is refused.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return Kind == JsonKind.Number
            && double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    /// <summary>Whether both are the same value: 1 is 1.0, members have no order, and layout does not matter.</summary>
    public bool SameAs(PositionedValue other) => ValueEquality.Instance.Equals(this, other);

    /// <summary>The value as written, for a debugger.</summary>
    public override string ToString() => RawText;
}
