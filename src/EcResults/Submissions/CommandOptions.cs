namespace EcResults.Submissions;

/// <summary>The options of a command that is already split into words, read as getopt_long reads them.</summary>
/// <param name="words">The words; the first is the program.</param>
/// <param name="valued">The options that take a value, without dashes, short (<c>t</c>) and long (<c>threads</c>).</param>
internal sealed class CommandOptions(IReadOnlyList<string> words, IReadOnlySet<string> valued)
{
    private readonly List<Given> options = [];
    private readonly List<string> rest = [];
    private bool read;

    /// <summary>What is no option, in order.</summary>
    public IReadOnlyList<string> Rest => Read().rest;

    /// <summary>Whether any of the names is given.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in Read().options)
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last value given under any of the names, which is the one that counts; null where there is none.</summary>
    public string? Value(params string[] names) => Values(names).LastOrDefault();

    /// <summary>All values given under any of the names, in order.</summary>
    public IEnumerable<string> Values(params string[] names) =>
        Read().options.Where(option => names.Contains(option.Name)).Select(option => option.Value).OfType<string>();

    private CommandOptions Read()
    {
        for (var i = 1; !read && i < words.Count; i++)
        {
            var word = words[i];
            if (word == "--")
            {
                rest.AddRange(words.Skip(i + 1));
                break;
            }

            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                i += Long(word[2..], i);
            }
            else if (word.Length > 1 && word[0] == '-')
            {
                i += Short(word, i);
            }
            else
            {
                rest.Add(word);
            }
        }

        read = true;
        return this;
    }

    // Gives how many further words were taken as the value.
    private int Long(string option, int at)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
        {
            options.Add(new Given(option[..equals], option[(equals + 1)..]));
            return 0;
        }

        var takes = valued.Contains(option) && at + 1 < words.Count;
        options.Add(new Given(option, takes ? words[at + 1] : null));
        return takes ? 1 : 0;
    }

    private int Short(string word, int at)
    {
        for (var i = 1; i < word.Length; i++)
        {
            var name = word[i].ToString();
            if (!valued.Contains(name))
            {
                options.Add(new Given(name, null));
                continue;
            }

            // The value follows at once, after an equals sign (as Go's flags allow), or as the next word.
            var value = word[(i + 1)..].TrimStart('=');
            var takes = value.Length == 0 && at + 1 < words.Count;
            options.Add(
                new Given(
                    name,
                    takes ? words[at + 1]
                        : value.Length == 0 ? null
                        : value
                )
            );
            return takes ? 1 : 0;
        }

        return 0;
    }

    /// <summary>An option as it stands on the command line, without dashes.</summary>
    private sealed record Given(string Name, string? Value);
}
