namespace EcResults.Evidence;

/// <summary>The server's configuration: of which nginx's workers and servers are read.</summary>
/// <param name="Source">The file.</param>
public sealed record ServerConfigReport(SourceText Source) : Report(Source)
{
    private const string Directive = "worker_processes";

    /// <summary>The value of <c>worker_processes</c>: a number or <c>auto</c>.</summary>
    public Quoted? Workers { get; init; }

    /// <summary>The processors of all workers by <c>worker_cpu_affinity</c>; null where it does not stand, or says auto.</summary>
    public (IReadOnlySet<int> Processors, Location At)? Affinity { get; init; }

    /// <summary>The servers of an nginx configuration.</summary>
    public IReadOnlyList<ConfiguredServer> Servers { get; init; } = [];

    /// <summary>Whether it includes other files, in which more servers may stand.</summary>
    public bool Includes { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Figure.InOrder(Figure.Of("workers", Workers));

    /// <summary>Reads one file. The directive counts only where a statement begins, not in a comment or a string.</summary>
    public static Reading<ServerConfigReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "a server's configuration", "cat /etc/nginx/nginx.conf");
        if (source.Lines.All(line => string.IsNullOrWhiteSpace(line.Text)))
        {
            return notes.Done<ServerConfigReport>(null);
        }

        Quoted? workers = null;
        foreach (var line in source.Lines)
        {
            if (ValueIn(line) is not { } value)
            {
                continue;
            }

            if (workers is { } first && first.Text != value.Text)
            {
                notes.Problem(
                    value.At,
                    $"{Directive} is \"{value}\" here and \"{first}\" in line {first.At.Line}; nginx takes one",
                    "attach the configuration that the server ran with"
                );
                break;
            }

            workers ??= value;
        }

        if (workers is { } found && CaptureText.Count(found) is null && found.Text != "auto")
        {
            notes.Warn(
                found.At,
                $"{Directive} is \"{found}\", which nginx does not take; it takes a number or auto",
                "attach the configuration that the server ran with"
            );
        }

        var root = NginxStatements.Of(source);
        if (
            root.Last("worker_cpu_affinity") is [{ Text: not "auto" }, ..] masks
            && masks.FirstOrDefault(mask => !IsMask(mask.Text)) is { } odd
        )
        {
            notes.Warn(
                odd.At,
                $"worker_cpu_affinity has {Quotation.Of(odd.Text)}, which nginx does not take; it takes masks of 0 and 1, or auto",
                "attach the configuration that the server ran with"
            );
        }

        if (Misplaced(root) is var (statement, block))
        {
            notes.Warn(
                statement.Words[0].At,
                $"\"{statement.Name}\" stands in the block {Quotation.Of(block.Name)}, where nginx does not take it",
                "attach the configuration that the server ran with"
            );
        }

        var (servers, includes) = ConfiguredServer.In(root);
        return notes.Done(
            new ServerConfigReport(source)
            {
                Workers = workers,
                Affinity = AffinityIn(root),
                Servers = servers,
                Includes = includes,
            }
        );
    }

    /// <summary>
    /// The first statement in a block that nginx does not take it in. What stands in no block may be a part that another file
    /// includes.
    /// </summary>
    private static (NginxStatements.Statement Statement, NginxStatements.Statement Block)? Misplaced(
        NginxStatements.Statement block
    )
    {
        foreach (var statement in block.Block)
        {
            if (block.Name.Length > 0 && PlacesOf(statement)?.Contains(block.Name) == false)
            {
                return (statement, block);
            }

            if (Misplaced(statement) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    // "server" with an address is one of an upstream.
    private static string[]? PlacesOf(NginxStatements.Statement statement) =>
        statement switch
        {
            { Name: "listen" } => ["server"],
            { Name: "server", Words.Count: 1 } => ["http", "stream", "mail"],
            { Name: "location" } => ["server", "location"],
            { Name: "events" or "http" or "stream" or "mail", Words.Count: 1 } => [],
            _ => null,
        };

    /// <summary>A mask for each worker, or one for all: its last digit is processor 0.</summary>
    private static (IReadOnlySet<int> Processors, Location At)? AffinityIn(NginxStatements.Statement root) =>
        root.Last("worker_cpu_affinity") is [var first, ..] masks && masks.All(mask => IsMask(mask.Text))
            ? (
                masks
                    .SelectMany(mask => mask.Text.Reverse().Index().Where(digit => digit.Item == '1'))
                    .Select(digit => digit.Index)
                    .ToHashSet(),
                first.At
            )
            : null;

    private static bool IsMask(string text) => text.All(digit => digit is '0' or '1');

    /// <summary>The value of the directive in one line, where a statement begins with it.</summary>
    private static Quoted? ValueIn(TextLine line)
    {
        var text = line.Text;
        var quote = '\0';
        var begins = true;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != '\0')
            {
                at += letter == '\\' ? 1 : 0;
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ';' or '{' or '}'))
            {
                return null;
            }
            else if (begins && text.AsSpan(at).StartsWith(Directive, StringComparison.Ordinal))
            {
                return ValueAfter(line, at + Directive.Length);
            }
            else
            {
                quote = letter is '"' or '\'' ? letter : '\0';
                begins = letter is ';' or '{' or '}' || (begins && char.IsWhiteSpace(letter));
            }
        }

        return null;
    }

    private static Quoted? ValueAfter(TextLine line, int start)
    {
        if (start >= line.Text.Length || !char.IsWhiteSpace(line.Text[start]))
        {
            return null;
        }

        var end = line.Text.AsSpan(start).IndexOfAny(';', '#');
        return CaptureText.Trimmed(line, start, end < 0 ? line.Text.Length : start + end);
    }
}
