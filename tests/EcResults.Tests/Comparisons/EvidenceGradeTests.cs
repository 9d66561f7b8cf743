namespace EcResults.Tests.Comparisons;

public class EvidenceGradeTests
{
    [Fact]
    public void Everything_is_an_A()
    {
        var grade = Graded(Made.Submission(Made.Blocks(6, (Mode.Text, 0.5))));

        Assert.Equal(Grade.A, grade.Grade);
        Assert.Empty(grade.Missing);
        Assert.All(grade.Criteria, outcome => Assert.True(outcome.Met, outcome.Missing));
    }

    [Fact]
    public void Five_blocks_are_a_B_that_says_what_an_A_needs()
    {
        var grade = Graded(Made.Submission(Made.Blocks(5, (Mode.Text, 0.5))));

        Assert.Equal(Grade.B, grade.Grade);
        Assert.Equal("keepalive-1k in text mode has 5 blocks", Assert.Single(grade.Missing).Missing);
    }

    [Fact]
    public void Ten_seconds_are_a_B() => AssertGrade(Grade.B, "duration-30", runs => [.. runs.Select(Short)]);

    [Fact]
    public void Three_blocks_are_a_C() =>
        AssertGrade(Grade.C, "blocks-5", runs => [.. runs.Where(run => run.Run.Repetition <= 3)]);

    [Fact]
    public void Heavy_loss_is_a_C() =>
        AssertGrade(
            Grade.C,
            "captured",
            runs =>
                [
                    .. runs.Select(run =>
                        run.Run.Mode == Mode.Baseline
                            ? run
                            : Made.Run(Mode.Text, run.Run.Repetition, run.Index, 5_000, lost: 240_000, captured: 60_000)
                    ),
                ]
        );

    [Fact]
    public void A_single_baseline_is_a_C() =>
        AssertGrade(Grade.C, "second-baseline", runs => [.. runs.Where((_, index) => index % 3 != 2)]);

    [Fact]
    public void Blocks_one_mode_after_the_other_are_a_C() =>
        AssertGrade(
            Grade.C,
            "interleaved",
            runs =>
                [
                    .. runs.OrderBy(run => run.Run.Mode)
                        .Select((run, minute) => Made.Run(run.Run.Mode, run.Run.Repetition, minute, 1000)),
                ]
        );

    [Fact]
    public void One_pair_of_runs_is_a_D()
    {
        var grade = Graded(Made.Submission([Made.Run(Mode.Baseline, 1, 0, 1000), Made.Run(Mode.Text, 1, 1, 500)]));

        Assert.Equal(Grade.D, grade.Grade);
        Assert.Equal(["blocks-3"], grade.Missing.Select(outcome => outcome.Criterion.Name));
    }

    [Fact]
    public void No_runs_at_all_are_a_D_that_meets_nothing_by_being_empty()
    {
        var grade = Graded(Made.Submission([]));

        Assert.Equal(Grade.D, grade.Grade);
        Assert.Equal(
            ["machine", "maps", "workload"],
            grade.Criteria.Where(outcome => outcome.Met).Select(outcome => outcome.Criterion.Name)
        );
    }

    [Fact]
    public void Without_a_manifest_there_is_no_grade() =>
        Assert.Null(EvidenceGrade.Of(Made.Submission([]) with { Manifest = null }));

    [Fact]
    public void Criteria_are_listed_from_the_lowest_grade_on_and_named_once()
    {
        Assert.Equal(GradeCriterion.All.OrderBy(each => each.Grade), GradeCriterion.All);
        Assert.Distinct(GradeCriterion.All.Select(each => each.Name));
    }

    private static void AssertGrade(
        Grade expected,
        string missing,
        Func<IReadOnlyList<RunEvidence>, IReadOnlyList<RunEvidence>> change
    )
    {
        var grade = Graded(Made.Submission(change(Made.Blocks(6, (Mode.Text, 0.5)))));

        Assert.Equal(expected, grade.Grade);
        Assert.Equal([missing], grade.Missing.Select(outcome => outcome.Criterion.Name));
    }

    private static EvidenceGrade Graded(Submission submission) =>
        Assert.IsType<EvidenceGrade>(EvidenceGrade.Of(submission));

    private static RunEvidence Short(RunEvidence run) =>
        Made.Run(run.Run.Mode, run.Run.Repetition, run.Index, 5_000, seconds: 10);
}
