using System.Globalization;
using System.Text.RegularExpressions;

namespace EcResults.Bench;

/// <summary>How far a measurement is, as the script says before each run.</summary>
/// <param name="Number">The run that begins, from 1.</param>
/// <param name="Total">How many the plan has.</param>
/// <param name="Run">Its name, workload and block, in words.</param>
/// <param name="Left">The time left, about.</param>
public sealed partial record BenchmarkProgress(int Number, int Total, string Run, TimeSpan Left)
{
    /// <summary>The share of the runs that are finished, 0 to 1.</summary>
    public double Share => (double)(Number - 1) / Total;

    /// <summary>Reads a line of the script's output, or null where it says something else.</summary>
    public static BenchmarkProgress? Parse(string line)
    {
        var match = RunLine().Match(line);
        if (!match.Success)
        {
            return null;
        }

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (number, total) = (Number("number"), Number("total"));
        return number < 1 || number > total
            ? null
            : new BenchmarkProgress(
                number,
                total,
                match.Groups["run"].Value,
                new TimeSpan(Number("hours"), Number("minutes"), Number("seconds"))
            );
    }

    [GeneratedRegex(
        "^run (?<number>[0-9]{1,5})/(?<total>[0-9]{1,5}): (?<run>.+); about (?<hours>[0-9]{1,4}):(?<minutes>[0-9]{2}):(?<seconds>[0-9]{2}) left$"
    )]
    private static partial Regex RunLine();
}
