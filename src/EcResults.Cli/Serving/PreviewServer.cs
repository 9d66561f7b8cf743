using System.Net;

namespace EcResults.Cli.Serving;

/// <summary>
/// Serves the files of a built site to this machine, and to nobody else: it listens on 127.0.0.1, and answers only to
/// that name, so that no page of another site can be made to read it.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string root;

    /// <summary>Starts to listen.</summary>
    /// <exception cref="CannotRunException">The port cannot be had.</exception>
    public PreviewServer(string folder, int port)
    {
        root = Path.GetFullPath(folder);
        Address = $"http://127.0.0.1:{port}/";
        listener.Prefixes.Add(Address);
        try
        {
            listener.Start();
        }
        catch (HttpListenerException fault)
        {
            throw new CannotRunException(
                $"cannot listen on 127.0.0.1, port {port}: {fault.Message}; choose another with --port"
            );
        }
    }

    /// <summary>Where to look.</summary>
    public string Address { get; }

    /// <summary>Answers requests until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var ended = stop.Register(listener.Stop);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context), CancellationToken.None);
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                if (!listener.IsListening)
                {
                    return;
                }
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => listener.Close();

    /// <summary>The file of an address, or null where there is none inside the folder.</summary>
    internal static string? FileOf(string root, string address)
    {
        var path = Uri.UnescapeDataString(address).TrimStart('/');
        if (path.Contains('\0', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        var target = Path.GetFullPath(Path.Combine(root, path));
        if (path.Length == 0 || path.EndsWith('/'))
        {
            target = Path.Combine(target, "index.html");
        }

        var inside = target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        // The site has no hidden files and no links: whoever put one there did not mean it to be served.
        return
            inside
            && !Path.GetRelativePath(root, target).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'))
            && new FileInfo(target) is { Exists: true, LinkTarget: null }
            ? target
            : null;
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            response.Headers["X-Content-Type-Options"] = "nosniff";
            response.Headers["Cache-Control"] = "no-cache";
            var head = context.Request.HttpMethod == "HEAD";
            if (!head && context.Request.HttpMethod != "GET")
            {
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
                response.Headers["Allow"] = "GET, HEAD";
                return;
            }

            await SendAsync(response, context.Request.Url?.AbsolutePath ?? "/", head);
        }
        catch (Exception fault) when (fault is IOException or HttpListenerException or ObjectDisposedException)
        {
            // The browser has gone: nobody is left to be told.
        }
        finally
        {
            Close(response);
        }
    }

    private async Task SendAsync(HttpListenerResponse response, string address, bool head)
    {
        if (FileOf(root, address + "/index.html") is not null && !address.EndsWith('/'))
        {
            // Relative links of a folder's page need the slash. Two slashes in front would name another host.
            response.Redirect("/" + address.TrimStart('/') + "/");
            return;
        }

        var file = FileOf(root, address);
        response.StatusCode = (int)(file is null ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        file ??= FileOf(root, "404.html");
        if (file is null)
        {
            return;
        }

        response.ContentType = ContentTypes.Of(file);
        await using var content = File.OpenRead(file);
        response.ContentLength64 = content.Length;
        if (!head)
        {
            await content.CopyToAsync(response.OutputStream);
        }
    }

    private static void Close(HttpListenerResponse response)
    {
        try
        {
            response.Close();
        }
        catch (Exception fault) when (fault is IOException or HttpListenerException or InvalidOperationException)
        {
            response.Abort();
        }
    }
}
