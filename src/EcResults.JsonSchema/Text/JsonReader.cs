using System.Runtime.InteropServices;

namespace EcResults.JsonSchema;

/// <summary>A recursive-descent reader over valid UTF-8. A null result means that <see cref="Error"/> is set.</summary>
internal ref partial struct JsonReader(JsonSource source, int maxDepth)
{
    private readonly ReadOnlySpan<byte> _utf8 = source.Bytes;

    // Shared by all nesting levels: each takes its own tail off when it closes, so only exact arrays are allocated.
    private readonly List<PositionedMember> _members = [];
    private readonly List<PositionedValue> _items = [];
    private int _at;
    private int _depth;

    public JsonSyntaxError? Error { get; private set; }

    public PositionedValue? ReadText()
    {
        SkipBlanks();
        var root = ReadValue();
        SkipBlanks();
        return root is null ? null
            : _at < _utf8.Length ? Unexpected("the end of the text")
            : root;
    }

    private PositionedValue? ReadValue()
    {
        if (_at == _utf8.Length)
        {
            return Unexpected("a value");
        }
        var start = _at;
        switch (_utf8[_at])
        {
            case (byte)'{':
                return Enter() ? ReadObject(start) : null;
            case (byte)'[':
                return Enter() ? ReadArray(start) : null;
            case (byte)'"':
                return ReadString() is { } text ? Made(start, JsonKind.String, text) : null;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return SkipNumber() ? Made(start, JsonKind.Number) : null;
            default:
                return SkipLiteral("true"u8) || SkipLiteral("false"u8) ? Made(start, JsonKind.Boolean)
                    : SkipLiteral("null"u8) ? Made(start, JsonKind.Null)
                    : Unexpected("a value");
        }
    }

    private PositionedValue? ReadArray(int start)
    {
        var first = _items.Count;
        SkipBlanks();
        if (!Skip(']'))
        {
            do
            {
                SkipBlanks();
                if (Peek == ']')
                {
                    return TrailingComma();
                }
                var item = ReadValue();
                if (item is null)
                {
                    return null;
                }
                _items.Add(item);
                SkipBlanks();
            } while (Skip(','));
            if (!Skip(']'))
            {
                return Unclosed(start, "\",\" or \"]\"", "array");
            }
        }
        _depth--;
        var items = CollectionsMarshal.AsSpan(_items)[first..].ToArray();
        CollectionsMarshal.SetCount(_items, first);
        return Made(start, JsonKind.Array, items);
    }

    private PositionedValue? ReadObject(int start)
    {
        var first = _members.Count;
        Dictionary<string, int>? index = null;
        SkipBlanks();
        if (!Skip('}'))
        {
            do
            {
                SkipBlanks();
                if (Peek == '}')
                {
                    return TrailingComma();
                }
                if (!ReadMember(first, ref index))
                {
                    return null;
                }
                SkipBlanks();
            } while (Skip(','));
            if (!Skip('}'))
            {
                return Unclosed(start, "\",\" or \"}\"", "object");
            }
        }
        _depth--;
        var members = CollectionsMarshal.AsSpan(_members)[first..].ToArray();
        CollectionsMarshal.SetCount(_members, first);
        return Made(start, JsonKind.Object, members.Length == 0 ? ObjectBody.Empty : new ObjectBody(members, index));
    }

    private bool ReadMember(int first, ref Dictionary<string, int>? index)
    {
        var start = _at;
        if (Peek != '"')
        {
            Unexpected("a key in double quotes");
            return false;
        }
        if (ReadString() is not { } name)
        {
            return false;
        }
        var end = _at;
        var twin = FindTwin(name, first, ref index);
        if (twin >= 0)
        {
            DuplicateKey(name, start, end, _members[first + twin].NameSpan);
            return false;
        }
        SkipBlanks();
        if (!Skip(':'))
        {
            Unexpected($"\":\" after the key {Shown.Text(name)}");
            return false;
        }
        SkipBlanks();
        if (ReadValue() is not { } value)
        {
            return false;
        }
        _members.Add(new PositionedMember(name, start, end, value));
        return true;
    }

    private readonly int FindTwin(string name, int first, ref Dictionary<string, int>? index)
    {
        var known = CollectionsMarshal.AsSpan(_members)[first..];
        if (known.Length >= ObjectBody.Unindexed)
        {
            if (index is null)
            {
                index = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < known.Length; i++)
                {
                    index.Add(known[i].Name, i);
                }
            }
            return index.TryAdd(name, known.Length) ? -1 : index[name];
        }
        for (var i = 0; i < known.Length; i++)
        {
            if (string.Equals(known[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }
}
