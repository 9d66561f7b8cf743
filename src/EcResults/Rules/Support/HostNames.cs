namespace EcResults.Rules;

/// <summary>
/// The host names in the first lines of pidstat's files of the server, of eCapture and of a generator that loads a loopback
/// address, and the one that uname prints: they run on one machine.
/// </summary>
internal static partial class HostNames
{
    /// <summary>The findings, warnings: a machine may be given another name between two runs.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        var named = (
            from run in submission.Runs
            from file in new[]
            {
                run.TargetCpu,
                run.EcaptureCpu,
                Workload.IsLoopback(run.LoadCommand?.Url) ? run.ClientCpu : null,
            }
            let name = file?.HostName
            where name is not null && !OfContainer().IsMatch(name.Text)
            group new { Run = run, Name = name } by name.Text into host
            orderby host.Count() descending
            select host
        ).ToList();
        if (
            named is [var all, ..]
            && submission.Environment.Uname?.HostName is { } uname
            && !OfContainer().IsMatch(uname.Text)
            && named.TrueForAll(host => host.Key != uname.Text)
        )
        {
            yield return new Problem(
                uname.At,
                $"uname names the host {MessageFormat.Quote(uname.Text)}, and pidstat ran on {MessageFormat.Quote(all.Key)}",
                "attach what uname prints on the machine of the server; where its name changed, say so in summary.md"
            )
                .AsWarning()
                .Beside(all.First().Name.At, "pidstat names its host here");
        }

        if (named is [var most, var other, ..])
        {
            var (here, there) = (other.First(), most.First());
            yield return new Problem(
                here.Name.At,
                $"pidstat ran on the host {MessageFormat.Quote(other.Key)} in {here.Name.At.FileName} of run {MessageFormat.Quote(here.Run.Run.Name)}, and on {MessageFormat.Quote(most.Key)} in {there.Name.At.FileName} of run {MessageFormat.Quote(there.Run.Run.Name)}",
                "attach files of one machine, or say in summary.md why its name changed"
            )
                .AsWarning()
                .Beside(there.Name.At, "the other name stands here");
        }
    }

    /// <summary>Docker names each container after its id.</summary>
    [GeneratedRegex(@"^[0-9a-f]{12}\z")]
    private static partial Regex OfContainer();
}
