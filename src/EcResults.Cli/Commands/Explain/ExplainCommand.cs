namespace EcResults.Cli.Commands;

/// <summary><c>ecresults explain CODE</c></summary>
internal static class ExplainCommand
{
    private const int Width = 96;
    private const int ExampleWidth = 116;

    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string>("CODE") { Description = "A rule's code, for instance ECR110" };
        var command = new Command("explain", "Explains a rule: its law, the reason, the cure, and an example.")
        {
            code,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(code), terminal));
        return command;
    }

    private static int Run(string code, Terminal terminal)
    {
        var retired = RetiredRule.Find(code);
        if (retired is not null)
        {
            terminal.Out.WriteLine(retired.Words);
            if (retired.Rule is null)
            {
                return ExitCode.Fine;
            }

            terminal.Out.WriteLine();
        }

        var rule =
            RuleBook.Find(retired?.Now ?? code)
            ?? throw new CannotRunException($"no rule has the code \"{code}\"; ecresults rules lists them");
        var severity = rule.Severity.Word();
        terminal.Out.WriteLine($"{rule.Code} {rule.Name} ({severity})");
        Section(terminal.Out, "law", rule.Law);
        Section(terminal.Out, "reason", rule.Reason);
        Section(terminal.Out, "cure", rule.Cure);
        var example = RuleExample.Of(rule.Code);
        Example(terminal.Out, "bad", example.Bad);
        Example(terminal.Out, "good", example.Good);
        return ExitCode.Fine;
    }

    private static void Section(TextWriter writer, string name, string text)
    {
        writer.WriteLine();
        writer.WriteLine($"{name}:");
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > Width)
            {
                writer.WriteLine($"  {line}");
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        writer.WriteLine($"  {line}");
    }

    private static void Example(TextWriter writer, string name, string text)
    {
        writer.WriteLine();
        writer.WriteLine($"{name}:");
        foreach (var line in text.Split('\n').SelectMany(Folded))
        {
            writer.WriteLine($"  | {line}");
        }
    }

    /// <summary>A line in pieces that fit a wide terminal, parted at blanks.</summary>
    private static IEnumerable<string> Folded(string line)
    {
        while (line.Length > ExampleWidth)
        {
            var blank = line.LastIndexOf(' ', ExampleWidth);
            var end = blank > ExampleWidth / 2 ? blank : ExampleWidth;
            yield return line[..end];
            line = $"    {line[end..].TrimStart()}";
        }

        yield return line;
    }
}
