namespace EcResults.Rules;

internal static class SpectrumAgainstReport
{
    private const double UsInMs = 1000;

    /// <summary>What binary fractions cannot hit.</summary>
    private const double Hair = 1e-4;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR225",
            Name = "spectrum-vs-report",
            Law =
                "wrk2's detailed spectrum rises, ends at its maximum and its count, and mean, deviation, maximum and percentiles above it are its own; the last column of a row is made of its percentile.",
            Reason =
                "wrk2 prints the same histogram three times: as the Latency line, as the distribution and as the spectrum. A report in "
                + "which they disagree was not printed by it.",
            Cure = "Attach wrk2's output unedited.",
            Check = submission =>
                LoadReports
                    .Of(submission)
                    .OfType<Wrk2Report>()
                    .SelectMany(load => load.Spectrum is { } spectrum ? Check(load, spectrum) : []),
        };

    private static IEnumerable<Problem> Check(Wrk2Report load, LatencySpectrum spectrum)
    {
        foreach (
            var (part, row) in new[]
            {
                (spectrum.MeanMs, load.LatencyUs.Mean),
                (spectrum.StandardDeviationMs, load.LatencyUs.StandardDeviation),
                (spectrum.MaxMs, load.LatencyUs.Max),
            }
        )
        {
            if (part is null != row is null)
            {
                yield return Problem(
                    row ?? part!.Value,
                    "the mean or deviation is \"nan\" in one of Latency line and spectrum, and a number in the other",
                    spectrum.MaxMs,
                    "the spectrum ends here"
                );
            }
            else if (
                part is { } inside
                && row is { } above
                && (inside.High * UsInMs < above.Low || inside.Low * UsInMs > above.High)
            )
            {
                yield return Problem(
                    inside,
                    $"{MessageFormat.Words(inside.At)} ms contradicts {MessageFormat.Words(above.At)} of the Latency line",
                    above,
                    "the Latency line shows this"
                );
            }
        }

        // One wrong row contradicts its neighbours, the footer and the distribution: the first finding is enough.
        IReadOnlyList<Problem> found =
            Rows(spectrum) is { } wrong ? [wrong]
            : spectrum.Rows.Select(Inverse).FirstOrDefault(problem => problem is not null) is { } unlike ? [unlike]
            : [.. Ends(spectrum)];
        foreach (var problem in found.Count > 0 ? found : DistributionAgainstSpectrum.Check(load, spectrum))
        {
            yield return problem;
        }

        if (spectrum.TotalCount.Value > load.Requests.Value)
        {
            yield return Problem(
                spectrum.TotalCount,
                $"the spectrum holds {MessageFormat.Words(spectrum.TotalCount.At)} requests, only {MessageFormat.Words(load.Requests.At)} were made",
                load.Requests,
                "the requests are counted here"
            );
        }
    }

    private static Problem? Rows(LatencySpectrum spectrum)
    {
        foreach (var (before, row) in spectrum.Rows.Zip(spectrum.Rows.Skip(1)))
        {
            if (
                row.LatencyMs.Value < before.LatencyMs.Value
                || row.Percent.Value < before.Percent.Value
                || row.TotalCount.Value < before.TotalCount.Value
            )
            {
                return Problem(
                    row.LatencyMs,
                    "the row is below the one before; latency, percentile and count rise",
                    before.LatencyMs,
                    "the row before"
                );
            }
        }

        return null;
    }

    /// <summary>A row's last column is made of its second; no figure is read from it, so it is for the reviewer.</summary>
    private static Problem? Inverse(SpectrumRow row)
    {
        double Of(double percent) => percent < 100 ? 1 / (1 - (percent / 100)) : double.PositiveInfinity;
        var goesWithIt = row.Inverse is { } printed
            ? printed.High + Hair >= Of(row.Percent.Low) && printed.Low - Hair <= Of(row.Percent.High)
            : row.Percent.High >= 100;
        return goesWithIt
            ? null
            : Problem(
                row.Inverse ?? row.Percent,
                $"{MessageFormat.Words((row.Inverse ?? row.Percent).At)} does not go with the percentile {MessageFormat.Words(row.Percent.At)}; the last column is 1/(1-Percentile)",
                row.Percent,
                "the percentile stands here"
            ) with
            {
                Severity = Severity.Warning,
            };
    }

    private static IEnumerable<Problem> Ends(LatencySpectrum spectrum)
    {
        if (spectrum.Rows is [.., var last])
        {
            if (last.Percent.Value < 100)
            {
                yield return Problem(
                    last.Percent,
                    $"the last row ends at {MessageFormat.Words(last.Percent.At)}; wrk2 ends at 1.000000",
                    spectrum.TotalCount,
                    "the spectrum ends here"
                );
            }
            else if (last.TotalCount.Count != spectrum.TotalCount.Count)
            {
                yield return Problem(
                    last.TotalCount,
                    $"the last row counts {MessageFormat.Words(last.TotalCount.At)} requests, the line below {MessageFormat.Words(spectrum.TotalCount.At)}",
                    spectrum.TotalCount,
                    "the total count"
                );
            }

            if (
                last.LatencyMs.High < spectrum.MaxMs.Low
                || last.LatencyMs.Low > spectrum.MaxMs.High * (1 + LatencySpectrum.BucketShare)
            )
            {
                yield return Problem(
                    last.LatencyMs,
                    $"the last row ends at {MessageFormat.Words(last.LatencyMs.At)} ms, the maximum is {MessageFormat.Words(spectrum.MaxMs.At)}",
                    spectrum.MaxMs,
                    "the maximum"
                );
            }
        }
    }

    private static Problem Problem(Printed at, string message, Printed other, string words) =>
        new Problem(at.At, message, "attach wrk2's output unedited").Beside(other.At, words);
}
