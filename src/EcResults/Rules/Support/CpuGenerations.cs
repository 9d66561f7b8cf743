namespace EcResults.Rules;

/// <summary>
/// Names of server CPUs that tell the generation, beside the maker's numbers of it: family and model as CPUID gives them. A
/// name that the table does not know, as those of cloud providers and hypervisors, says nothing.
/// </summary>
internal static partial class CpuGenerations
{
    /// <summary>
    /// The digits of AMD's names: series and generation, as <c>7</c> and <c>3</c> of 7763; of the last two generations the
    /// names of dense cores differ in the digits between, so that both models are allowed.
    /// </summary>
    private static readonly Dictionary<string, (string Family, string[] Models)> Epyc = new(StringComparer.Ordinal)
    {
        ["71"] = ("23", ["1", "2"]),
        ["72"] = ("23", ["49"]),
        ["73"] = ("25", ["1"]),
        ["84"] = ("25", ["160"]),
        ["94"] = ("25", ["17", "160"]),
        ["95"] = ("26", ["2", "17"]),
    };

    /// <summary>
    /// The second digit of Intel's names since 2017, and the version behind those before; H is a generation of its own for
    /// four and eight sockets. All are of one family.
    /// </summary>
    private static readonly Dictionary<string, string> Xeon = new(StringComparer.Ordinal)
    {
        ["v2"] = "62",
        ["v3"] = "63",
        ["v4"] = "79",
        ["1"] = "85",
        ["2"] = "85",
        ["3"] = "106",
        ["3H"] = "85",
        ["4"] = "143",
        ["5"] = "207",
    };

    private const string XeonFamily = "6";

    /// <summary>The finding, for the reviewer: a hypervisor can be told to give any name.</summary>
    public static IEnumerable<Problem> Check(EnvironmentEvidence env)
    {
        if (
            env.Cpuinfo is { Vendor: { } vendor, Model: { } name, Family: { } family, ModelNumber: { } model }
            && Of(vendor.Text, name.Text) is { } known
            && !(family.Text == known.Family && known.Models.Contains(model.Text, StringComparer.Ordinal))
        )
        {
            yield return new Problem(
                name.At,
                $"{MessageFormat.Quote(name.Text)} is a CPU of family {known.Family}, model {string.Join(" or ", known.Models)}, and cpuinfo says family {MessageFormat.Quote(family.Text)}, model {MessageFormat.Quote(model.Text)}",
                "capture cpuinfo and lscpu on the machine that was measured, unedited"
            )
                .AsWarning()
                .Beside(model.At, "the model stands here");
        }
    }

    private static (string Family, string[] Models)? Of(string vendor, string name) =>
        vendor switch
        {
            "AuthenticAMD" when EpycName().Match(name) is { Success: true } epyc => Epyc.TryGetValue(
                epyc.Groups["series"].Value + epyc.Groups["generation"].Value,
                out var known
            )
                ? known
                : null,
            "GenuineIntel" when XeonName().Match(name) is { Success: true } xeon => (
                XeonFamily,
                [Xeon[Generation(xeon)]]
            ),
            _ => null,
        };

    private static string Generation(Match name) =>
        name.Groups["generation"].Value is "3" && name.Groups["suffix"].ValueSpan.Contains('H')
            ? "3H"
            : name.Groups["generation"].Value;

    [GeneratedRegex("^AMD EPYC (?<series>[789])[0-9]{2}(?<generation>[1-5])[A-Z]{0,2}(?![0-9A-Z])")]
    private static partial Regex EpycName();

    [GeneratedRegex(
        "^Intel\\(R\\) Xeon\\(R\\) (?:(?:Platinum|Gold|Silver|Bronze) [3-68](?<generation>[1-5])[0-9]{2}(?<suffix>[A-Z+]{0,3})(?![0-9A-Z])|CPU E[57]-[248][0-9]{3}[A-Z]? (?<generation>v[234])(?![0-9]))"
    )]
    private static partial Regex XeonName();
}
