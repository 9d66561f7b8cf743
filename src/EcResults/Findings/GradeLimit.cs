namespace EcResults.Findings;

/// <summary>What keeps a submission from a better grade.</summary>
/// <param name="Best">The best grade that it leaves; below A.</param>
/// <param name="Message">What the finding says.</param>
public sealed record GradeLimit(Grade Best, string Message)
{
    /// <summary>The grade that is out of reach until it is mended, as a letter.</summary>
    public string Next => (Best + 1).ToString();
}
