using EcResults.Site.Data;

namespace EcResults.Site.Pages;

/// <summary>Which kernel was measured on which CPU, and where a contribution would fill a gap.</summary>
/// <param name="Cpus">The columns.</param>
/// <param name="Rows">A row a kernel.</param>
internal sealed record Coverage(IReadOnlyList<string> Cpus, IReadOnlyList<CoverageRow> Rows)
{
    private const int MostKernels = 8;
    private const int MostCpus = 6;

    public static Coverage Of(IReadOnlyList<Result> results)
    {
        var cells = results.ToLookup(result => (Value(Dimension.Kernel, result), Value(Dimension.Cpu, result)));
        var cpus = Most(results, Dimension.Cpu, MostCpus);
        return new Coverage(
            cpus,
            [
                .. Most(results, Dimension.Kernel, MostKernels)
                    .Select(kernel => new CoverageRow(
                        kernel,
                        [.. cpus.Select(cpu => Cell([.. cells[(kernel, cpu)]], kernel, cpu))]
                    )),
            ]
        );
    }

    /// <summary>The values with the most results, in natural order.</summary>
    private static IReadOnlyList<string> Most(IReadOnlyList<Result> results, Dimension dimension, int most) =>
        [
            .. results
                .GroupBy(result => Value(dimension, result))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, NaturalOrder.Instance)
                .Take(most)
                .Select(group => group.Key)
                .Order(NaturalOrder.Instance),
        ];

    private static string Value(Dimension dimension, Result result) => dimension.Of(result.Manifest.Environment);

    private static CoverageCell Cell(IReadOnlyList<Result> here, string kernel, string cpu)
    {
        return new CoverageCell(
            here.Count == 0
                ? null
                : Numbers.Of(here.Select(result => result.Submission.Id).Distinct().Count(), "result"),
            string.Join(
                ", ",
                here.Select(result => Value(Dimension.OpenSsl, result)).Distinct().Order(NaturalOrder.Instance)
            ),
            $"{SitePaths.Explorer}?kernel={ColumnTable.Slug(kernel)}&cpu={ColumnTable.Slug(cpu)}"
        );
    }
}

/// <summary>A kernel on each CPU.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Cells">A cell a CPU.</param>
internal sealed record CoverageRow(string Kernel, IReadOnlyList<CoverageCell> Cells);

/// <summary>One kernel on one CPU.</summary>
/// <param name="Count">How many results; null for none.</param>
/// <param name="OpenSsl">The OpenSSL lines among them.</param>
/// <param name="Link">These in the explorer.</param>
internal sealed record CoverageCell(string? Count, string OpenSsl, string Link);
