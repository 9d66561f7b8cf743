using Microsoft.CodeAnalysis.Text;

namespace EcResults.Mutation;

/// <summary>One change to one place of a rule's code.</summary>
/// <param name="Span">The place in the file.</param>
/// <param name="With">What stands there instead.</param>
/// <param name="Kind">The kind of change, as the table counts it.</param>
/// <param name="IsWording">Whether it only changes words that are shown: those are counted apart.</param>
internal sealed record Change(TextSpan Span, string With, string Kind, bool IsWording)
{
    /// <summary>Its number, from 1 on, or 0 before it has one.</summary>
    public int Number { get; init; }

    /// <summary>The number of the place that a test has to reach before the change can matter.</summary>
    public int Place { get; init; }

    /// <summary>The file's name.</summary>
    public string File { get; init; } = "";

    /// <summary>The line, from 1 on.</summary>
    public int Line { get; init; }

    /// <summary>What stood there, in one line.</summary>
    public string Was { get; init; } = "";

    /// <summary>The change in one line: file, line, what stood there and what stands there now.</summary>
    public override string ToString() =>
        $"{File}:{Line}: {Kind}: {OneLine(Was)} → {(With == "" ? "nothing" : OneLine(With))}";

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 100 ? line : line[..99] + "…";
    }
}
