namespace EcResults.Evidence;

/// <summary>Finds the TLS library that a server says it was built or runs with.</summary>
internal static class TlsLibraries
{
    /// <summary>What nginx and HAProxy say before the library that they were built with; h2o says the third.</summary>
    public static readonly IReadOnlyList<string> Built = ["built with ", "Built with OpenSSL version : ", "OpenSSL: "];

    /// <summary>What nginx and HAProxy say before the library that they run with.</summary>
    public static readonly IReadOnlyList<string> Running = ["(running with ", "Running on OpenSSL version : "];

    private static readonly string[] Products = ["OpenSSL", "LibreSSL", "BoringSSL", "AWS-LC", "wolfSSL", "quictls"];

    /// <summary>Product and version behind one of the phrases; the product alone where no version stands behind it.</summary>
    public static Quoted? Behind(TextLine line, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var start = line.Text.IndexOf(phrase, StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }

            var words = CaptureText.FirstWords(line, 2, start + phrase.Length).ConvertAll(CaptureText.Bare);
            if (words.Count == 0 || !Products.Contains(words[0].Text, StringComparer.Ordinal))
            {
                continue;
            }

            var hasVersion = words.Count == 2 && words[1].Text.Length > 0 && char.IsAsciiDigit(words[1].Text[0]);
            var first = words[0].At.Column - 1;
            var end = hasVersion ? words[1].At.Column - 1 + words[1].At.Length : first + words[0].At.Length;
            return CaptureText.Slice(line, first, end - first);
        }

        return null;
    }
}
