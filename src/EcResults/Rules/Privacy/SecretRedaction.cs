namespace EcResults.Rules;

/// <summary>
/// Takes secrets out of the findings of all other rules. A line that holds one may break other laws too, and their
/// findings would print it, or quote it, into a log that everybody can read.
/// </summary>
internal static class SecretRedaction
{
    /// <summary>Fewer first characters of a secret say nothing.</summary>
    private const int ShortestProbe = 4;

    /// <summary>Messages shorten what they quote, so a secret is told by its first characters.</summary>
    private const int LongestProbe = 12;

    /// <summary>So many are looked for in every finding; a submission with more of them is refused for the first.</summary>
    private const int MostProbes = 200;

    private static readonly HashSet<string> Codes = [Secret.Rule.Code, CapturedPayload.Rule.Code, Credential.Rule.Code];

    /// <summary>The same findings, none of which repeats a secret that one of them is about.</summary>
    public static IEnumerable<Finding> In(Submission submission, IReadOnlyList<Finding> findings)
    {
        if (!findings.Any(finding => Codes.Contains(finding.Code)))
        {
            return findings;
        }

        var leaks = Leaks.Of(submission);
        var found = leaks.Secrets.Concat(leaks.Credentials).ToList();
        var hidden = found
            .SelectMany(leak => Lines(leak.Text.At, leak.Text.LineNumber(leak.Start), leak.Text.LineNumber(leak.Reach)))
            .Concat(
                submission
                    .Readings.Select(reading => reading.Reading.Report)
                    .OfType<EcaptureLog>()
                    .Select(log => log.FirstEventLine)
                    .OfType<Location>()
                    .SelectMany(at => Lines(at, at.Line, at.Source.Lines.Count))
            )
            .ToHashSet();
        var probes = found
            .Select(leak => leak.Value.Trim())
            .Where(value => value.Length >= ShortestProbe)
            .Select(value => value[..Math.Min(LongestProbe, value.Length)])
            .Distinct()
            .Take(MostProbes)
            .ToList();
        bool IsHidden(Location at) => hidden.Contains((at.Path, at.Line));
        bool Repeats(string words) => probes.Exists(probe => words.Contains(probe, StringComparison.Ordinal));
        return findings.Select(finding => finding with { Problem = Without(finding.Problem, IsHidden, Repeats) });
    }

    private static Problem Without(Problem problem, Predicate<Location> isHidden, Predicate<string> repeats)
    {
        Location Place(Location at)
        {
            var place = isHidden(at) || repeats(Line(at)) ? HiddenText.At(at) : at;
            return repeats(place.Path) ? new SourceText(Folder(place.Path) + "/…", string.Empty).Whole : place;
        }

        // A message quotes words of either place.
        var touches = isHidden(problem.At) || problem.Related.Any(related => isHidden(related.At));
        string Words(string words)
        {
            var shown = touches || repeats(words) ? WithoutQuotes(words) : words;
            return repeats(shown) ? "what is wrong here is not said, because it would repeat a secret" : shown;
        }

        return new Problem(Place(problem.At), Words(problem.Message), Words(problem.Help))
        {
            Related = [.. problem.Related.Select(related => new Related(Place(related.At), Words(related.Message)))],
        };
    }

    /// <summary>The lines of a place's file from one to another.</summary>
    private static IEnumerable<(string Path, int Line)> Lines(Location at, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(line => (at.Path, line));

    private static string Line(Location at) =>
        at.Line > 0 && at.Line <= at.Source.Lines.Count ? at.Source.Lines[at.Line - 1].Text : "";

    private static string Folder(string path) => string.Join('/', path.Split('/').Take(2));

    /// <summary>From the first quotation mark to the last: what is quoted may hold marks itself.</summary>
    private static string WithoutQuotes(string words)
    {
        var first = words.IndexOf('"', StringComparison.Ordinal);
        var last = words.LastIndexOf('"');
        return first == last ? words : $"{words[..first]}\"…\"{words[(last + 1)..]}";
    }
}
