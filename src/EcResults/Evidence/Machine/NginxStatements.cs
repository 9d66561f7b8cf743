namespace EcResults.Evidence;

/// <summary>An nginx configuration as statements in their blocks.</summary>
internal static class NginxStatements
{
    /// <summary>One statement: its words, and the statements of its block where it has one.</summary>
    /// <param name="Words">The directive and its values, without quotes.</param>
    internal sealed record Statement(IReadOnlyList<Quoted> Words)
    {
        /// <summary>The statements of its block.</summary>
        public List<Statement> Block { get; } = [];

        /// <summary>The directive.</summary>
        public string Name => Words.Count > 0 ? Words[0].Text : "";

        /// <summary>The values of the last statement of its block with that directive, which is the one that counts.</summary>
        public IReadOnlyList<Quoted>? Last(string name) =>
            Block.FindLast(statement => statement.Name == name)?.Words is { Count: > 1 } words
                ? [.. words.Skip(1)]
                : null;
    }

    /// <summary>Deeper blocks than any configuration has are not followed.</summary>
    private const int MostDeep = 32;

    /// <summary>The whole file as one block. What closes or opens too much is left aside: other rules read no words there.</summary>
    public static Statement Of(SourceText source)
    {
        var root = new Statement([]);
        var open = new Stack<Statement>([root]);
        var words = new List<Quoted>();
        foreach (var word in source.Lines.SelectMany(Words))
        {
            switch (word.Text)
            {
                case ";" or "{" when words.Count > 0:
                    var statement = new Statement(words);
                    open.Peek().Block.Add(statement);
                    if (word.Text == "{" && open.Count < MostDeep)
                    {
                        open.Push(statement);
                    }

                    words = [];
                    break;
                case "}":
                    words = [];
                    if (open.Count > 1)
                    {
                        open.Pop();
                    }

                    break;
                case not (";" or "{"):
                    words.Add(word);
                    break;
            }
        }

        return root;
    }

    private static IEnumerable<Quoted> Words(TextLine line)
    {
        var text = line.Text;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '#')
            {
                yield break;
            }

            if (letter is ';' or '{' or '}')
            {
                yield return CaptureText.Slice(line, at, 1);
            }
            else if (letter is '"' or '\'')
            {
                var end = text.IndexOf(letter, at + 1);
                end = end < 0 ? text.Length : end;
                // Punctuation in quotes ends no statement.
                if (end - at - 1 > 1)
                {
                    yield return CaptureText.Slice(line, at + 1, end - at - 1);
                }

                at = end;
            }
            else if (!char.IsWhiteSpace(letter))
            {
                var end = at;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (';' or '{' or '}'))
                {
                    end++;
                }

                yield return CaptureText.Slice(line, at, end - at);
                at = end - 1;
            }
        }
    }
}
