namespace EcResults.Rules;

/// <summary>All rules in the order of their codes. A new rule is one file and one line here.</summary>
public static class RuleBook
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingFile.Rule,
        StrayFile.Rule,
        BadId.Rule,
        TooLarge.Rule,
        NotText.Rule,
        LinkOrRunBit.Rule,
        InvalidJson.Rule,
        SchemaViolation.Rule,
        UnknownSchemaVersion.Rule,
        LineEnds.Rule,
        DanglingName.Rule,
        RunOrder.Rule,
        StaleChecksum.Rule,
        UnexpectedLine.Rule,
        .. EvidenceCatalog.Formats.Select(UnreadableEvidence.RuleFor),
        CommandAgainstOutput.Rule,
        WorkloadAgainstOutput.Rule,
        SummaryAgainstRaw.Rule,
        FiguresAgainstRaw.Rule,
        EnvironmentAgainstRaw.Rule,
        LogAgainstRun.Rule,
        RateArithmetic.Rule,
        TransferArithmetic.Rule,
        PercentileOrder.Rule,
        LatencyAboveMaximum.Rule,
        LittlesLaw.Rule,
        RuntimeAgainstDuration.Rule,
        RunsOverlap.Rule,
        BytesPerRequest.Rule,
        SamplesOutsideLoad.Rule,
        RepetitionOrder.Rule,
        MeanAgainstPercentiles.Rule,
        MemoryAgreement.Rule,
        MoreEventsThanRequests.Rule,
        HypervisorHidden.Rule,
        BufferAgainstCommand.Rule,
        ResponseSize.Rule,
        PidstatBannerAgainstRun.Rule,
        SpectrumAgainstReport.Rule,
        ProseFigures.Rule,
        NoBaseline.Rule,
        TooShort.Rule,
        LoadDiffers.Rule,
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
        EcaptureIdle.Rule,
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
        FasterWithEcapture.Rule,
        FewLoadErrors.Rule,
        CaptureOfAPart.Rule,
        OtherProcess.Rule,
        SamplesMissing.Rule,
        UnprovenValue.Rule,
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

    /// <summary>How many findings of one code are listed for one file, and how many about whole files.</summary>
    public const int MostOfOneCode = 20;

    private static readonly Dictionary<string, Rule> ByCode = All.ToDictionary(
        rule => rule.Code,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Comparer<Diagnostic> ByPlace = Comparer<Diagnostic>.Create(
        (left, right) =>
        {
            var order = string.CompareOrdinal(left.At.Path, right.At.Path);
            order = order != 0 ? order : left.At.Line.CompareTo(right.At.Line);
            order = order != 0 ? order : left.At.Column.CompareTo(right.At.Column);
            order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
            return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        }
    );

    /// <summary>The code for lines that were passed over, for whoever reads a single file.</summary>
    public static string UnexpectedLineCode => UnexpectedLine.Rule.Code;

    /// <summary>The rule of a code in any case, or null.</summary>
    public static Rule? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>All findings about a submission: every rule, sorted by place, each once, and no file flooded.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="alone">Whether no other one is checked meanwhile, so that a second thread makes it faster.</param>
    public static IReadOnlyList<Diagnostic> Check(Submission submission, bool alone = false)
    {
        var found = new Diagnostic[All.Count][];
        TwoEnds.Run(
            alone,
            All.Count,
            index =>
            {
                var rule = All[index];
                found[index] =
                [
                    .. rule.Check(submission).Select(problem => new Diagnostic(rule.Code, rule.Severity, problem)),
                ];
            }
        );
        return Shortened(Sorted(SecretRedaction.In(submission, [.. found.SelectMany(diagnostics => diagnostics)])));
    }

    /// <summary>All findings about submissions that stand side by side, and about their dates.</summary>
    /// <param name="catalog">The submissions.</param>
    /// <param name="today">The day, UTC.</param>
    public static IReadOnlyList<Diagnostic> CheckCatalog(Catalog catalog, DateOnly today) =>
        Shortened(
            Sorted(
                All.Where(rule => rule.CheckCatalog is not null)
                    .SelectMany(rule =>
                        rule.CheckCatalog!(catalog, today)
                            .Select(problem => new Diagnostic(rule.Code, rule.Severity, problem))
                    )
            )
        );

    /// <summary>All findings about a change: every rule about changes, sorted by place, each once.</summary>
    /// <param name="before">The submission as it was.</param>
    /// <param name="after">The submission as it is, or null where it was deleted.</param>
    public static IReadOnlyList<Diagnostic> CheckChange(Submission before, Submission? after) =>
        Shortened(
            Sorted(
                All.SelectMany(rule =>
                    (rule.CheckChange?.Invoke(before, after) ?? []).Select(problem => new Diagnostic(
                        rule.Code,
                        rule.Severity,
                        problem
                    ))
                )
            )
        );

    /// <summary>All findings about a pull request as a whole.</summary>
    public static IReadOnlyList<Diagnostic> CheckPullRequest(PullRequest pull) =>
        Found(rule => rule.CheckPullRequest?.Invoke(pull));

    /// <summary>All findings about what a pull request does to one submission, other than those of <see cref="CheckChange"/>.</summary>
    /// <param name="pull">The pull request.</param>
    /// <param name="before">The submission as it was, or null where it is new.</param>
    /// <param name="after">The submission as it is, or null where it was deleted.</param>
    public static IReadOnlyList<Diagnostic> CheckContribution(
        PullRequest pull,
        Submission? before,
        Submission? after
    ) => Found(rule => rule.CheckContribution?.Invoke(pull, before, after));

    private static IReadOnlyList<Diagnostic> Found(Func<Rule, IEnumerable<Problem>?> check) =>
        Shortened(
            Sorted(
                All.SelectMany(rule =>
                    (check(rule) ?? []).Select(problem => new Diagnostic(rule.Code, rule.Severity, problem))
                )
            )
        );

    /// <summary>
    /// Sorted findings with at most <see cref="MostOfOneCode"/> of one code in one file, and as many that are about files
    /// as a whole: a last one says how many more there are. What is in the wrong place breaks one law on every line, and
    /// nobody reads the second hundred.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Shortened(IReadOnlyList<Diagnostic> sorted)
    {
        if (sorted.Count <= MostOfOneCode)
        {
            return sorted;
        }

        var counts = sorted.CountBy(Group).ToDictionary();
        var seen = new Dictionary<(string Path, string Code), int>();
        var result = new List<Diagnostic>(Math.Min(sorted.Count, MostOfOneCode * 100));
        foreach (var finding in sorted)
        {
            var key = Group(finding);
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;
            if (number <= MostOfOneCode)
            {
                result.Add(finding);
            }
            else if (number == MostOfOneCode + 1)
            {
                var more = counts[key] - MostOfOneCode;
                var message =
                    $"{more} more {(more == 1 ? "finding" : "findings")} of {finding.Code} {(more == 1 ? "is" : "are")} not listed, the first of them here";
                result.Add(finding with { Problem = new Problem(finding.At, message, "mend the ones listed first") });
            }
        }

        return result;
    }

    private static (string Path, string Code) Group(Diagnostic finding) =>
        (finding.At.Line == 0 ? "" : finding.At.Path, finding.Code);

    /// <summary>Findings in the order in which they are shown: by path, place and code, each once.</summary>
    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> findings)
    {
        var result = new List<Diagnostic>();
        foreach (var finding in findings.Order(ByPlace))
        {
            if (result.Count == 0 || ByPlace.Compare(result[^1], finding) != 0)
            {
                result.Add(finding);
            }
        }

        return result;
    }
}
