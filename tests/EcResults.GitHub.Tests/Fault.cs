namespace EcResults.GitHub.Tests;

/// <summary>How a request fails.</summary>
public enum Fault
{
    InternalError,
    BadGateway,
    Reset,
    Stalled,
    SlowBody,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    Unprocessable,
    PrimaryLimit,
    SecondaryLimit,
    SecondaryLimitRetryAfter,
    TooManyRequests,
    TooManyRequestsRetryAfter,
    CutOff,
    EmptyBody,
    EmptyPage,
    Html,

    /// <summary>The request takes effect, and its answer never comes.</summary>
    AnswerLost,
}
