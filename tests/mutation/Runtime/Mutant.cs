using System.Runtime.CompilerServices;

namespace EcResults.Mutants;

/// <summary>What the changed library asks: which change is on; and what it tells: which places a test reached.</summary>
public static class Mutant
{
    /// <summary>The change that is on, or 0.</summary>
    public static int Active;

    /// <summary>The place of the change that is on.</summary>
    public static int ActivePlace;

    /// <summary>Whether places are recorded, without any change on.</summary>
    public static bool Recording;

    /// <summary>The places reached.</summary>
    public static bool[] Reached = [];

    /// <summary>The rounds of loops and calls since the test began, and how many it may take.</summary>
    public static long Ticks;

    /// <summary>How many rounds a test may take.</summary>
    public static long Budget = long.MaxValue;

    /// <summary>Forgets what the library remembers of earlier submissions.</summary>
    public static Action Forget = () => { };

    /// <summary>What the test that runs found before; set for each test.</summary>
    public static Memory Known = new();

    /// <summary>Notes a place of the unchanged code.</summary>
    public static void Hit(int place)
    {
        if ((uint)place < (uint)Reached.Length)
        {
            Reached[place] = true;
        }
    }

    /// <summary>Counts a round, and ends the test where it takes far more of them than without the change.</summary>
    public static void Tick()
    {
        if (++Ticks > Budget)
        {
            throw new TimeoutException("many more rounds than without the change");
        }
    }

    /// <summary>Counts a call; a recursion without end is an exception, which can be caught.</summary>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Tick();
    }

    /// <summary>A value that the library makes once, as a change has it; making it is no round of the test.</summary>
    public static T Once<T>(int number, Func<T> make)
    {
        if (!Values.TryGetValue(number, out var value))
        {
            var ticks = Ticks;
            Values[number] = value = make();
            Ticks = ticks;
        }

        return (T)value!;
    }

    private static readonly Dictionary<int, object?> Values = [];

    /// <summary>Whether a change is on.</summary>
    public static bool Is(int number) => Active == number;

    /// <summary>A rule that answers from memory where it did not reach the place of the change for the same submission.</summary>
    public static Func<Submission, IEnumerable<Problem>> Remembering(Func<Submission, IEnumerable<Problem>> check) =>
        submission =>
        {
            if (Recording)
            {
                // What an earlier rule left in a cache would hide that this one needs the same code.
                Forget();
                var outside = Reached;
                Reached = new bool[outside.Length];
                Problem[] problems = [.. check(submission)];
                int[] places = [.. Enumerable.Range(0, outside.Length).Where(place => Reached[place])];
                Reached = outside;
                Known.Of(submission)[check] = (places, problems);
                return problems;
            }

            if (Active == 0 || !Known.Of(submission).TryGetValue(check, out var known))
            {
                return check(submission);
            }

            if (Array.BinarySearch(known.Places, ActivePlace) < 0)
            {
                return known.Problems;
            }

            Forget();
            return [.. check(submission)];
        };

    /// <summary>
    /// Whether each rule that needs the place of the change says the same as without it of each submission that a test
    /// read. The test itself need not run then: all that it looks at is as it was.
    /// </summary>
    public static bool SaysTheSame()
    {
        foreach (var (submission, check, places, before) in Known.All())
        {
            if (Array.BinarySearch(places, ActivePlace) < 0)
            {
                continue;
            }

            Forget();
            try
            {
                if (!check(submission).SequenceEqual(before, SameProblem.Instance))
                {
                    return false;
                }
            }
            catch (Exception)
            {
                return false;
            }
        }

        return true;
    }

    private sealed class SameProblem : IEqualityComparer<Problem>
    {
        public static SameProblem Instance { get; } = new();

        public bool Equals(Problem? left, Problem? right) =>
            left!.At == right!.At
            && left.Message == right.Message
            && left.Help == right.Help
            && left.Related.SequenceEqual(right.Related);

        public int GetHashCode(Problem problem) => 0;
    }

    /// <summary>The submission that the same test read before from the same bytes: reading is not what is changed.</summary>
    public static Submission Reading(SubmissionFiles files, Func<SubmissionFiles, Submission> read)
    {
        if (Recording)
        {
            var submission = read(files);
            Known.Readings.Add((files, submission));
            return submission;
        }

        var number = Known.Next++;
        return Active != 0 && number < Known.Readings.Count && Same(Known.Readings[number].Files, files)
            ? Known.Readings[number].Submission
            : read(files);
    }

    private static bool Same(SubmissionFiles left, SubmissionFiles right) =>
        left.Id == right.Id
        && left.Path == right.Path
        && left.FolderFault == right.FolderFault
        && left.Entries.Count == right.Entries.Count
        && left.Entries.Zip(right.Entries).All(pair => Same(pair.First, pair.Second));

    private static bool Same(SubmissionFile left, SubmissionFile right) =>
        left.Path == right.Path
        && left.Kind == right.Kind
        && left.Size == right.Size
        && left.Executable == right.Executable
        && left.Content.HasValue == right.Content.HasValue
        && (left.Content is null || left.Content.Value.Span.SequenceEqual(right.Content!.Value.Span));

    /// <summary>What one test read and what the rules said of it, without any change on.</summary>
    public sealed class Memory
    {
        /// <summary>The answers by rule and submission, with the places that they needed.</summary>
        private readonly Dictionary<Submission, Dictionary<object, (int[] Places, Problem[] Problems)>> answers = new(
            ReferenceEqualityComparer.Instance
        );

        /// <summary>The submissions in the order in which they were read.</summary>
        public List<(SubmissionFiles Files, Submission Submission)> Readings { get; } = [];

        /// <summary>The number of the next reading.</summary>
        public int Next;

        /// <summary>Every place that some rule needed.</summary>
        public int[] Places =>
            [.. answers.Values.SelectMany(rules => rules.Values).SelectMany(answer => answer.Places).Distinct()];

        /// <summary>All answers.</summary>
        public IEnumerable<(
            Submission Submission,
            Func<Submission, IEnumerable<Problem>> Check,
            int[] Places,
            Problem[] Problems
        )> All() =>
            from entry in answers
            from rule in entry.Value
            select (
                entry.Key,
                (Func<Submission, IEnumerable<Problem>>)rule.Key,
                rule.Value.Places,
                rule.Value.Problems
            );

        /// <summary>The answers about one submission by rule, with the places that they needed.</summary>
        public Dictionary<object, (int[] Places, Problem[] Problems)> Of(Submission submission)
        {
            if (!answers.TryGetValue(submission, out var known))
            {
                answers[submission] = known = new(ReferenceEqualityComparer.Instance);
            }

            return known;
        }
    }
}
