using System.Text;
using System.Text.RegularExpressions;

namespace EcResults.Tests.Rules;

/// <summary>
/// Changes of figures in the base, one a step: <c>PATH | OLD | NEW</c>, where the path may hold a star and the old words
/// may be a regular expression between slashes; <c>PATH | cpu | VALUE</c> gives every sample of a pidstat that %CPU.
/// </summary>
internal static class FigureSteps
{
    private const string Cpu = @"/^([0-9:]+ +[0-9]+ +[0-9]+ +)[0-9.]+ +[0-9.]+ +0\.00 +([0-9.]+) +[0-9.]+/";

    /// <summary>The base with all steps done; a step that changes nothing fails the test.</summary>
    public static SubmissionFiles Done(IEnumerable<string> steps) =>
        steps.Aggregate(BaseSubmission.Files, (files, step) => Done(files, step.Split(" | ")));

    private static SubmissionFiles Done(SubmissionFiles files, string[] cells)
    {
        var (path, old, with) =
            cells[1] == "cpu"
                ? (cells[0], Cpu, $"${{1}}{cells[2]} 0.00 0.00 $2 {cells[2]}")
                : (cells[0], cells[1], cells[2]);
        var ends = path.Split('*');
        var changed = 0;
        foreach (
            var entry in files.Entries.Where(entry =>
                entry.Path.StartsWith(ends[0], StringComparison.Ordinal)
                && entry.Path.EndsWith(ends[^1], StringComparison.Ordinal)
            )
        )
        {
            var text = Encoding.UTF8.GetString(entry.Content!.Value.Span);
            var done = old is ['/', .., '/']
                ? Regex.Replace(text, old[1..^1], with, RegexOptions.Multiline | RegexOptions.NonBacktracking)
                : text.Replace(old, with, StringComparison.Ordinal);
            changed += done == text ? 0 : 1;
            files = BaseSubmission.With(files, entry.Path, Encoding.UTF8.GetBytes(done));
        }

        Assert.True(changed > 0, string.Join(" | ", cells));
        return files;
    }
}
