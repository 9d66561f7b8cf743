using System.Diagnostics;
using System.Globalization;

namespace EcResults.Mutation;

/// <summary>
/// Runs the tests without any change first, which says what each of them reaches; then each change with the tests that
/// reach it, until one fails. It writes a line before and after each, so that who started it sees where it stopped.
/// </summary>
internal sealed class Worker
{
    private const int Rounds = 3;
    private readonly Tests tests;
    private readonly List<Tried> cases = [];
    private readonly HashSet<int> early = [];
    private readonly int places;

    public Worker(string bin, int places)
    {
        this.places = places;
        tests = new Tests(bin);
        tests.Mutant.Forget = tests.Forget;
    }

    /// <summary>Runs all tests without a change; says which fail, and how long each takes.</summary>
    public IReadOnlyList<string> Learn()
    {
        var faults = new List<string>();
        // What is made once, before any test: a change to it can only act in a process of its own.
        tests.Mutant.Reached = new bool[places];
        tests.MakeStatics();
        early.UnionWith(Numbers(tests.Mutant.Reached));
        foreach (var test in tests.All)
        {
            var known = tests.Mutant.NewMemory();
            var reached = new bool[places];
            tests.Mutant.Reached = reached;
            tests.ForgetAll();
            tests.Mutant.Set(0, 0, known, long.MaxValue);
            tests.Mutant.Recording = true;
            var fault = Fault(test);
            tests.Mutant.Recording = false;
            if (fault is null)
            {
                cases.Add(new Tried(test, known, tests.Mutant.Ticks, reached, [.. tests.Mutant.PlacesOf(known)]));
            }
            else if (!IsSkipped(fault))
            {
                faults.Add($"{test.Name}: {fault}");
            }
        }

        tests.Mutant.Reached = [];
        foreach (var tried in cases)
        {
            var clock = Stopwatch.StartNew();
            var fault = Outcome(tried, -1, -1);
            tried.Milliseconds = clock.Elapsed.TotalMilliseconds;
            if (fault is not null)
            {
                faults.Add($"{tried.Case.Name}, from memory: {fault}");
            }
        }

        return faults;
    }

    /// <summary>The tests, slowest first.</summary>
    public IEnumerable<string> Times() =>
        cases
            .OrderByDescending(tried => tried.Milliseconds)
            .Select(tried =>
                string.Create(CultureInfo.InvariantCulture, $"{tried.Milliseconds:F1} ms {tried.Case.Name}")
            );

    /// <summary>What becomes of a change: killed, survived, timed-out or not-covered; and by which test.</summary>
    public Fate Try(int number, int place, string? code, bool isCached)
    {
        tests.Mutant.Forget = isCached ? tests.Forget : () => { };
        var covering = cases
            .Where(tried => tried.Outside[place] || tried.Inside.Contains(place))
            // A fault has to be found by one rule at one file, whatever all the others say.
            .Where(tried => !tried.Case.AsksOneRule || code is null || tried.Case.Code == code || tried.Outside[place])
            .OrderByDescending(tried => tried.Case.Code is not null && tried.Case.Code == code)
            .ThenByDescending(tried => tried.Kills)
            .ThenBy(tried => tried.Milliseconds)
            .ToList();
        foreach (var tried in covering)
        {
            if (SaysTheSame(tried, number, place))
            {
                continue;
            }

            var fault = tests.Mutant.Ticks > tried.Budget ? null : Outcome(tried, number, place);
            if (tests.Mutant.Ticks > tried.Budget)
            {
                return new Fate("timed-out", tried.Case.Name);
            }

            if (fault is not null)
            {
                tried.Kills++;
                return new Fate("killed", tried.Case.Name);
            }
        }

        return new Fate(
            early.Contains(place) ? "early"
                : covering.Count == 0 ? "not-covered"
                : "survived",
            ""
        );
    }

    /// <summary>
    /// What becomes of a change that acts while things are made that are made once: all tests, in a process where it is on
    /// from the start.
    /// </summary>
    public static Fate TryAlone(string bin, int number)
    {
        var all = new Tests(bin, number);
        var known = all.Mutant.NewMemory();
        try
        {
            all.MakeStatics();
        }
        catch (TypeInitializationException)
        {
            return new Fate("killed", "no rule book without it");
        }

        foreach (var test in all.All)
        {
            all.ForgetAll();
            all.Mutant.Set(number, 0, known, long.MaxValue);
            if (Fault(test) is { } fault && !IsSkipped(fault))
            {
                return new Fate("killed", test.Name);
            }
        }

        return new Fate("survived", "");
    }

    private static bool IsSkipped(string fault) => fault.Contains("DynamicSkip", StringComparison.Ordinal);

    /// <summary>Whether the rules say what they said without the change, so that the test need not run.</summary>
    private bool SaysTheSame(Tried tried, int number, int place)
    {
        tests.Mutant.Set(number, place, tried.Known, tried.Budget);
        return !tried.Outside[place] && tests.Mutant.SaysTheSame();
    }

    private string? Outcome(Tried tried, int number, int place)
    {
        tests.ForgetAll();
        tests.Mutant.Set(number, place, tried.Known, tried.Budget);
        return Fault(tried.Case);
    }

    private static string? Fault(Case test)
    {
        try
        {
            test.Run();
            return null;
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private static IEnumerable<int> Numbers(bool[] reached) =>
        Enumerable.Range(0, reached.Length).Where(place => reached[place]);

    private sealed record Tried(Case Case, object Known, long Ticks, bool[] Outside, HashSet<int> Inside)
    {
        public double Milliseconds { get; set; }

        public int Kills { get; set; }

        /// <summary>From memory a test takes fewer rounds than these were counted with.</summary>
        public long Budget { get; } = 20_000 + (Rounds * Ticks);
    }
}
