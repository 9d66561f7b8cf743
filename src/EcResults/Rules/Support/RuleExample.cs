using System.Reflection;

namespace EcResults.Rules;

/// <summary>
/// What a rule refuses and what it accepts. Both are made from the rule's fixtures and kept in <c>examples.txt</c>: a test
/// makes them anew and fails where they are not the same, so what is shown here is what the rule does.
/// </summary>
/// <param name="Bad">The finding as <c>ecresults validate</c> prints it.</param>
/// <param name="Good">The lines that stand there in a submission that the rule accepts.</param>
public sealed record RuleExample(string Bad, string Good)
{
    private const string Resource = "rule-examples.txt";

    private static readonly Lazy<IReadOnlyDictionary<string, RuleExample>> All = new(() =>
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!,
            Encoding.UTF8
        );
        return Read(reader.ReadToEnd());
    });

    /// <summary>The example of a rule.</summary>
    /// <param name="code">The rule's code.</param>
    public static RuleExample Of(string code) => All.Value[code];

    /// <summary>Reads a line <c># CODE</c> for each rule, then lines with <c>-</c> or <c>+</c> in front.</summary>
    private static Dictionary<string, RuleExample> Read(string text)
    {
        var examples = new Dictionary<string, RuleExample>(StringComparer.Ordinal);
        // Every other line has a mark in front, so that nothing in an example can look like a head.
        foreach (var part in $"\n{text}".Split("\n# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            examples.Add(lines[0], new RuleExample(Lines(lines, '-'), Lines(lines, '+')));
        }

        return examples;
    }

    private static string Lines(string[] lines, char mark) =>
        string.Join('\n', lines.Skip(1).Where(line => line[0] == mark).Select(line => line[1..]));
}
