namespace EcResults.Rules;

/// <summary>Whose a published result is, and what a change does to it.</summary>
/// <param name="Before">The submission as it was published, which had a valid manifest.</param>
/// <param name="After">The submission as it is, or null where it was deleted.</param>
internal sealed record Publication(Submission Before, Submission? After)
{
    /// <summary>The account whose result it is: the one stated, else the name, which ECR409 holds against the author.</summary>
    public string Owner => Before.Manifest!.Submitter.GitHub ?? Before.Manifest.Submitter.Name;

    /// <summary>Whether the status is another one than before.</summary>
    public bool HasOtherStatus => After?.Manifest is { } manifest && manifest.Status != Before.Manifest!.Status;

    /// <summary>Whether the result was disputed, and is as plainly published as before.</summary>
    public bool EndsDispute =>
        Before.Manifest!.Status is { State: SubmissionState.Disputed } && After?.Manifest is { Status: null };

    /// <summary>What is said or shown otherwise than before, the status left aside; help is left to the caller.</summary>
    public IEnumerable<Problem> Differences =>
        After is null
            ? []
            : FrozenMembers.Compare(Before, After).Concat(FrozenFiles.Compare(Before.Files, After.Files));

    /// <summary>A change to a published result, or null where nothing of that kind was published.</summary>
    public static Publication? Of(Submission? before, Submission? after) =>
        before?.Manifest is null ? null : new Publication(before, after);
}
