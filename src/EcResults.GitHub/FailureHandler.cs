using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace EcResults.GitHub;

/// <summary>
/// Lives with GitHub's failures. What is safe to repeat is repeated: every request that a limit refused, and those that
/// have the same effect twice. All else that fails becomes a <see cref="GitHubException"/>, which says whether the
/// request may have arrived; whoever sent it looks before sending it again.
/// </summary>
/// <param name="time">Measures the waiting between attempts.</param>
/// <param name="timeout">How long one attempt may take, its body included.</param>
internal sealed class FailureHandler(TimeProvider time, TimeSpan timeout) : DelegatingHandler
{
    private const int MostAttempts = 5;

    /// <summary>Far above any tree or page that GitHub sends.</summary>
    private const int LargestAnswer = 32 * 1024 * 1024;

    /// <summary>A job that waits longer had better be started again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var (response, failure) = await Attempt(request, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                return response!;
            }

            response?.Dispose();
            var wait = failure.Wait ?? TimeSpan.FromSeconds(1 << (attempt - 1));
            if (
                !failure.Transient
                || attempt == MostAttempts
                || wait > LongestWait
                || (failure.MayHaveArrived && !IsIdempotent(request.Method))
            )
            {
                throw new GitHubException(Sentence(request, failure, wait))
                {
                    Status = failure.Status,
                    MayHaveArrived = failure.MayHaveArrived,
                };
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>PATCH is not: what it adds to a check run is added twice.</summary>
    private static bool IsIdempotent(HttpMethod method) =>
        method == HttpMethod.Get
        || method == HttpMethod.Head
        || method == HttpMethod.Put
        || method == HttpMethod.Delete;

    private async Task<(HttpResponseMessage? Response, FailedAnswer? Failure)> Attempt(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limit.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(LargestAnswer, limit.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            return (response, Judge(request, response, body));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (response, FailedAnswer.Lost($"no whole answer in {timeout.TotalSeconds:0} s"));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return (response, FailedAnswer.Lost($"the connection failed, {fault.Message.TrimEnd('.')}"));
        }
    }

    private FailedAnswer? Judge(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        // A redirection is followed by whoever sent the request.
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            return FailedAnswer.Of(response, body, time.GetUtcNow());
        }

        var isRaw = request.Headers.Accept.Any(type =>
            type.MediaType?.Contains("raw", StringComparison.OrdinalIgnoreCase) == true
        );
        if (response.Content.Headers.ContentType?.MediaType is "text/html")
        {
            return FailedAnswer.Unreadable(response.StatusCode, "an HTML page in place of data");
        }

        if (isRaw)
        {
            // The library reads as bytes what it knows for binary, and decodes all else as text.
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            return null;
        }

        return response.StatusCode == HttpStatusCode.NoContent || IsJson(body)
            ? null
            : FailedAnswer.Unreadable(response.StatusCode, "an answer that is empty or cut off");
    }

    private static bool IsJson(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string Sentence(HttpRequestMessage request, FailedAnswer failure, TimeSpan wait)
    {
        // The path alone: an address may carry what a log must not.
        var sentence = $"GitHub failed on {request.Method} {request.RequestUri?.AbsolutePath}: {failure.Words}";
        return failure.Wait is not null && wait > LongestWait
            ? $"{sentence} until {time.GetUtcNow() + wait:HH:mm} UTC; run this again then"
            : sentence;
    }
}
