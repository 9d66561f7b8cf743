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
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
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

    private static string Normal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address;

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(address[0])
            && address[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
    }
}
