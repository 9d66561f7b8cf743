using System.Text.RegularExpressions;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>What an attacker could use in a workflow that is written in the plain block style of this repository.</summary>
internal static class WorkflowAudit
{
    private static readonly Regex Pinned = new(@"^\s*(- )?uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$");
    private static readonly Regex Leak = new(
        @"(echo|printf|cat|tee)\b[^|]*\$\{?(GH_TOKEN|GITHUB_TOKEN)|set -\w*x|xtrace"
    );

    /// <summary>The names of what is wrong, each once.</summary>
    public static IReadOnlyList<string> FaultsOf(string text)
    {
        var lines = text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')).ToArray();
        var jobs = Jobs(lines);
        return
        [
            .. OfAll(lines).Concat(jobs.Where(IsPrivileged).SelectMany(job => OfPrivileged(job, lines))).Distinct(),
        ];
    }

    private static IEnumerable<string> OfAll(string[] lines)
    {
        if (lines.Any(line => line.Contains("uses:", StringComparison.Ordinal) && !Pinned.IsMatch(line)))
        {
            yield return "unpinned action";
        }

        if (Workflow.ScriptsIn(lines).Any(script => script.Contains("${{", StringComparison.Ordinal)))
        {
            yield return "template injection";
        }

        var checkouts = Steps(lines).Where(IsCheckout);
        if (checkouts.Any(step => !step.Contains("persist-credentials: false", StringComparison.Ordinal)))
        {
            yield return "persisted credentials";
        }

        var start = Array.IndexOf(lines, "permissions:");
        if (
            start < 0
            || !lines
                .Skip(start + 1)
                .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
                .SequenceEqual(["  contents: read"])
            || lines.Any(line => Regex.IsMatch(line, "permissions: *(write-all|read-all)"))
        )
        {
            yield return "excess permission";
        }

        if (lines.Any(line => line.Contains("pull_request_target", StringComparison.Ordinal)))
        {
            yield return "untrusted checkout";
        }

        if (Workflow.ScriptsIn(lines).Any(Leak.IsMatch) || lines.Any(line => Regex.IsMatch(line, @"secrets\s*[.\[)]")))
        {
            yield return "secrets in logs";
        }
    }

    private static IEnumerable<string> OfPrivileged(string[] job, string[] lines)
    {
        if (
            lines.Any(line => Regex.IsMatch(line, "^  pull_request:"))
            || job.Any(line => line.Contains("actions: write", StringComparison.Ordinal))
        )
        {
            yield return "excess permission";
        }

        if (Steps(job).Where(IsCheckout).Any(step => !Regex.IsMatch(step, @"\n\s+ref: main\n")))
        {
            yield return "untrusted checkout";
        }

        if (job.Any(line => Regex.IsMatch(line, "download-artifact|gh run download|/artifacts")))
        {
            yield return "artifact trust";
        }

        if (job.Any(line => Regex.IsMatch(line, @"actions/cache|^\s+cache: (?!false)|package-manager-cache: true")))
        {
            yield return "cache in a privileged job";
        }
    }

    private static bool IsPrivileged(string[] job) => job.Any(line => Regex.IsMatch(line, @"^\s+[\w-]+: write$"));

    private static bool IsCheckout(string step) => step.Contains("uses: actions/checkout@", StringComparison.Ordinal);

    private static List<string[]> Jobs(string[] lines) =>
        Cut([.. lines.SkipWhile(line => line != "jobs:").Skip(1)], line => Regex.IsMatch(line, @"^  \S"));

    private static IEnumerable<string> Steps(string[] lines) =>
        Cut(lines, line => Regex.IsMatch(line, @"^      - ")).Select(step => string.Join('\n', step) + "\n");

    private static List<string[]> Cut(string[] lines, Func<string, bool> isStart)
    {
        var parts = new List<List<string>>();
        foreach (var line in lines)
        {
            if (isStart(line))
            {
                parts.Add([]);
            }

            parts.LastOrDefault()?.Add(line);
        }

        return [.. parts.Select(part => part.ToArray())];
    }
}
