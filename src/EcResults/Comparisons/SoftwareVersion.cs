namespace EcResults.Comparisons;

/// <summary>The part of a version that says what a piece of software behaves like.</summary>
public static class SoftwareVersion
{
    /// <summary>The minor version of a kernel release: <c>6.18</c> of <c>6.18.44-cloud</c>; what has no such start stays whole.</summary>
    public static string KernelMinor(string release)
    {
        var numbers = Numbers(release);
        return numbers.Count >= 2 ? $"{numbers[0]}.{numbers[1]}" : release;
    }

    /// <summary>
    /// The line of OpenSSL that keeps its binary interface: <c>3.0</c> of <c>3.0.22</c>, and before 3.0 three numbers,
    /// <c>1.1.1</c> of <c>1.1.1w</c>.
    /// </summary>
    public static string OpenSslMinor(string version)
    {
        var numbers = Numbers(version);
        return numbers.Count >= 2 && !IsBeforeThree(numbers[0]) ? $"{numbers[0]}.{numbers[1]}"
            : numbers.Count >= 3 ? $"{numbers[0]}.{numbers[1]}.{numbers[2]}"
            : version;
    }

    private static bool IsBeforeThree(string major) => major is "0" or "1" or "2";

    /// <summary>The numbers between dots at the start, as written.</summary>
    private static List<string> Numbers(string version)
    {
        var result = new List<string>();
        foreach (var part in version.Split('.'))
        {
            var digits = part.TakeWhile(char.IsAsciiDigit).Count();
            if (digits == 0)
            {
                break;
            }

            result.Add(part[..digits]);
            if (digits < part.Length)
            {
                break;
            }
        }

        return result;
    }
}
