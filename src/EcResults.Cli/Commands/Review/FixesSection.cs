namespace EcResults.Cli.Commands;

/// <summary>What <c>validate --fix</c> would do to a submission, with the lines of its manifest that it would change.</summary>
internal static class FixesSection
{
    private const int MostLines = 40;
    private const int MostFiles = 20;

    /// <summary>The section; empty where there is nothing to mend.</summary>
    public static string Of(CheckedSubmission one)
    {
        if (one.Submission is not { Files: { Entries.Count: > 0 } files })
        {
            return "";
        }

        var plan = FixPlan.Of(files);
        List<FileChange> changes = [.. plan.Changes, .. plan.Checksums is { } sums ? new[] { sums } : []];
        if (changes.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder(
            $"\n#### Suggested changes\n\n`ecresults validate --fix` in {MarkdownCode.Span(one.Path)} makes them:\n\n"
        );
        foreach (var change in changes.Take(MostFiles))
        {
            text.Append($"- {MarkdownCode.Span(change.Path)}: {MarkdownCode.Span(string.Join(", ", change.What))}\n");
        }

        if (changes.Count > MostFiles)
        {
            text.Append($"- and {Words.Count(changes.Count - MostFiles, "file")} more\n");
        }

        // What is secret must not stand here a second time, so raw files are never quoted, nor a manifest with a secret.
        if (
            changes.Find(change => change.Path == SubmissionFiles.ManifestName) is { } manifest
            && !one.Findings.Any(finding => finding.Code.StartsWith("ECR5", StringComparison.Ordinal))
        )
        {
            text.Append(Difference(files.Find(manifest.Path)!.Content!.Value.Span, manifest.Content));
        }

        return text.ToString();
    }

    private static string Difference(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var old = Encoding.UTF8.GetString(before).Split('\n');
        var now = Encoding.UTF8.GetString(after).Split('\n');
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(old.Length, now.Length) - start;
        var end = old.Reverse().Zip(now.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();
        List<string> lines =
        [
            .. old[start..^end].Select(line => "-" + Sanitized.Line(line)),
            .. now[start..^end].Select(line => "+" + Sanitized.Line(line)),
        ];
        if (lines.Count > MostLines)
        {
            return "";
        }

        // Four tildes end at a line of tildes alone, and each line begins with a sign.
        return $"\n~~~~diff\n@@ line {start + 1} of {SubmissionFiles.ManifestName} @@\n{string.Join('\n', lines)}\n~~~~\n";
    }
}
