namespace EcResults.Rules;

/// <summary>What nginx -V shows of the server beside its configure arguments.</summary>
internal static partial class ServerBuild
{
    /// <summary>
    /// The findings, warnings: whoever builds a server may name a folder as they like, and a server in front of it may speak
    /// TLS.
    /// </summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        if (
            submission.Environment.Server is not { Name.Text: "nginx", Version: { } version } server
            || Arguments(server.Source) is not { } arguments
        )
        {
            yield break;
        }

        Problem Warning(Location at, string message) =>
            new Problem(at, message, "attach what nginx -V prints where the measured server runs")
                .AsWarning()
                .Beside(version.At, "the version stands here");

        var folders = Folder().Matches(arguments.Text);
        if (folders.Count > 0 && folders.All(folder => folder.Groups[1].Value != version.Text))
        {
            yield return Warning(
                arguments.At(folders[0].Groups[1].Index, folders[0].Groups[1].Length),
                $"nginx shows the version {MessageFormat.Quote(version.Text)}, and was configured in the sources of {MessageFormat.Quote(folders[0].Groups[1].Value)}"
            );
        }

        if (
            !TlsModule().IsMatch(arguments.Text)
            && submission.Manifest?.Workloads.Any(workload =>
                workload.Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            ) == true
        )
        {
            yield return Warning(
                arguments.Whole,
                "nginx was configured without --with-http_ssl_module, and the load has an https URL"
            );
        }
    }

    private static TextLine? Arguments(SourceText source) =>
        source.Lines.FirstOrDefault(line => line.Text.StartsWith("configure arguments:", StringComparison.Ordinal));

    /// <summary>A distribution builds in a folder of that name, and the compiler's options hold it.</summary>
    [GeneratedRegex(@"/nginx-([0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4})(?=[/=\s'])")]
    private static partial Regex Folder();

    [GeneratedRegex("--with-(?:http|stream)_ssl_module")]
    private static partial Regex TlsModule();
}
