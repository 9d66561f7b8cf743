using System.Text.RegularExpressions;

namespace EcResults.GitHub;

/// <summary>A repository on GitHub.</summary>
/// <param name="Owner">The account that it belongs to.</param>
/// <param name="Name">Its name.</param>
public sealed partial record RepositoryName(string Owner, string Name)
{
    /// <summary>Reads <c>OWNER/NAME</c>.</summary>
    /// <returns>Null where the text is something else.</returns>
    public static RepositoryName? Parse(string text) =>
        Form().Match(text) is { Success: true } match
            ? new RepositoryName(match.Groups["owner"].Value, match.Groups["name"].Value)
            : null;

    /// <inheritdoc />
    public override string ToString() => $"{Owner}/{Name}";

    // A name of dots alone would lead elsewhere in an address.
    [GeneratedRegex(@"\A(?<owner>[A-Za-z0-9-]{1,39})/(?<name>(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100})\z")]
    private static partial Regex Form();
}
