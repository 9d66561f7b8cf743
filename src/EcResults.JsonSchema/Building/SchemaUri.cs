namespace EcResults.JsonSchema;

/// <summary>Resolves the references of schemas. Addresses are names here; nothing is ever fetched.</summary>
internal static class SchemaUri
{
    /// <summary>The base of a schema that gives itself no <c>$id</c>; it is left out of schema locations.</summary>
    public const string Anonymous = "schema:///";

    /// <summary>The absolute address of a reference, without its fragment, and the fragment, decoded.</summary>
    public static (string Address, string Fragment) Resolve(string baseAddress, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Unescaped(reference[(hash + 1)..]);
        var address = hash < 0 ? reference : reference[..hash];
        if (address.Length == 0)
        {
            return (baseAddress, fragment);
        }
        // Asked by the scheme and not by Uri: on Unix "/x" counts as an absolute file address.
        if (HasScheme(address))
        {
            return (Normal(address), fragment);
        }
        return
            Uri.TryCreate(baseAddress, UriKind.Absolute, out var origin) && Uri.TryCreate(origin, address, out var uri)
            ? (uri.AbsoluteUri, fragment)
            : (address, fragment);
    }

    // Uri takes longer to get ready than a schema takes to build: it is asked only about what needs it.
    private static string Unescaped(string fragment) =>
        fragment.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(fragment) : fragment;

    private static string Normal(string address) =>
        !IsPlain(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address;

    // https, a host in lower case, and a path of letters without "." and ".." steps: nothing to be normalised.
    private static bool IsPlain(string address)
    {
        const string Scheme = "https://";
        var path = address.StartsWith(Scheme, StringComparison.Ordinal) ? address.IndexOf('/', Scheme.Length) : -1;
        if (path <= Scheme.Length || address[path - 1] == '.')
        {
            return false;
        }
        for (var i = Scheme.Length; i < address.Length; i++)
        {
            var letter = address[i];
            var isPlain =
                char.IsAsciiLetterLower(letter)
                || letter == '-'
                || (letter == '.' && address[i - 1] != '/')
                || (i >= path && (char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_'));
            if (!isPlain)
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(address[0])
            && address[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
    }
}
