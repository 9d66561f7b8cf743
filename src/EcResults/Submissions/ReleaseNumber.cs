namespace EcResults.Submissions;

/// <summary>The numbers that a version starts with: <c>6.12.107</c> of <c>6.12.107+deb13-amd64</c>.</summary>
internal static class ReleaseNumber
{
    private const int MostDigits = 9;

    /// <summary>Up to three numbers, those that are missing as 0; null where the text starts with no number.</summary>
    public static Version? Of(string text)
    {
        var numbers = new int[3];
        var rest = text.AsSpan().TrimStart('v');
        for (var i = 0; i < numbers.Length; i++)
        {
            var end = rest.IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? rest : rest[..end];
            if (digits.Length is 0 or > MostDigits)
            {
                return i == 0 ? null : Made(numbers);
            }

            numbers[i] = int.Parse(digits, CultureInfo.InvariantCulture);
            rest = rest[digits.Length..];
            if (rest is not ['.', ..])
            {
                break;
            }

            rest = rest[1..];
        }

        return Made(numbers);
    }

    private static Version Made(int[] numbers) => new(numbers[0], numbers[1], numbers[2]);
}
