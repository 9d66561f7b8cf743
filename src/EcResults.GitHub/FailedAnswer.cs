using System.Globalization;
using System.Net;
using System.Text.Json;

namespace EcResults.GitHub;

/// <summary>Why one attempt failed, and what may be done about it.</summary>
/// <param name="Words">What happened, without the request.</param>
/// <param name="Status">The status, or null where no answer came.</param>
/// <param name="MayHaveArrived">Whether the request may have taken effect.</param>
/// <param name="Transient">Whether trying again may help.</param>
/// <param name="Wait">How long GitHub asks to wait, or null where it says nothing.</param>
internal sealed record FailedAnswer(
    string Words,
    HttpStatusCode? Status,
    bool MayHaveArrived,
    bool Transient,
    TimeSpan? Wait = null
)
{
    /// <summary>What GitHub's documentation asks for where a limit says no time.</summary>
    private static readonly TimeSpan UnstatedWait = TimeSpan.FromSeconds(60);

    /// <summary>No answer, or a part of one.</summary>
    public static FailedAnswer Lost(string words) => new(words, null, MayHaveArrived: true, Transient: true);

    /// <summary>An answer with a status of success that is not what the API describes.</summary>
    public static FailedAnswer Unreadable(HttpStatusCode status, string words) =>
        new(words, status, MayHaveArrived: true, Transient: true);

    /// <summary>An answer whose status is no success.</summary>
    /// <param name="response">The answer, its body read.</param>
    /// <param name="body">The body.</param>
    /// <param name="now">The time, against which a date in a header is held.</param>
    public static FailedAnswer Of(HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var status = response.StatusCode;
        var said = MessageOf(body);
        var words = said.Length == 0 ? $"status {(int)status}" : $"status {(int)status}, \"{said}\"";
        if (IsLimit(response, said))
        {
            return new FailedAnswer(
                $"{words}; the rate limit is used up",
                status,
                MayHaveArrived: false,
                Transient: true,
                WaitOf(response, now)
            );
        }

        return status switch
        {
            HttpStatusCode.Unauthorized => Final("the token is not valid; set GH_TOKEN to one that is"),
            HttpStatusCode.Forbidden => Final("the token may not do this"),
            HttpStatusCode.NotFound => Final("it does not exist, or the token may not see it"),
            HttpStatusCode.RequestTimeout => new FailedAnswer(words, status, MayHaveArrived: true, Transient: true),
            >= HttpStatusCode.InternalServerError => new FailedAnswer(
                words,
                status,
                MayHaveArrived: true,
                Transient: true
            ),
            _ => new FailedAnswer(words, status, MayHaveArrived: false, Transient: false),
        };

        FailedAnswer Final(string cure) => new($"{words}; {cure}", status, MayHaveArrived: false, Transient: false);
    }

    /// <summary>
    /// A 429 always; a 403 where the headers or the words say so. The rest of the 403s are rights that the token lacks,
    /// and waiting changes nothing about those.
    /// </summary>
    private static bool IsLimit(HttpResponseMessage response, string said) =>
        response.StatusCode == HttpStatusCode.TooManyRequests
        || (
            response.StatusCode == HttpStatusCode.Forbidden
            && (
                Header(response, "x-ratelimit-remaining") == "0"
                || response.Headers.RetryAfter is not null
                || said.Contains("rate limit", StringComparison.OrdinalIgnoreCase)
                || said.Contains("abuse detection", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static TimeSpan WaitOf(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is { } after)
        {
            return NotNegative(after.Delta ?? after.Date - now ?? UnstatedWait);
        }

        // The reset is that of the primary limit; while some of that is left, it says nothing about the secondary one.
        return
            Header(response, "x-ratelimit-remaining") == "0"
            && long.TryParse(
                Header(response, "x-ratelimit-reset"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var reset
            )
            && reset < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            // A second more: both clocks are cut to whole seconds.
            ? NotNegative(DateTimeOffset.FromUnixTimeSeconds(reset) - now) + TimeSpan.FromSeconds(1)
            : UnstatedWait;
    }

    private static TimeSpan NotNegative(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string MessageOf(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("message", out var message)
                && message.ValueKind == JsonValueKind.String
                ? message.GetString()!
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
