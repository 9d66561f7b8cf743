namespace EcResults.Comparisons;

/// <summary>One thing that differs between two results or submissions.</summary>
/// <param name="Name">Its name in data.</param>
/// <param name="Words">What it is, for people, with its article: <c>the kernel</c>.</param>
/// <param name="A">How it is in the first, or null where it was not recorded.</param>
/// <param name="B">How it is in the second, or null where it was not recorded.</param>
public sealed record Difference(string Name, string Words, string? A, string? B)
{
    private const string NotRecorded = "not recorded";

    /// <summary><c>the kernel: 5.10.0 against 6.1.0</c>.</summary>
    public string Sentence => $"{Words}: {A ?? NotRecorded} against {B ?? NotRecorded}";
}
