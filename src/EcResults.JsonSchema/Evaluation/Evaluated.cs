namespace EcResults.JsonSchema;

/// <summary>
/// Which members or items of one object or array some keyword has looked at; what is left is for the unevaluated keywords.
/// </summary>
internal sealed class Evaluated
{
    private const int Bits = 64;

    // Most objects and arrays have at most 64 children.
    private ulong _first;
    private ulong[] _rest = [];
    private bool _all;

    public bool this[int index] =>
        _all
        || (
            index < Bits
                ? (_first >> index & 1) != 0
                : (index / Bits) - 1 is var at && at < _rest.Length && (_rest[at] >> (index % Bits) & 1) != 0
        );

    public void MarkAll() => _all = true;

    public void Mark(int index)
    {
        if (index < Bits)
        {
            _first |= 1ul << index;
            return;
        }
        var at = (index / Bits) - 1;
        if (at >= _rest.Length)
        {
            Array.Resize(ref _rest, Math.Max(at + 1, _rest.Length * 2));
        }
        _rest[at] |= 1ul << (index % Bits);
    }

    public void Merge(Evaluated other)
    {
        _all |= other._all;
        _first |= other._first;
        if (other._rest.Length > _rest.Length)
        {
            Array.Resize(ref _rest, other._rest.Length);
        }
        for (var i = 0; i < other._rest.Length; i++)
        {
            _rest[i] |= other._rest[i];
        }
    }
}
