namespace EcResults.Submissions;

/// <summary>How large a submission may be. Raw output of a long benchmark stays far below; a log is condensed.</summary>
public static class SubmissionLimits
{
    /// <summary>The largest file, bytes.</summary>
    public const long FileBytes = 1024 * 1024;

    /// <summary>The largest sum over a submission, bytes.</summary>
    public const long TotalBytes = 16 * 1024 * 1024;

    /// <summary>The most files.</summary>
    public const int Files = 1000;

    /// <summary>The largest summary.md, bytes: prose, and short enough that no Markdown can make its reader slow.</summary>
    public const long ProseBytes = 16 * 1024;
}
