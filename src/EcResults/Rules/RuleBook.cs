namespace EcResults.Rules;

/// <summary>All rules in the order of their codes. A new rule is one file and one line here.</summary>
public static class RuleBook
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingFile.Rule,
        UnexpectedFile.Rule,
        BadId.Rule,
        TooLarge.Rule,
        NotText.Rule,
        LinkOrRunBit.Rule,
        InvalidJson.Rule,
        SchemaViolation.Rule,
        BrokenReference.Rule,
        RunOrder.Rule,
        StaleChecksum.Rule,
        UnexpectedLine.Rule,
        .. EvidenceCatalog.Formats.Select(UnreadableEvidence.RuleFor),
        CommandAgainstOutput.Rule,
        SummaryAgainstRaw.Rule,
        EnvironmentAgainstRaw.Rule,
        LogAgainstRun.Rule,
        RateArithmetic.Rule,
        LatencyShape.Rule,
        LittlesLaw.Rule,
        RuntimeAgainstDuration.Rule,
        BytesPerRequest.Rule,
        SamplesOutsideLoad.Rule,
        MemoryAgreement.Rule,
        CapturesDisagree.Rule,
        SpectrumAgainstReport.Rule,
        WorkloadAgainstServer.Rule,
        CountersAgainstSamples.Rule,
        HitsAgainstRequests.Rule,
        NoBaseline.Rule,
        TooShort.Rule,
        FewRepetitions.Rule,
        NotInterleaved.Rule,
        NoSecondBaseline.Rule,
        LoadErrors.Rule,
        EventsLost.Rule,
        NothingCaptured.Rule,
        CaptureIncomplete.Rule,
        LogNotEnded.Rule,
        DebugLogging.Rule,
        BaselineDrift.Rule,
        ImplausibleProbeCost.Rule,
        CpuAboveCores.Rule,
        WrongProcess.Rule,
        PidFilterIgnored.Rule,
        EmulatedCpu.Rule,
        BadKernelRange.Rule,
        ClientSaturated.Rule,
        EvidenceMissing.Rule,
        NoPercentiles.Rule,
        RateNotReached.Rule,
        CappedCpu.Rule,
        ModeOrder.Rule,
        ClientProbed.Rule,
        SamplesMissing.Rule,
        UnprovenValue.Rule,
        AnatomyDoesNotAddUp.Rule,
        UnsteadyLoad.Rule,
        CopiedEvidence.Rule,
        CopiedFromSubmission.Rule,
        IdTaken.Rule,
        PublishedFigureChanged.Rule,
        DateInFuture.Rule,
        MoreThanASubmission.Rule,
        ChangedByAnother.Rule,
        PublishedResultChanged.Rule,
        AnothersName.Rule,
        Secret.Rule,
        CapturedPayload.Rule,
        Credential.Rule,
        PersonalData.Rule,
        UnsafeProse.Rule,
        ControlCharacters.Rule,
        DraftProse.Rule,
        LikelyIdentifying.Rule,
        ColourCodes.Rule,
    ];

    private static readonly Dictionary<string, Rule> ByCode = All.ToDictionary(
        rule => rule.Code,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The code for lines that were passed over, for whoever reads a single file.</summary>
    public static string UnexpectedLineCode => UnexpectedLine.Rule.Code;

    /// <summary>The rule of a code in any case, or null.</summary>
    public static Rule? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>All findings about a submission: every rule, sorted by place, each once, and no file flooded.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="today">The day, UTC; null where what has not happened yet is no matter.</param>
    public static IReadOnlyList<Finding> Check(Submission submission, DateOnly? today = null)
    {
        IEnumerable<Problem> Problems(Rule rule) =>
            today is { } day && rule.CheckOnDay is { } check
                ? rule.Check(submission).Concat(check(submission, day))
                : rule.Check(submission);

        // Rules know nothing of each other, and a single submission would leave all processors but one idle.
        var found = new Finding[All.Count][];
        Parallel.For(0, All.Count, index => found[index] = [.. Problems(All[index]).Select(All[index].Finding)]);
        return FindingList.Of(SecretRedaction.In(submission, [.. found.SelectMany(findings => findings)]));
    }

    /// <summary>All findings about submissions that stand side by side.</summary>
    /// <param name="catalog">The submissions; <see cref="Submission.AmongOthers"/> of each is enough.</param>
    public static IReadOnlyList<Finding> CheckCatalog(Catalog catalog) =>
        Found(rule => rule.CheckCatalog?.Invoke(catalog));

    /// <summary>All findings about a change: every rule about changes, sorted by place, each once.</summary>
    /// <param name="before">The submission as it was.</param>
    /// <param name="after">The submission as it is, or null where it was deleted.</param>
    public static IReadOnlyList<Finding> CheckChange(Submission before, Submission? after) =>
        Found(rule => rule.CheckChange?.Invoke(before, after));

    /// <summary>All findings about a pull request as a whole.</summary>
    public static IReadOnlyList<Finding> CheckPullRequest(PullRequest pull) =>
        Found(rule => rule.CheckPullRequest?.Invoke(pull));

    /// <summary>All findings about what a pull request does to one submission, other than those of <see cref="CheckChange"/>.</summary>
    /// <param name="pull">The pull request.</param>
    /// <param name="before">The submission as it was, or null where it is new.</param>
    /// <param name="after">The submission as it is, or null where it was deleted.</param>
    public static IReadOnlyList<Finding> CheckContribution(PullRequest pull, Submission? before, Submission? after) =>
        Found(rule => rule.CheckContribution?.Invoke(pull, before, after));

    private static IReadOnlyList<Finding> Found(Func<Rule, IEnumerable<Problem>?> check) =>
        FindingList.Of(All.SelectMany(rule => (check(rule) ?? []).Select(rule.Finding)));
}
