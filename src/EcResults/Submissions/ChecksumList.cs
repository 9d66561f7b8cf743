using System.Security.Cryptography;

namespace EcResults.Submissions;

/// <summary>One line of SHA256SUMS.</summary>
/// <param name="File">The path within the submission.</param>
/// <param name="Sum">The SHA-256 in lower-case hexadecimal digits.</param>
/// <param name="At">The line.</param>
public sealed record Checksum(string File, string Sum, Location At);

/// <summary>SHA256SUMS: the SHA-256 of every other file, as <c>sha256sum</c> writes it.</summary>
/// <param name="Checksums">The lines in their order.</param>
/// <param name="Unreadable">The lines that are not of that form.</param>
public sealed record ChecksumList(IReadOnlyList<Checksum> Checksums, IReadOnlyList<Location> Unreadable)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads a list. A line has 64 hexadecimal digits, a space, a space or an asterisk, and a path.</summary>
    public static ChecksumList Read(SourceText source)
    {
        var checksums = new List<Checksum>();
        var unreadable = new List<Location>();
        foreach (var line in source.Lines)
        {
            const int SumLength = SHA256.HashSizeInBytes * 2;
            const int PathAt = SumLength + 2;
            var text = line.Text;
            var isChecksum =
                text.Length > PathAt
                && text[SumLength] == ' '
                && text[SumLength + 1] is ' ' or '*'
                && !text.AsSpan(0, SumLength).ContainsAnyExcept(Digits);
            if (isChecksum)
            {
                checksums.Add(new Checksum(text[PathAt..], text[..SumLength], line.Whole));
            }
            else
            {
                unreadable.Add(line.Whole);
            }
        }

        return new ChecksumList(checksums, unreadable);
    }

    /// <summary>The sum of a file's bytes, in lower-case hexadecimal digits.</summary>
    public static string SumOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The whole file for sums in ordinal order of their paths.</summary>
    public static byte[] Write(IEnumerable<(string File, string Sum)> sums)
    {
        var text = new StringBuilder();
        foreach (var (file, sum) in sums.OrderBy(pair => pair.File, StringComparer.Ordinal))
        {
            text.Append(sum).Append("  ").Append(file).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
