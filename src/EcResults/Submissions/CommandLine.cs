namespace EcResults.Submissions;

/// <summary>A command line as typed, split into words the way a shell splits it. Nothing is expanded.</summary>
public static class CommandLine
{
    /// <summary>Splits at blanks outside of quotes; quotes and backslashes are taken away. An open quote ends at the end.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            if (quote == '\0' && letter is ' ' or '\t')
            {
                if (inWord)
                {
                    words.Add(word.ToString());
                    word.Clear();
                }

                inWord = false;
                continue;
            }

            inWord = true;
            if (letter == quote && quote != '\0')
            {
                quote = '\0';
            }
            else if (quote == '\0' && letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter == '\\' && quote != '\'' && i + 1 < line.Length)
            {
                word.Append(line[++i]);
            }
            else
            {
                word.Append(letter);
            }
        }

        if (inWord)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>
    /// The words of a program and its arguments, from its own name on: what stands in front (sudo, taskset, numactl,
    /// variables) and what follows behind (a pipe, a redirection, another command) is left out. Null where the program is not called.
    /// </summary>
    /// <param name="line">The command line.</param>
    /// <param name="program">The program's name without folders.</param>
    public static IReadOnlyList<string>? Of(string line, string program)
    {
        var words = Split(line);
        for (var i = 0; i < words.Count; i++)
        {
            if (NameOf(words[i]) == program)
            {
                return [.. words.Skip(i).TakeWhile(word => !EndsCommand(word))];
            }
        }

        return null;
    }

    /// <summary>A program without its folders, or a container's image without its registry, tag and digest.</summary>
    private static string NameOf(string word)
    {
        var slash = word.LastIndexOf('/');
        var name = word[(slash + 1)..];
        var tag = slash < 0 ? -1 : name.AsSpan().IndexOfAny(':', '@');
        return tag < 0 ? name : name[..tag];
    }

    private static bool EndsCommand(string word) =>
        word is "|" or "|&" or "||" or "&" or "&&" or ";" or "<" || word.TrimStart('&', '1', '2').StartsWith('>');
}
