namespace EcResults.Site.Models;

/// <summary>What every page says about a submission.</summary>
internal sealed class SubmissionView
{
    public SubmissionView(Submission submission)
    {
        Submission = submission;
        Manifest =
            submission.Manifest
            ?? throw new ArgumentException(
                $"{submission.Id} has no valid manifest; a catalog holds valid submissions only",
                nameof(submission)
            );
        if (!SitePaths.IsPlain(submission.Id) || submission.Id.Contains('/', StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{submission.Id}\" cannot be the name of a folder", nameof(submission));
        }

        CpuShort = CpuName.Normalise(Manifest.Environment.Cpu.Model);
        Kernel = SoftwareVersion.KernelMinor(Manifest.Environment.Kernel.Release);
        Results = Result.OfEach(submission, Manifest);
        MachineClass = MachineClasses.Of(Manifest.Environment, submission.Facts);
        IReadOnlyList<Finding> findings = submission.Grade is null ? RuleBook.Check(submission) : [];
        Grade = submission.Grade ?? EvidenceGrade.Of(findings);
        Certificate = submission.Certificate ?? Certification.Of(submission, findings);
    }

    public Submission Submission { get; }

    public Manifest Manifest { get; }

    /// <summary>What it says about each workload and mode, also where it is withdrawn.</summary>
    public IReadOnlyList<Result> Results { get; }

    public MachineClass MachineClass { get; }

    public EvidenceGrade Grade { get; }

    /// <summary>What was checked and held, and the warnings.</summary>
    public Certificate Certificate { get; }

    public string GradeWord => Grade.Grade.ToString();

    public string Id => Submission.Id;

    /// <summary>The page's path.</summary>
    public string Path => SitePaths.Submission(Id);

    /// <summary>
    /// CPU, kernel and OpenSSL, and what else tells it from results that share these (<see cref="ResultTitles"/>). A
    /// disputed result counts, so that it is marked wherever its name stands.
    /// </summary>
    public string Title => Setting + TitleEnd + Mark;

    /// <summary>CPU, kernel and OpenSSL.</summary>
    public string Setting => $"{CpuShort}, Linux {Kernel}, {Manifest.Environment.TlsWords}";

    /// <summary>What stands after its name where it is disputed; empty otherwise.</summary>
    public string Mark => Manifest.Status?.State == SubmissionState.Disputed ? " (disputed)" : "";

    /// <summary>The end of the title where others share the rest; empty otherwise.</summary>
    public string TitleEnd { get; internal set; } = string.Empty;

    public string CpuShort { get; }

    public string Kernel { get; }

    public string? OpenSsl => Manifest.Environment.OpenSsl?.Version;

    public string Ecapture => Manifest.Environment.Ecapture.Version;

    public string Machine => Machines.Name(MachineClass);

    /// <summary>What a reader has to know about such a machine, or null.</summary>
    public string? MachineWarning => Machines.Warning(MachineClass);

    public string Day => Numbers.Day(Manifest.Date);

    public string DayIso => Manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string By => Manifest.Submitter.Name;

    /// <summary>The submitter's page at GitHub, where the account is a possible one.</summary>
    public string? ByLink =>
        Manifest.Submitter.GitHub is { Length: > 0 and <= 39 } account
        && account.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? "https://github.com/" + account
            : null;

    /// <summary>withdrawn, corrected or disputed; null for a plain published result.</summary>
    public string? StatusWord => Manifest.Status?.State.ToString().ToLowerInvariant();

    /// <summary>Throughput lost in text mode at saturation, for lists; null where it was not measured.</summary>
    public string? TextThroughput =>
        Results.FirstOrDefault(result => result.Mode == Mode.Text && result.Workload.RatePerSecond is null) is { } text
        && Measure.Throughput.Of(text) is { } change
            ? Estimates.Marked(Measure.Throughput, change)
            : null;

    /// <summary>CPU added to a request in text mode at saturation, for lists; null where it was not measured.</summary>
    public string? TextCpu =>
        Results.FirstOrDefault(result => result.Mode == Mode.Text && result.Workload.RatePerSecond is null) is { } text
        && Measure.AddedCpu.Of(text) is { } added
            ? Estimates.Marked(Measure.AddedCpu, added)
            : null;
}
