namespace EcResults.Cli.Tests.Workflows;

/// <summary>The audit finds nothing in the workflows of this repository, and each of its faults where it is put in.</summary>
public sealed class WorkflowAuditTests
{
    /// <summary>A workflow with a job that may write, which the audit accepts.</summary>
    private const string Sound = """
        name: sound
        on:
          workflow_run:
            workflows: [validate]
        permissions:
          contents: read
        jobs:
          write:
            permissions:
              contents: read
              issues: write
            steps:
              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                with:
                  ref: main
                  persist-credentials: false
              - name: Say it
                env:
                  GH_TOKEN: ${{ github.token }}
                run: gh issue list
        """;

    public static TheoryData<string> Names => WorkflowTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_workflow_of_this_repository_has_a_fault(string name) =>
        Assert.Empty(WorkflowAudit.FaultsOf(string.Join('\n', Workflow.Lines(name))));

    [Fact]
    public void A_sound_workflow_that_writes_is_accepted() => Assert.Empty(WorkflowAudit.FaultsOf(Sound));

    [Theory]
    [InlineData("unpinned action", "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7")]
    [InlineData("unpinned action", "actions/checkout@3d", "docker://actions/checkout@3d")]
    [InlineData("template injection", "run: gh issue list", "run: gh issue list ${{ github.event.issue.title }}")]
    [InlineData(
        "template injection",
        "run: gh issue list",
        "run: |\n          true\n          echo ${{ github.head_ref }}"
    )]
    [InlineData("persisted credentials", "          persist-credentials: false\n", "")]
    [InlineData("persisted credentials", "persist-credentials: false", "persist-credentials: true")]
    [InlineData("excess permission", "permissions:\n  contents: read\njobs", "jobs")]
    [InlineData("excess permission", "permissions:\n  contents: read\njobs", "permissions: write-all\njobs")]
    [InlineData("excess permission", "  contents: read\njobs", "  contents: read\n  issues: write\njobs")]
    [InlineData("excess permission", "  workflow_run:\n", "  pull_request:\n")]
    [InlineData("untrusted checkout", "ref: main", "ref: ${{ github.event.workflow_run.head_sha }}")]
    [InlineData("untrusted checkout", "          ref: main\n", "")]
    [InlineData("untrusted checkout", "  workflow_run:\n", "  pull_request_target:\n")]
    [InlineData("artifact trust", "run: gh issue list", "run: gh run download 7")]
    [InlineData(
        "artifact trust",
        "gh issue list",
        "true\n      - uses: actions/download-artifact@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
    )]
    [InlineData("cache in a privileged job", "          ref: main", "          cache: npm\n          ref: main")]
    [InlineData(
        "cache in a privileged job",
        "gh issue list",
        "true\n      - uses: actions/cache@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
    )]
    [InlineData("secrets in logs", "run: gh issue list", "run: echo \"$GH_TOKEN\"")]
    [InlineData("secrets in logs", "run: gh issue list", "run: set -x && gh issue list")]
    [InlineData("secrets in logs", "github.token", "toJSON(secrets)")]
    [InlineData("secrets in logs", "github.token", "secrets.PASSWORD")]
    public void A_fault_that_is_put_in_is_found(string fault, string old, string with)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);

        Assert.Equal([fault], WorkflowAudit.FaultsOf(Sound.Replace(old, with, StringComparison.Ordinal)));
    }
}
