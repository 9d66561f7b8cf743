using System.Runtime.CompilerServices;

namespace EcResults.Rules;

/// <summary>What the tables find in the texts of a submission, in the order in which the files stand.</summary>
internal sealed class Leaks
{
    private static readonly LeakSearch Search = new(
        SecretPatterns.Table,
        CredentialPatterns.Table,
        TokenPatterns.Hosts,
        TokenPatterns.Services,
        TokenPatterns.Dotted,
        AddressPatterns.Table,
        PeoplePatterns.Table,
        MachinePatterns.Table
    );

    // Four rules and the redaction of their findings ask for them, two rules at a time.
    private static readonly ConditionalWeakTable<Submission, Lazy<Leaks>> Known = [];

    private Leaks(Submission submission)
    {
        var texts = ContributedTexts
            .Of(submission)
            .Select(text => new { Text = text, Found = Search.In(text) })
            .Where(text => text.Found.Count > 0)
            .ToList();
        Secrets = [.. texts.SelectMany(one => SecretsOf(one.Text.Text, one.Found[0]))];
        Credentials = [.. texts.SelectMany(one => CredentialsOf(one.Found.Take(1..5)))];
        Traces = [.. texts.SelectMany(one => TracesOf(one.Found))];
    }

    /// <summary>Private keys and the secrets of TLS sessions.</summary>
    public IReadOnlyList<Leak> Secrets { get; }

    /// <summary>What logs somebody in; of one that several tables know, the first words only.</summary>
    public IReadOnlyList<Leak> Credentials { get; }

    /// <summary>What may lead to a person or a machine.</summary>
    public IReadOnlyList<Leak> Traces { get; }

    /// <summary>Those of a submission.</summary>
    public static Leaks Of(Submission submission) =>
        Known.GetValue(submission, static key => new Lazy<Leaks>(() => new Leaks(key))).Value;

    /// <summary>What may lead to a person or a machine in one text, table by table.</summary>
    public static IEnumerable<Leak> TracesIn(ContributedText text) => TracesOf(Search.In(text));

    private static IEnumerable<Leak> SecretsOf(string text, IReadOnlyList<Leak> found)
    {
        var behind = 0;
        var hasEnd = true;
        foreach (var secret in found.Where(secret => secret.Start >= behind))
        {
            if (!secret.Pattern.IsArmoured)
            {
                yield return secret;
                continue;
            }

            // A key that was cut may go on to the end of the file.
            var end = hasEnd ? text.IndexOf("-----END", secret.Start, StringComparison.Ordinal) : -1;
            hasEnd = end >= 0;
            behind = Math.Max(end, secret.End);
            yield return secret with
            {
                Reach = hasEnd ? end : text.Length - 1,
            };
        }
    }

    private static IEnumerable<Leak> CredentialsOf(IEnumerable<IReadOnlyList<Leak>> tables)
    {
        var behind = 0;
        foreach (
            var found in tables.SelectMany(of => of).OrderBy(leak => leak.Start).ThenByDescending(leak => leak.Length)
        )
        {
            if (found.Start >= behind)
            {
                yield return found;
                behind = found.End;
            }
        }
    }

    private static IEnumerable<Leak> TracesOf(IReadOnlyList<IReadOnlyList<Leak>> tables) =>
        tables.Skip(5).SelectMany(of => of);
}
