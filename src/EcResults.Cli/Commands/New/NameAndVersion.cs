namespace EcResults.Cli.Commands;

/// <summary>Reads options that take a name and a version: <c>"nginx 1.26.3"</c>.</summary>
internal static class NameAndVersion
{
    /// <summary>What the words name, or null where there are none.</summary>
    /// <exception cref="CannotRunException">They are not a name and a version.</exception>
    public static T? Read<T>(string option, string? words, Func<string, string, T> make)
        where T : class =>
        words is null
            ? null
            : Parse(words, make)
                ?? throw new CannotRunException(
                    $"{option} takes a name and a version with a blank between them; \"{words}\" is not that"
                );

    /// <summary>A name and a version with blanks between them, or null.</summary>
    public static T? Parse<T>(string words, Func<string, string, T> make)
        where T : class =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var version] ? make(name, version) : null;
}
