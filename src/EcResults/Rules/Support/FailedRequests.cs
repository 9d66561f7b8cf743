namespace EcResults.Rules;

/// <summary>What failed in a run of load: requests without an answer, and answers that were errors.</summary>
/// <param name="Count">How many.</param>
/// <param name="Tried">Of how many that were tried.</param>
/// <param name="At">The greatest of the printed counts.</param>
internal sealed record FailedRequests(double Count, double Tried, Location At)
{
    /// <summary>
    /// A failed request costs the server something else than an answered one, so this share bends the figures by about as
    /// much. One in a hundred is what a careful reviewer still sees in an overhead; real runs have none.
    /// </summary>
    public const double MostShare = 0.01;

    /// <summary>The failures of a report, or null where it has none.</summary>
    public static FailedRequests? Of(LoadReport load)
    {
        var errors = load.SocketErrors;
        Printed?[] printed = [errors?.Connect, errors?.Read, errors?.Write, errors?.Timeout, load.ErrorResponses];
        var failed = 0.0;
        Printed? greatest = null;
        foreach (var count in printed)
        {
            if (count is { Value: > 0 } some)
            {
                failed += some.Value;
                greatest = greatest is { } known && known.Value >= some.Value ? known : some;
            }
        }

        if (greatest is not { At: var at })
        {
            return null;
        }

        // Error answers are among the requests that the report counts, socket errors are not.
        var tried = load.Requests.Value + failed - (load.ErrorResponses?.Value ?? 0);
        return new FailedRequests(failed, tried, at);
    }

    /// <summary>Their share of all that was tried, 0 to 1.</summary>
    public double Share => Tried > 0 ? Count / Tried : 1;

    /// <summary>For messages: <c>1 of 532,433 requests failed (0.0002 %)</c>.</summary>
    public string Words =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count:N0} of {Tried:N0} requests failed ({MessageFormat.Percent(Share)})"
        );
}
