using System.Globalization;

namespace EcResults.Tests.Evidence;

/// <summary>Every real sample of every kind: read, or answered with a finding; never an exception.</summary>
public sealed class AllSamplesTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered_with_a_finding_at_a_line()
    {
        var rows = Directory
            .EnumerateDirectories(Repository.Shared("samples"))
            .Order(StringComparer.Ordinal)
            .Select(folder => Read(folder))
            .ToList();

        TestTable.Publish(
            "samples",
            [
                "samples       files  read  answered with a finding  exceptions",
                .. rows.Select(row => row.Words),
                new Row(
                    "all",
                    rows.Sum(row => row.Files),
                    rows.Sum(row => row.Reports),
                    rows.Sum(row => row.Findings),
                    rows.Sum(row => row.Exceptions)
                ).Words,
            ]
        );
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(0, row.Exceptions));
        Assert.All(rows, row => Assert.Equal(row.Files, row.Reports + row.Findings));
    }

    private static Row Read(string folder)
    {
        var name = Path.GetFileName(folder);
        var kind = EvidenceCatalog.FormatNamed(name.StartsWith("env-", StringComparison.Ordinal) ? name[4..] : name);
        Assert.NotNull(kind);
        var row = new Row(name, 0, 0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            row = With(row, path, kind);
        }

        return row;
    }

    private static Row With(Row row, string path, EvidenceFormat kind)
    {
        var source = SourceText.FromUtf8(path, File.ReadAllBytes(path));
        Assert.NotNull(source);
        row = row with { Files = row.Files + 1 };
        try
        {
            var reading = kind.Read(source);
            if (reading.Report is not null && reading.Problems.Count == 0)
            {
                return row with { Reports = row.Reports + 1 };
            }

            Assert.True(reading.Problems.Any(problem => problem.At.Line > 0), path);
            return row with { Findings = row.Findings + 1 };
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {fault}");
            return row with { Exceptions = row.Exceptions + 1 };
        }
    }

    private sealed record Row(string Kind, int Files, int Reports, int Findings, int Exceptions)
    {
        public string Words =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Kind, -13} {Files, 5} {Reports, 5} {Findings, 24} {Exceptions, 11}"
            );
    }
}
