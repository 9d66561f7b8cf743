namespace EcResults.Tests.Rules;

/// <summary>submission.json made anew from what a submission holds, so that its figures are those of its raw files.</summary>
internal static class Regenerated
{
    public static byte[] From(SubmissionFiles files)
    {
        var manifest = Assert.IsType<Manifest>(SubmissionReader.Read(files).Manifest);
        var (built, problems) = SubmissionBuilder.Build(EvidenceOf(files, manifest));
        Assert.True(built is not null, string.Join('\n', problems));
        return SubmissionBuilder.ToJson(built with { Environment = manifest.Environment, Id = manifest.Id });
    }

    /// <summary>The evidence from which <c>ecresults new</c> would make this submission.</summary>
    public static EvidenceSet EvidenceOf(SubmissionFiles files, Manifest manifest) =>
        new()
        {
            Raw = files
                .Entries.Where(entry => entry.Content is not null)
                .Where(entry => entry.Path.StartsWith("raw/", StringComparison.Ordinal))
                .ToDictionary(entry => entry.Path["raw/".Length..], entry => entry.Content!.Value.ToArray()),
            Runs =
            [
                .. manifest.Runs.Select(run => new EvidenceRun(
                    run.Name,
                    run.Workload,
                    run.Mode,
                    run.Repetition,
                    run.StartedAt,
                    run.Commands.Load,
                    run.Commands.Ecapture
                )),
            ],
            Submitter = manifest.Submitter,
            Machine = manifest.Id.Split('-', 3)[2],
            Modifications = manifest.Environment.Ecapture.Modifications,
            Details = manifest.Workloads.ToDictionary(
                workload => workload.Name,
                workload => new WorkloadDetails(workload.ResponseBytes, workload.KeepAlive, workload.Tls)
            ),
        };
}
