namespace EcResults.JsonSchema;

/// <summary>The code points in classes: those that a pattern cannot tell apart are one letter.</summary>
internal sealed class Alphabet
{
    private const int Ascii = 128;

    private readonly int[] _starts;
    private readonly int[] _letters;
    private readonly int[] _ascii = new int[Ascii];
    private readonly int[] _samples;

    private Alphabet(int[] starts, int[] letters, int count)
    {
        _starts = starts;
        _letters = letters;
        _samples = new int[count];
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            _samples[letters[i]] = starts[i];
        }
        for (var point = 0; point < Ascii; point++)
        {
            _ascii[point] = Find(point);
        }
    }

    /// <summary>How many letters there are.</summary>
    public int Count => _samples.Length;

    /// <summary>The letters of ASCII.</summary>
    public ReadOnlySpan<int> AsciiLetters => _ascii;

    /// <summary>The alphabet of the sets that a pattern uses.</summary>
    public static Alphabet Of(HashSet<CodePointSet> sets)
    {
        var starts = StartsOf(sets);
        var letters = new int[starts.Length];
        var count = 1;
        foreach (var set in sets)
        {
            count = Split(set, starts, letters, count);
        }
        return new Alphabet(starts, letters, Renumber(letters, count));
    }

    /// <summary>Some code point of a letter.</summary>
    public int SampleOf(int letter) => _samples[letter];

    /// <summary>The letter at a place of a text, which is moved on.</summary>
    public int Read(string text, ref int at)
    {
        int point = text[at++];
        // Half a pair stays what it is: no set has it.
        if (char.IsHighSurrogate((char)point) && at < text.Length && char.IsLowSurrogate(text[at]))
        {
            point = char.ConvertToUtf32((char)point, text[at++]);
        }
        return point < Ascii ? _ascii[point] : Find(point);
    }

    private int Find(int point)
    {
        var (low, high) = (0, _starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _starts[middle] <= point ? (middle, high) : (low, middle - 1);
        }
        return _letters[low];
    }

    // Where some set begins or has just ended: between two such places no set changes.
    private static int[] StartsOf(HashSet<CodePointSet> sets)
    {
        var places = new List<int> { 0 };
        foreach (var set in sets)
        {
            for (var i = 0; i < set.Bounds.Length; i++)
            {
                places.Add(set.Bounds[i] + (i % 2));
            }
        }
        // The order is given so that the sort is compiled beforehand, not at run time.
        places.Sort((left, right) => left.CompareTo(right));
        var starts = new List<int>();
        foreach (var place in places)
        {
            if (starts.Count == 0 || starts[^1] != place)
            {
                starts.Add(place);
            }
        }
        return [.. starts];
    }

    // Members of the set leave each letter for a twin of it.
    private static int Split(CodePointSet set, int[] starts, int[] letters, int count)
    {
        var twins = new int[count];
        for (var i = 0; i < starts.Length; i++)
        {
            if (set.Contains(starts[i]))
            {
                ref var twin = ref twins[letters[i]];
                twin = twin == 0 ? count++ : twin;
                letters[i] = twin;
            }
        }
        return count;
    }

    // Letters that everything has left are given up.
    private static int Renumber(int[] letters, int count)
    {
        var numbers = new int[count];
        var next = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            ref var number = ref numbers[letters[i]];
            number = number == 0 ? ++next : number;
            letters[i] = number - 1;
        }
        return next;
    }
}
