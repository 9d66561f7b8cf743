namespace EcResults.Rules;

/// <summary>
/// Replaces what leads to a person or a machine (host names, users, addresses, ids) before a submission is made: the same
/// value by the same placeholder in every file and command. Secrets and captured traffic are left to the rules that
/// refuse them: whoever recorded those has to change them first.
/// </summary>
public sealed partial class EvidenceRedaction
{
    /// <summary>What the manifest says of every file that was changed.</summary>
    public const string Reason = "ecresults new --redact replaced names and addresses by placeholders";

    private const string Commands = "submission.json";

    private readonly Placeholders placeholders = new();

    /// <summary>The values that were replaced and what stands in their place, in the order in which they were found.</summary>
    public IReadOnlyList<(string Value, string Placeholder)> Replaced => placeholders.Given;

    /// <summary>Replaces the traces in the raw files and commands of what somebody measured.</summary>
    /// <returns>The evidence, and an edit for each raw file that changed.</returns>
    public (EvidenceSet Evidence, IReadOnlyList<EvidenceEdit> Edits) Apply(EvidenceSet evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var texts = evidence.Raw.ToDictionary(
            file => file.Key,
            file => SourceText.FromUtf8($"{SubmissionLayout.Raw}/{file.Key}", file.Value)?.Content
        );
        // A name found in one file may stand in another where nothing tells that it is one: first all are found.
        foreach (var (path, text) in texts)
        {
            Find($"{SubmissionLayout.Raw}/{path}", ContributedTextKind.File, text ?? "");
            if (text is not null && OwnNameIn(path, text) is { } own)
            {
                placeholders.Of(own.Value, Placeholders.OwnName);
            }
        }

        foreach (var command in evidence.Runs.SelectMany(run => (string[])[run.Load, run.Ecapture ?? ""]))
        {
            Find(Commands, ContributedTextKind.Value, command);
        }

        var edits = new List<EvidenceEdit>();
        var raw = new Dictionary<string, byte[]>();
        foreach (var (path, content) in evidence.Raw)
        {
            var entry = $"{SubmissionLayout.Raw}/{path}";
            var text = texts[path];
            var redacted = text is null ? null : InText(entry, ContributedTextKind.File, text);
            raw[path] = redacted is null || redacted == text ? content : Encoding.UTF8.GetBytes(redacted);
            if (!ReferenceEquals(raw[path], content))
            {
                edits.Add(new EvidenceEdit(entry, Reason));
            }
        }

        var runs = evidence.Runs.Select(run =>
            run with
            {
                Load = InText(Commands, ContributedTextKind.Value, run.Load),
                Ecapture = run.Ecapture is { } typed ? InText(Commands, ContributedTextKind.Value, typed) : null,
            }
        );
        return (evidence with { Raw = raw, Runs = [.. runs] }, edits);
    }

    /// <summary>Replaces the traces in prose, with the placeholders that the evidence got.</summary>
    public string InProse(string prose) =>
        placeholders.InPlaceOfWords(InText(SubmissionFiles.ProseName, ContributedTextKind.Prose, prose));

    /// <summary>
    /// The name that the machine has for itself. Where it is short it leads to nobody by itself, and no rule asks about it;
    /// whoever wants names replaced means it too.
    /// </summary>
    private static Group? OwnNameIn(string path, string text)
    {
        var file = Path.GetFileName(path);
        var found =
            file == "uname.txt" ? HostInUname().Match(text)
            : file.StartsWith("pidstat-", StringComparison.Ordinal) ? HostInPidstat().Match(text)
            : Match.Empty;
        return found.Groups["host"] is { Length: > 2 } host && !KnownNames.IsHost(host.Value) ? host : null;
    }

    private void Find(string entry, ContributedTextKind kind, string text)
    {
        foreach (var trace in Traces(entry, kind, text))
        {
            placeholders.Of(trace.Value, trace.What);
        }
    }

    private string InText(string entry, ContributedTextKind kind, string text)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var trace in Traces(entry, kind, text))
        {
            if (trace.Start >= at)
            {
                result.Append(text, at, trace.Start - at);
                result.Append(placeholders.Of(trace.Value, trace.What));
                at = trace.End;
            }
        }

        var named = placeholders.InPlaceOfNames(result.Append(text, at, text.Length - at).ToString());
        return OwnNameIn(entry, named) is { } own
            ? named[..own.Index] + placeholders.Of(own.Value, Placeholders.OwnName) + named[(own.Index + own.Length)..]
            : named;
    }

    private static IEnumerable<Leak> Traces(string entry, ContributedTextKind kind, string text) =>
        Leaks
            .TracesIn(new ContributedText(entry, kind, text, new SourceText(entry, text).Whole, IsPlain: false))
            .OrderBy(trace => trace.Start)
            .ThenByDescending(trace => trace.Length);

    [GeneratedRegex(@"\ALinux (?<host>[A-Za-z][\w.-]{0,253}) [0-9]{1,2}\.[0-9]")]
    private static partial Regex HostInUname();

    [GeneratedRegex(
        "\\ALinux [^\n(]{1,100} \\((?<host>[A-Za-z][\\w.-]{0,253})\\)|\"nodename\": ?\"(?<host>[\\w.-]{1,253})"
    )]
    private static partial Regex HostInPidstat();
}
