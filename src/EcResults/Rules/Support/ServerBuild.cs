namespace EcResults.Rules;

/// <summary>The version that nginx -V shows beside the folder of sources in its configure arguments.</summary>
internal static partial class ServerBuild
{
    /// <summary>The finding. Whoever builds a server may name a folder as he likes: a warning.</summary>
    public static Problem? Check(Submission submission) =>
        submission.Environment.Server is { Name.Text: "nginx", Version: { } version } server
        && Arguments(server.Source) is { } arguments
        && Folder().Matches(arguments.Text) is { Count: > 0 } folders
        && folders.All(folder => folder.Groups[1].Value != version.Text)
            ? new Problem(
                arguments.At(folders[0].Groups[1].Index, folders[0].Groups[1].Length),
                $"nginx shows the version {MessageFormat.Quote(version.Text)}, and was configured in the sources of {MessageFormat.Quote(folders[0].Groups[1].Value)}",
                "attach what nginx -V prints where the measured server runs"
            )
            {
                Severity = Severity.Warning,
                Related = [new Related(version.At, "the version stands here")],
            }
            : null;

    private static TextLine? Arguments(SourceText source) =>
        source.Lines.FirstOrDefault(line => line.Text.StartsWith("configure arguments:", StringComparison.Ordinal));

    /// <summary>A distribution builds in a folder of that name, and the compiler's options hold it.</summary>
    [GeneratedRegex(@"/nginx-([0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4})(?=[/=\s'])")]
    private static partial Regex Folder();
}
