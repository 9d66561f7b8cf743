using System.Collections.Frozen;

namespace EcResults.Evidence;

/// <summary>
/// The word in front of average rows. pidstat translates it into the language of its messages, whatever the clock and the
/// numbers look like.
/// </summary>
internal static class PidstatLabel
{
    // "Average:" in the languages that sysstat ships.
    private static readonly FrozenSet<string> Known = (
        "Average:|Gemideld:|Сярэдняе:|Průměr:|Middel:|Durchschn.:|Meznombro:|Media:|Batezbestekoa:|Keskiarvo:|Moyenne :"
        + "|Medie:|Prosjek:|Átlag:|Rata-rata:|平均値:|საშუალო:|평균:|Орточо:|Vidēji:|Medja:|Gj.snitt:|Gemiddeld:|Średnia:"
        + "|Média:|Среднее:|Priemer:|Просек:|Genomsnitt:|Ortalama:|Середнє:|Trung bình:|平均时间:|平均時間："
    )
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words at the start of a line are a label: the first one or two, up to a colon; 0 for none.</summary>
    public static int Words(LineWords line) =>
        line[0][^1] is ':' or '：' ? 1
        : line.Count > 1 && line[1][^1] is ':' or '：' ? 2
        : 0;

    /// <summary>Whether the label is one that pidstat is known to print; others may be any text before a colon.</summary>
    public static bool IsKnown(LineWords line, int words) =>
        Known.Contains(words == 1 ? line[0].ToString() : $"{line[0]} {line[1]}");
}
