namespace EcResults.Rules;

/// <summary>Gives each value that leads to a person or a machine one placeholder that leads to nobody.</summary>
internal sealed class Placeholders
{
    private static readonly string[] Users = ["user", "tester", "guest", "student", "someone", "dev", "me", "you"];

    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = [];
    private readonly List<string> hosts = [];
    private readonly List<string> words = [];

    /// <summary>What the name is that a machine has for itself, and that may be as short as any word.</summary>
    public const string OwnName = "the name of this machine";

    /// <summary>The values in the order in which they came, with their placeholders.</summary>
    public IReadOnlyList<(string Value, string Placeholder)> Given => [.. given.Select(pair => (pair.Key, pair.Value))];

    /// <summary>The placeholder of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="what">What it is, as a row of the tables says it.</param>
    public string Of(string value, string what) =>
        given.TryGetValue(value, out var known) ? known : given[value] = Make(value, what);

    /// <summary>
    /// Replaces the names that are known by now wherever they stand as words of their own: a banner or a comment may repeat
    /// them with nothing that tells what they are. The name of a user, or of a machine for itself, is left where it is of
    /// letters alone: it may be a word of a tool, such as "max" or "model".
    /// </summary>
    public string InPlaceOfNames(string text) =>
        InPlaceOf(
            words.Where(word => !word.All(char.IsLetter)),
            // The domain behind a short name leads to the machine as well.
            InPlaceOf(hosts, text, @"(?:\.[A-Za-z0-9-]{1,63}){0,8}")
        );

    /// <summary>Replaces these as well in prose, where no tool's words stand; the shortest may be words of a language.</summary>
    public string InPlaceOfWords(string prose) => InPlaceOf(words.Where(word => word.Length > 4), prose);

    private string InPlaceOf(IEnumerable<string> names, string text, string more = "")
    {
        // The full name of a host goes before the short one that it begins with.
        foreach (
            var name in names
                .Where(name => text.Contains(name, StringComparison.Ordinal))
                .OrderByDescending(name => name.Length)
        )
        {
            text = Regex.Replace(
                text,
                $@"(?<![\w.-]){Regex.Escape(name)}{more}(?![\w-])",
                given[name],
                RegexOptions.CultureInvariant
            );
        }

        return text;
    }

    private string Make(string value, string what)
    {
        switch (what)
        {
            case "a public IPv4 address":
                return $"192.0.2.{Math.Min(Next("address"), 254)}";
            case "a public IPv6 address":
                return $"2001:db8::{Next("address")}";
            case "a hardware address":
                var card = Math.Min(Next("card"), 255);
                return value.StartsWith("fe80:", StringComparison.OrdinalIgnoreCase)
                    ? $"fe80::{card:x}"
                    : $"00:00:5e:00:53:{card:x2}";
            case "an e-mail address":
                return $"user-{Next("mail")}@example.org";
            case "a full host name" or "a host name" or "the name of a computer" or "the name of a personal computer":
                hosts.Add(value);
                return $"host-{Next("host")}.example";
            case OwnName:
                (value.All(char.IsLetter) ? words : hosts).Add(value);
                return $"host-{Next("host")}.example";
            case "the name of a home folder" or "the name of a user":
                words.Add(value);
                return Users[Math.Min(Next("user"), Users.Length) - 1];
            case "the name of a user and a computer":
                var at = value.IndexOf('@', StringComparison.Ordinal);
                return at < 0
                    ? Of(value, "the name of a user")
                    : $"{Of(value[..at], "the name of a user")}@{Of(value[(at + 1)..], "the name of a computer")}";
            default:
                // An id, a key, a certificate, a number: its form stays, so that what is read out of the file stays too.
                return string.Create(
                    value.Length,
                    value,
                    static (zeros, original) =>
                    {
                        for (var i = 0; i < original.Length; i++)
                        {
                            zeros[i] = char.IsLetterOrDigit(original[i]) ? '0' : original[i];
                        }
                    }
                );
        }
    }

    private int Next(string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;
}
