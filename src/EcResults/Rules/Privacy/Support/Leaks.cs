using System.Runtime.CompilerServices;

namespace EcResults.Rules;

/// <summary>What the tables find in the texts of a submission, in the order in which the files stand.</summary>
internal sealed class Leaks
{
    private static readonly LeakSearch SecretSearch = new(SecretPatterns.Table);

    private static readonly LeakSearch CredentialSearch = new(
        CredentialPatterns.Table,
        TokenPatterns.Hosts,
        TokenPatterns.Services,
        TokenPatterns.Dotted
    );

    private static readonly LeakSearch TraceSearch = new(
        AddressPatterns.Table,
        PeoplePatterns.Table,
        MachinePatterns.Table
    );

    // Four rules and the redaction of their findings ask for them, two rules at a time.
    private static readonly ConditionalWeakTable<Submission, Lazy<Leaks>> Known = [];

    private Leaks(Submission submission)
    {
        var texts = ContributedTexts.Of(submission);
        Secrets = [.. texts.SelectMany(SecretsIn)];
        Credentials = [.. texts.SelectMany(CredentialsIn)];
        Traces = [.. texts.SelectMany(TracesIn)];
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
    public static IEnumerable<Leak> TracesIn(ContributedText text) => TraceSearch.In(text);

    private static IEnumerable<Leak> SecretsIn(ContributedText text)
    {
        var behind = 0;
        var hasEnd = true;
        foreach (var secret in SecretSearch.In(text).Where(secret => secret.Start >= behind))
        {
            if (!secret.Pattern.IsArmoured)
            {
                yield return secret;
                continue;
            }

            // A key that was cut may go on to the end of the file.
            var end = hasEnd ? text.Text.IndexOf("-----END", secret.Start, StringComparison.Ordinal) : -1;
            hasEnd = end >= 0;
            behind = Math.Max(end, secret.End);
            yield return secret with
            {
                Reach = hasEnd ? end : text.Text.Length - 1,
            };
        }
    }

    private static IEnumerable<Leak> CredentialsIn(ContributedText text)
    {
        var behind = 0;
        foreach (
            var found in CredentialSearch.In(text).OrderBy(found => found.Start).ThenByDescending(found => found.Length)
        )
        {
            if (found.Start >= behind)
            {
                yield return found;
                behind = found.End;
            }
        }
    }
}
