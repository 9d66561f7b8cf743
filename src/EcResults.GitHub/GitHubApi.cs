using Octokit;
using Octokit.Internal;

namespace EcResults.GitHub;

/// <summary>A connection to GitHub's API.</summary>
public sealed class GitHubApi : IDisposable
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(60);

    private readonly PatientClient http;
    private readonly GitHubClient client;

    private GitHubApi(PatientClient http, GitHubClient client, string token, TimeProvider time)
    {
        Token = token;
        this.http = http;
        this.client = client;
        Time = time;
    }

    /// <summary>What the account is known by; only its kind is looked at.</summary>
    internal string Token { get; }

    /// <summary>Measures all waiting.</summary>
    internal TimeProvider Time { get; }

    /// <summary>As many entries a page as GitHub gives.</summary>
    internal static ApiOptions WholePages => new() { PageSize = 100 };

    /// <summary>Connects; nothing is sent yet.</summary>
    /// <param name="address">The API's address.</param>
    /// <param name="token">What the account is known by.</param>
    /// <param name="version">This program's version, which GitHub asks every client to tell.</param>
    /// <param name="time">Measures all waiting.</param>
    /// <param name="attemptTimeout">How long one attempt may take; a minute where nothing is said.</param>
    /// <exception cref="GitHubException">The address would send the token in the clear.</exception>
    public static GitHubApi Connect(
        Uri address,
        string token,
        string version,
        TimeProvider time,
        TimeSpan? attemptTimeout = null
    )
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw new GitHubException("the API's address must begin with https://, for the token is sent to it");
        }

        var patient = new PatientClient(
            new HttpClientAdapter(() =>
                new FailureHandler(time, attemptTimeout ?? AttemptTimeout)
                {
                    InnerHandler = new SocketsHttpHandler
                    {
                        AllowAutoRedirect = false,
                        AutomaticDecompression = System.Net.DecompressionMethods.All,
                        UseCookies = false,
                    },
                }
            )
        );
        var root = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        var connection = new Connection(
            new ProductHeaderValue("ecresults", version),
            root,
            new InMemoryCredentialStore(new Credentials(token)),
            patient,
            new SimpleJsonSerializer()
        );
        return new GitHubApi(patient, new GitHubClient(connection), token, time);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    /// <summary>Reads something, again where the answer is not what the API describes.</summary>
    /// <param name="call">Asks.</param>
    /// <param name="isWhole">Whether the answer holds what is needed of it; left out, each does.</param>
    /// <exception cref="GitHubException">GitHub failed, or keeps answering something else.</exception>
    internal async Task<T> Read<T>(Func<GitHubClient, Task<T>> call, Func<T, bool>? isWhole = null)
    {
        const int MostReadings = 3;
        for (var reading = 1; ; reading++)
        {
            try
            {
                return await Write(async client =>
                    {
                        var answer = await call(client).ConfigureAwait(false);
                        return isWhole?.Invoke(answer) != false
                            ? answer
                            : throw new FormatException("the answer lacks what it is asked for");
                    })
                    .ConfigureAwait(false);
            }
            catch (GitHubException odd) when (odd.InnerException is not null && reading < MostReadings)
            {
                await Task.Delay(TimeSpan.FromSeconds(reading), Time).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Asks for a change. Where the answer is not what the API describes, nobody knows whether it was made.</summary>
    /// <exception cref="GitHubException">GitHub failed, or answered something else.</exception>
    internal async Task<T> Write<T>(Func<GitHubClient, Task<T>> call)
    {
        try
        {
            return await call(client).ConfigureAwait(false) ?? throw new FormatException("there is no answer");
        }
        catch (Exception fault) when (fault is not GitHubException)
        {
            // The library reads an answer of another form by throwing whatever comes.
            throw new GitHubException($"GitHub's answer is not what its API describes ({fault.GetType().Name})", fault)
            {
                MayHaveArrived = true,
            };
        }
    }

    /// <summary>
    /// The library ends every request after 100 seconds, the waiting for a limit included. Each attempt has its own limit
    /// in <see cref="FailureHandler"/>.
    /// </summary>
    private sealed class PatientClient : IHttpClient
    {
        private readonly HttpClientAdapter inner;

        public PatientClient(HttpClientAdapter inner)
        {
            this.inner = inner;
            inner.SetRequestTimeout(Timeout.InfiniteTimeSpan);
        }

        public Task<IResponse> Send(
            IRequest request,
            CancellationToken cancellationToken,
            Func<object, object>? preprocessResponseBody = null
        )
        {
            if (request is Request settable)
            {
                settable.Timeout = Timeout.InfiniteTimeSpan;
            }

            return inner.Send(request, cancellationToken, preprocessResponseBody);
        }

        public void SetRequestTimeout(TimeSpan timeout) => inner.SetRequestTimeout(timeout);

        public void Dispose() => inner.Dispose();
    }
}
