namespace EcResults.Rules;

internal static class BrokenReference
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR011",
            Name = "dangling-name",
            Law =
                "Each workload, run and summary entry stands once, and names only workloads and modes that there are.",
            Reason =
                "Names tie runs to workloads and the summary to runs. Two of the same name, or none, tie to nothing.",
            Cure = "Mend the name that the finding quotes.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            return [];
        }

        List<Problem> unknown =
        [
            .. Unknown(text, manifest, "/runs", manifest.Runs.Select(run => run.Workload)),
            .. Unknown(text, manifest, "/summary", manifest.Summary.Select(entry => entry.Workload)),
        ];
        return
        [
            .. Doubles(text, "/workloads", "name", "workload", manifest.Workloads.Select(workload => workload.Name)),
            .. Doubles(text, "/runs", "name", "run", manifest.Runs.Select(run => run.Name)),
            .. Doubles(
                text,
                "/summary",
                "mode",
                "summary entry",
                manifest.Summary.Select(entry => Name(entry.Workload, entry.Mode))
            ),
            .. unknown,
            // What seems unused is what a misspelt name was meant to be.
            .. unknown.Count == 0 ? Unused(text, manifest) : [],
        ];
    }

    private static IEnumerable<Problem> Doubles(
        ManifestText text,
        string list,
        string member,
        string what,
        IEnumerable<string> names
    )
    {
        var first = new Dictionary<string, int>();
        var index = -1;
        foreach (var name in names)
        {
            index++;
            if (!first.TryAdd(name, index))
            {
                yield return new Problem(
                    text.At($"{list}/{index}/{member}"),
                    $"the {what} \"{name}\" stands more than once",
                    "remove one, or give it a name of its own"
                ).Beside(text.At($"{list}/{first[name]}/{member}"), "it stands here first");
            }
        }
    }

    private static IEnumerable<Problem> Unknown(
        ManifestText text,
        Manifest manifest,
        string list,
        IEnumerable<string> names
    )
    {
        string[] known = [.. manifest.Workloads.Select(workload => workload.Name).Distinct()];
        var index = -1;
        foreach (var name in names)
        {
            index++;
            if (!known.Contains(name))
            {
                yield return new Problem(
                    text.At($"{list}/{index}/workload"),
                    $"no workload is named \"{name}\"; there is {string.Join(", ", known)}",
                    DidYouMean.Of(name, known) is { } near
                        ? $"did you mean {near}"
                        : "add the workload, or mend the name"
                );
            }
        }
    }

    private static IEnumerable<Problem> Unused(ManifestText text, Manifest manifest)
    {
        for (var index = 0; index < manifest.Workloads.Count; index++)
        {
            var workload = manifest.Workloads[index];
            if (!manifest.Runs.Any(run => run.Workload == workload.Name))
            {
                yield return new Problem(
                    text.At($"/workloads/{index}/name"),
                    $"no run has the workload \"{workload.Name}\"",
                    "remove it, or add its runs"
                );
            }
        }

        var measured = manifest.Runs.Select(run => Name(run.Workload, run.Mode)).ToHashSet();
        for (var index = 0; index < manifest.Summary.Count; index++)
        {
            var entry = manifest.Summary[index];
            if (!measured.Contains(Name(entry.Workload, entry.Mode)))
            {
                yield return new Problem(
                    text.At($"/summary/{index}/mode"),
                    $"no run of \"{entry.Workload}\" has the mode \"{entry.Mode.Word()}\"",
                    "remove the entry, or add its runs"
                );
            }
        }
    }

    private static string Name(string workload, Mode mode) => $"{workload}, {mode.Word()}";
}
