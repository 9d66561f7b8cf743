namespace EcResults.Rules;

/// <summary>Names of releases that one machine prints at several places.</summary>
internal static partial class ReleaseNames
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(EnvironmentEvidence env) =>
        [.. new[] { env.OsRelease, env.ServerOsRelease }.SelectMany(Numbers), .. Dates(env)];

    /// <summary>
    /// The names for people begin with the number of VERSION_ID: "Debian GNU/Linux 12", "15 SP5". A distribution whose
    /// name has no number may count in another way.
    /// </summary>
    private static IEnumerable<Problem> Numbers(OsReleaseReport? report)
    {
        if (
            report is not { VersionId: { } id, PrettyName: { } pretty }
            || FirstNumber().Match(id.Text) is not { Success: true } number
            || !FirstNumber().IsMatch(pretty.Text)
        )
        {
            return [];
        }

        return new[] { pretty, report.Version, report.FullVersion }
            .OfType<Quoted>()
            .Where(name => FirstNumber().Match(name.Text) is { Success: true } first && first.Value != number.Value)
            .Take(1)
            .Select(name =>
                ForTheReviewer(
                    name.At,
                    $"{MessageFormat.Quote(name.Text)} is no name of version {MessageFormat.Quote(id.Text)}",
                    "attach /etc/os-release of the machine that was measured, unedited",
                    id.At
                )
            );
    }

    /// <summary>A version of OpenSSL has one day of release, wherever it is printed.</summary>
    private static IEnumerable<Problem> Dates(EnvironmentEvidence env)
    {
        var seen = new Dictionary<string, (string Day, Location At)>(StringComparer.Ordinal);
        foreach (var report in new Report?[] { env.Openssl, env.Server }.OfType<Report>())
        {
            foreach (var line in report.Source.Lines)
            {
                foreach (Match match in Release().Matches(line.Text))
                {
                    var (version, day) = (match.Groups["version"].Value, match.Groups["day"]);
                    if (seen.TryAdd(version, (day.Value, line.At(day.Index, day.Length))))
                    {
                        continue;
                    }

                    if (seen[version].Day != day.Value)
                    {
                        yield return ForTheReviewer(
                            line.At(day.Index, day.Length),
                            $"version {MessageFormat.Quote(version)} of OpenSSL is of {MessageFormat.Quote(day.Value)} here, and of {MessageFormat.Quote(seen[version].Day)} in {seen[version].At.FileName}",
                            "attach what the commands print, unedited",
                            seen[version].At
                        );
                        yield break;
                    }
                }
            }
        }
    }

    private static Problem ForTheReviewer(Location at, string message, string help, Location there) =>
        new Problem(at, message, help).AsWarning().Beside(there, "the other stands here");

    [GeneratedRegex("[0-9]{1,9}")]
    private static partial Regex FirstNumber();

    [GeneratedRegex(
        @"OpenSSL\s+(?<version>[0-9]\S{0,60})\s+(?:FIPS\s+)?(?<day>[0-9]{1,4} [A-Z][a-z]{2} [0-9]{1,9})(?![0-9])"
    )]
    private static partial Regex Release();
}
