using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EcResults.Mutation;

/// <summary>One run: the build, the workers, the report.</summary>
internal static partial class Session
{
    private const int Workers = 2;

    /// <summary>Tries all changes, or those in files whose name starts with a filter.</summary>
    public static int Run(string root, string? filter, bool words)
    {
        var clock = Stopwatch.StartNew();
        var folder = Path.Combine(root, "artifacts", "mutation");
        var bin = Path.Combine(folder, "bin");
        var build = new Build(
            Library.Read(Path.Combine(folder, "compiler.json"), Path.Combine(root, "src", "EcResults")),
            filter
        );
        using var runtime = new StreamReader(typeof(Session).Assembly.GetManifestResourceStream("Mutant.cs")!);
        build.Write(runtime.ReadToEnd(), Path.Combine(bin, "EcResults.dll"), Path.Combine(folder, "tree"));
        Say(clock, $"{build.Changes.Count} of {build.Made} changes compile");

        var codes = build.Files.ToDictionary(
            path => Path.GetFileName(path),
            path => Code().Match(File.ReadAllText(path)) is { Success: true } match ? match.Groups[1].Value : null
        );
        // Words take as long as the rest, and say less.
        var chosen = build.Changes.Where(change => words || !change.IsWording).ToList();
        var fates = new ConcurrentDictionary<int, Fate>();
        var queue = new ConcurrentQueue<Change>(chosen.OrderBy(change => change.IsWording));
        var faults = new ConcurrentQueue<string>();
        Task.WaitAll([
            .. Enumerable
                .Range(0, Workers)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            using var worker = new WorkerProcess(bin, build.Places);
                            var (found, count) = worker.Start();
                            foreach (var fault in found)
                            {
                                faults.Enqueue(fault);
                            }

                            foreach (var (change, fate) in build.SelfCheck)
                            {
                                if (worker.Try(change, null) is var became && became.Word != fate)
                                {
                                    faults.Enqueue($"self-check: a change that is {fate} by its nature has {became}");
                                }
                            }

                            Say(clock, $"{count} tests pass without a change, {found.Count} fail");
                            while (faults.IsEmpty && queue.TryDequeue(out var change))
                            {
                                var fate = fates[change.Number] = worker.Try(change, codes[change.File]);
                                lock (fates)
                                {
                                    File.AppendAllText(
                                        Path.Combine(folder, "fates.tsv"),
                                        $"{fate.Word}\t{(change.IsWording ? "wording" : "behaviour")}\t{change}\t{fate.By}\n"
                                    );
                                }

                                if (fates.Count % 250 == 0)
                                {
                                    Say(clock, $"{fates.Count} of {chosen.Count}");
                                }
                            }
                        },
                        TaskCreationOptions.LongRunning
                    )
                ),
        ]);
        if (!faults.IsEmpty)
        {
            Console.Error.WriteLine(string.Join('\n', faults.Distinct()));
            return 2;
        }

        var lines = Report
            .Of([.. chosen.Select(change => (change, fates[change.Number]))], build.Made, build.Changes.Count)
            .ToList();
        File.WriteAllLines(Path.Combine(folder, "report.txt"), lines);
        lines.ForEach(Console.WriteLine);
        return 0;
    }

    private static void Say(Stopwatch clock, string words) =>
        Console.Error.WriteLine($"{clock.Elapsed:mm\\:ss} {words}");

    [GeneratedRegex("Code = \"(ECR[0-9]{3})\"")]
    private static partial Regex Code();
}
