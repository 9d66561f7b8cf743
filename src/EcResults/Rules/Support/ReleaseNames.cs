namespace EcResults.Rules;

/// <summary>Names of releases that one machine prints at several places.</summary>
internal static partial class ReleaseNames
{
    private const string Unedited = "attach what the commands print, unedited";

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

    /// <summary>A version of OpenSSL has one day of release, wherever it is printed, and of a line such as 3.0 one version is released a day; what a distribution adds to the number may be of the same.</summary>
    private static IEnumerable<Problem> Dates(EnvironmentEvidence env)
    {
        var days = new Dictionary<string, (string Text, Location At)>(StringComparer.Ordinal);
        var versions = new Dictionary<(string Line, string Day), (string Text, Location At)>();
        foreach (var report in new Report?[] { env.Openssl, env.Server }.OfType<Report>())
        {
            foreach (var line in report.Source.Lines)
            {
                foreach (Match match in Release().Matches(line.Text))
                {
                    var (version, day) = (match.Groups["version"], match.Groups["day"]);
                    var (here, shown) = (
                        line.At(version.Index, match.Length - (version.Index - match.Index)),
                        day.Value
                    );
                    var (known, sameDay) = (
                        days.GetValueOrDefault(version.Value),
                        versions.GetValueOrDefault((match.Groups["line"].Value, shown))
                    );
                    if (known.Text is { } other && other != shown)
                    {
                        yield return ForTheReviewer(
                            line.At(day.Index, day.Length),
                            $"version {MessageFormat.Quote(version.Value)} of OpenSSL is of {MessageFormat.Quote(shown)} here, and of {MessageFormat.Quote(other)} in {known.At.FileName}",
                            Unedited,
                            known.At
                        );
                        yield break;
                    }

                    if (
                        sameDay.Text is { } sibling
                        && sibling != version.Value
                        && !(sibling + version.Value).AsSpan().ContainsAny('-', '+')
                    )
                    {
                        yield return ForTheReviewer(
                            here,
                            $"versions {MessageFormat.Quote(version.Value)} and {MessageFormat.Quote(sibling)} of OpenSSL are both of {MessageFormat.Quote(shown)}; of one line one version is released a day",
                            Unedited,
                            sameDay.At
                        );
                        yield break;
                    }

                    days[version.Value] = (shown, line.At(day.Index, day.Length));
                    versions[(match.Groups["line"].Value, shown)] = (version.Value, here);
                }
            }
        }
    }

    private static Problem ForTheReviewer(Location at, string message, string help, Location there) =>
        new Problem(at, message, help).AsWarning().Beside(there, "the other stands here");

    [GeneratedRegex("[0-9]{1,9}")]
    private static partial Regex FirstNumber();

    /// <summary>A line of versions has two numbers, and before version 3 it had three.</summary>
    [GeneratedRegex(
        @"OpenSSL\s+(?<version>(?<line>[01]\.[0-9]\.[0-9]|[0-9]{1,4}\.[0-9]{1,4})\S{0,60})\s+(?:FIPS\s+)?(?<day>[0-9]{1,4} [A-Z][a-z]{2} [0-9]{1,9})(?![0-9])"
    )]
    private static partial Regex Release();
}
