namespace EcResults.Tests.Rules;

/// <summary>What holds for every finding whatever the submission.</summary>
internal static class Findings
{
    /// <summary>Every place lies inside its file, every word is there.</summary>
    public static void AssertSound(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            AssertInside(finding.At);
            Assert.NotEmpty(finding.Message);
            Assert.NotEmpty(finding.Help);
            foreach (var related in finding.Problem.Related)
            {
                AssertInside(related.At);
                Assert.NotEmpty(related.Message);
            }
        }
    }

    /// <summary>A finding at a line of a file.</summary>
    public static bool StandsAt(this Finding finding, string file, int line) => IsAt(finding.At, file, line);

    /// <summary>A finding that names a line of a file, at first or second place.</summary>
    public static bool Names(this Finding finding, string file, int line) =>
        IsAt(finding.At, file, line) || finding.Problem.Related.Any(related => IsAt(related.At, file, line));

    private static bool IsAt(Location at, string file, int line) =>
        at.Line == line && at.Path.EndsWith("/" + file, StringComparison.Ordinal);

    private static void AssertInside(Location at)
    {
        Assert.InRange(at.Line, 0, at.Source.Lines.Count);
        if (at.Line > 0)
        {
            var length = at.Source.Lines[at.Line - 1].Text.Length;
            Assert.InRange(at.Column, 0, length + 1);
            Assert.InRange(at.Length, 0, length - Math.Max(0, at.Column - 1));
        }
    }
}
