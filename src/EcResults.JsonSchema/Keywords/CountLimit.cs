namespace EcResults.JsonSchema;

/// <summary>A pair such as <c>minLength</c> and <c>maxLength</c>: how many of something there may be.</summary>
internal sealed class CountLimit
{
    private readonly string _one;
    private readonly string _many;
    private readonly int? _least;
    private readonly int? _most;

    private CountLimit(int? least, int? most, string one, string many)
    {
        _least = least;
        _most = most;
        _one = one;
        _many = many;
    }

    /// <summary>Reads the two keywords; null when neither is there.</summary>
    public static CountLimit? Read(KeywordSource source, string least, string most, string one, string many)
    {
        var limit = new CountLimit(source.Count(least), source.Count(most), one, many);
        return limit._least is null && limit._most is null ? null : limit;
    }

    public bool IsTooFew(int count) => count < _least;

    public bool IsTooMany(int count) => count > _most;

    /// <summary>What is wrong with a count, as the second half of a message.</summary>
    public string Explain(int count)
    {
        var limit = IsTooFew(count) ? _least!.Value : _most!.Value;
        var (bound, verdict) = IsTooFew(count) ? ("least", "required") : ("most", "allowed");
        return $"has {Wording.Count(count, _one, _many)}; at {bound} {limit} {(limit == 1 ? "is" : "are")} {verdict}";
    }
}
