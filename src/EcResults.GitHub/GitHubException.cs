using System.Net;

namespace EcResults.GitHub;

/// <summary>GitHub did not do what was asked, for a reason that is said in words.</summary>
/// <param name="message">What happened and how to mend it: one line, lower case, no full stop.</param>
/// <param name="inner">What it comes from, or null.</param>
public sealed class GitHubException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The status that it answered, or null where no answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Whether the request may have taken effect although nothing says so: look before it is repeated.</summary>
    public bool MayHaveArrived { get; init; }
}
