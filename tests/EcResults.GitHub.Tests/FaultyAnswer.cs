using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EcResults.GitHub.Tests;

/// <summary>Writes an answer, or fails in one of the ways in which GitHub fails.</summary>
internal static class FaultyAnswer
{
    public static async Task Write(HttpContext context, Fault? fault, Answer answer)
    {
        var response = context.Response;
        var (status, json, raw) = answer;
        var bytes = raw ?? (json is null ? [] : Encoding.UTF8.GetBytes(json.ToJsonString()));
        switch (fault)
        {
            case null:
                response.Headers["x-ratelimit-remaining"] = "4999";
                await Body(
                    response,
                    status,
                    bytes,
                    raw is null ? "application/json" : "application/vnd.github.raw+json"
                );
                break;
            case Fault.InternalError:
                await Message(response, 500, "Server Error");
                break;
            case Fault.BadGateway:
                await Body(response, 502, "<html>Unicorn</html>"u8.ToArray(), "text/html");
                break;
            case Fault.Reset or Fault.AnswerLost:
                context.Abort();
                break;
            case Fault.Stalled:
                await Stall(context);
                break;
            case Fault.SlowBody:
                response.StatusCode = status;
                response.ContentLength = bytes.Length + 1;
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                await response.Body.FlushAsync();
                await Stall(context);
                break;
            case Fault.Unauthorized:
                await Message(response, 401, "Bad credentials");
                break;
            case Fault.Forbidden:
                response.Headers["x-ratelimit-remaining"] = "4999";
                await Message(response, 403, "Resource not accessible by integration");
                break;
            case Fault.NotFound:
                await Message(response, 404, "Not Found");
                break;
            case Fault.Conflict:
                await Message(response, 409, "Conflict");
                break;
            case Fault.Unprocessable:
                await Message(response, 422, "Validation Failed");
                break;
            case Fault.PrimaryLimit:
                response.Headers["x-ratelimit-remaining"] = "0";
                // The clock of the tests begins at noon of that day.
                response.Headers["x-ratelimit-reset"] = new DateTimeOffset(2026, 11, 28, 12, 10, 0, TimeSpan.Zero)
                    .ToUnixTimeSeconds()
                    .ToString();
                await Message(response, 403, "API RATE LIMIT exceeded");
                break;
            case Fault.SecondaryLimit:
                response.Headers["x-ratelimit-remaining"] = "4000";
                response.Headers["x-ratelimit-reset"] = "4102444800";
                await Message(response, 403, "You have exceeded a Secondary Rate Limit");
                break;
            case Fault.SecondaryLimitRetryAfter:
                response.Headers.RetryAfter = "30";
                await Message(response, 403, "You have triggered an abuse detection mechanism");
                break;
            case Fault.TooManyRequests:
                await Message(response, 429, "Too many requests");
                break;
            case Fault.TooManyRequestsRetryAfter:
                response.Headers.RetryAfter = "7";
                await Message(response, 429, "Too many requests");
                break;
            case Fault.CutOff:
                await Body(response, status, bytes[..(bytes.Length / 2)], "application/json");
                break;
            case Fault.EmptyBody:
                await Body(response, status == 204 ? 200 : status, [], "application/json");
                break;
            case Fault.EmptyPage:
                await Body(response, 200, "[]"u8.ToArray(), "application/json");
                break;
            case Fault.Html:
                await Body(response, 200, "<html>Please stand by</html>"u8.ToArray(), "text/html; charset=utf-8");
                break;
        }
    }

    private static Task Message(HttpResponse response, int status, string message) =>
        Body(
            response,
            status,
            Encoding.UTF8.GetBytes(new JsonObject { ["message"] = message }.ToJsonString()),
            "application/json"
        );

    private static async Task Body(HttpResponse response, int status, byte[] bytes, string type)
    {
        response.StatusCode = status;
        if (status == 204)
        {
            return;
        }

        response.ContentType = type;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }

    /// <summary>Until the other side has had enough.</summary>
    private static async Task Stall(HttpContext context)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }
}
