using System.Text.Encodings.Web;
using EcResults.Cli.Output;

namespace EcResults.Tests.Rules;

/// <summary>The base with words put into one of its files, for tables of what a rule refuses and accepts.</summary>
internal static class Hostile
{
    /// <summary>The findings of one rule about the base with a file replaced.</summary>
    public static IReadOnlyList<Problem> In(string code, string path, string content) =>
        [.. RuleBook.Find(code)!.Check(Submission(path, content))];

    /// <summary>The findings of one rule about a line at the end of a file of the base.</summary>
    public static IReadOnlyList<Problem> Appended(string code, string path, string line) =>
        In(code, path, $"{Text(path)}{line}\n");

    /// <summary>The findings of one rule about the base with a load command.</summary>
    public static IReadOnlyList<Problem> InCommand(string code, string command) =>
        In(code, SubmissionFiles.ManifestName, WithCommand(command));

    /// <summary>The base's submission.json with the load command of its first run replaced.</summary>
    public static string WithCommand(string command)
    {
        const string Old = "\"taskset -c 1 wrk -t1 -c32 -d10s --latency https://127.0.0.1:8440/\"";
        var json = Text(SubmissionFiles.ManifestName);
        var at = json.IndexOf(Old, StringComparison.Ordinal);
        var quoted = JsonEncodedText.Encode(command, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return $"{json[..at]}\"{quoted}\"{json[(at + Old.Length)..]}";
    }

    /// <summary>The base with a file replaced or added.</summary>
    public static SubmissionFiles Files(string path, string content) =>
        BaseSubmission.With(path, Encoding.UTF8.GetBytes(content));

    /// <summary>All findings about a submission as a terminal and a public log show them.</summary>
    public static string Shown(SubmissionFiles files)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        FindingText.Write(writer, BaseSubmission.Check(files), colour: false);
        return writer.ToString();
    }

    public static string Text(string path) =>
        BaseSubmission.Files.Find(path) is { Content: { } content } ? Encoding.UTF8.GetString(content.Span) : "";

    public static Submission Submission(string path, string content) => SubmissionReader.Read(Files(path, content));
}
