using System.Collections.Frozen;

namespace EcResults.Evidence;

/// <summary>
/// The word in front of average rows. pidstat translates it into the language of its messages, whatever the clock and the
/// numbers look like.
/// </summary>
internal static class PidstatLabel
{
    // "Average:" in the languages that sysstat ships.
    private static readonly FrozenSet<string> Known = new[]
    {
        "Average:",
        "Gemideld:",
        "Сярэдняе:",
        "Průměr:",
        "Middel:",
        "Durchschn.:",
        "Meznombro:",
        "Media:",
        "Batezbestekoa:",
        "Keskiarvo:",
        "Moyenne :",
        "Medie:",
        "Prosjek:",
        "Átlag:",
        "Rata-rata:",
        "平均値:",
        "საშუალო:",
        "평균:",
        "Орточо:",
        "Vidēji:",
        "Medja:",
        "Gj.snitt:",
        "Gemiddeld:",
        "Średnia:",
        "Média:",
        "Среднее:",
        "Priemer:",
        "Просек:",
        "Genomsnitt:",
        "Ortalama:",
        "Середнє:",
        "Trung bình:",
        "平均时间:",
        "平均時間：",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words at the start of a line are a label: the first one or two, up to a colon; 0 for none.</summary>
    public static int Words(PidstatLine line)
    {
        for (var word = 0; word < Math.Min(2, line.Count); word++)
        {
            if (line[word][^1] is ':' or '：')
            {
                return word + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether the label is one that pidstat is known to print; others may be any text before a colon.</summary>
    public static bool IsKnown(PidstatLine line, int words) =>
        words switch
        {
            1 => Known.Contains(line[0].ToString()),
            2 => Known.Contains($"{line[0]} {line[1]}"),
            _ => false,
        };
}
