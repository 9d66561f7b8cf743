using System.Globalization;
using EcResults.Site.Pages;
using EcResults.Site.Words;
using EcResults.Submissions;

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
    }

    public Submission Submission { get; }

    public Manifest Manifest { get; }

    public string Id => Submission.Id;

    /// <summary>The page's path.</summary>
    public string Path => SitePaths.Submission(Id);

    /// <summary>CPU, kernel and OpenSSL: what tells results apart.</summary>
    public string Title => $"{Cpu}, Linux {Kernel}, OpenSSL {OpenSsl}";

    public string Cpu => Manifest.Environment.Cpu.Model;

    /// <summary>The kernel's major and minor number, or the release as it is.</summary>
    public string Kernel
    {
        get
        {
            var parts = Manifest.Environment.Kernel.Release.Split('.', 3);
            return parts.Length == 3 ? $"{parts[0]}.{parts[1]}" : Manifest.Environment.Kernel.Release;
        }
    }

    public string OpenSsl => Manifest.Environment.OpenSsl.Version;

    public string Ecapture => Manifest.Environment.Ecapture.Version;

    public string Day => Numbers.Day(Manifest.Date);

    public string Machine => "TODO";

    public string DayIso => Manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string By => Manifest.Submitter.Name;

    /// <summary>The submitter's page at GitHub, where the account is a possible one.</summary>
    public string? ByLink =>
        Manifest.Submitter.GitHub is { Length: > 0 and <= 39 } account
        && account.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? "https://github.com/" + account
            : null;

    public bool Withdrawn => Manifest.Status?.State == SubmissionState.Withdrawn;
}
