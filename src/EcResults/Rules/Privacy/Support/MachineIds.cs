namespace EcResults.Rules;

/// <summary>What the kernel's command line says of one machine: ids of file systems, of the machine, serial numbers.</summary>
internal static class MachineIds
{
    /// <summary>8-4-4-4-12 hexadecimal digits.</summary>
    private const int UuidLength = 36;

    private static readonly string[] Keys = ["systemd.machine_id=", "serial=", "BOOTIF=", "iscsi_initiator="];

    public static IEnumerable<TextSpan> In(ContributedText passage)
    {
        if (passage.Entry != "raw/env/cmdline.txt")
        {
            yield break;
        }

        var text = passage.Text;
        for (var dash = text.IndexOf('-', StringComparison.Ordinal); dash >= 0; dash = text.IndexOf('-', dash + 1))
        {
            var start = dash - 8;
            if (start >= 0 && start + UuidLength <= text.Length && IsUuid(text.AsSpan(start, UuidLength)))
            {
                yield return new TextSpan(start, UuidLength, "the id of a disk or a machine", IsCertain: false);
            }
        }

        foreach (var key in Keys)
        {
            var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            var rest = at < 0 ? [] : text.AsSpan(at + key.Length);
            var end = rest.IndexOfAny(" \t\r\n");
            var length = end < 0 ? rest.Length : end;
            if (length > 0 && !Placeholder.Is(rest[..length]))
            {
                yield return new TextSpan(at + key.Length, length, "the id of a machine", IsCertain: false);
            }
        }
    }

    private static bool IsUuid(ReadOnlySpan<char> text)
    {
        var digits = 0;
        for (var i = 0; i < UuidLength; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }

            digits += text[i] is '0' or '-' ? 0 : 1;
        }

        // A masked one is all zeros.
        return digits > 0;
    }
}
