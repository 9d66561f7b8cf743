using System.Collections.Frozen;

namespace EcResults.Evidence;

/// <summary>
/// What the numbers mean with which ARM's <c>/proc/cpuinfo</c> names a processor (the fields of MIDR_EL1). The names are
/// those that lscpu prints. A part that is not listed stays unnamed: a wrong name would group results that differ.
/// Ampere's Altra and AWS's Graviton 2 to 4 are Neoverse cores of ARM and say so.
/// </summary>
internal static class ArmProcessors
{
    private static readonly FrozenDictionary<int, string> Vendors = new Dictionary<int, string>
    {
        [0x41] = "ARM",
        [0x42] = "Broadcom",
        [0x43] = "Cavium",
        [0x46] = "FUJITSU",
        [0x48] = "HiSilicon",
        [0x4e] = "NVIDIA",
        [0x50] = "APM",
        [0x51] = "Qualcomm",
        [0x53] = "Samsung",
        [0x56] = "Marvell",
        [0x61] = "Apple",
        [0x6d] = "Microsoft",
        [0x70] = "Phytium",
        [0xc0] = "Ampere",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(int Implementer, int Part), string> Models = new Dictionary<
        (int, int),
        string
    >
    {
        [(0x41, 0xb76)] = "ARM1176",
        [(0x41, 0xc05)] = "Cortex-A5",
        [(0x41, 0xc07)] = "Cortex-A7",
        [(0x41, 0xc08)] = "Cortex-A8",
        [(0x41, 0xc09)] = "Cortex-A9",
        [(0x41, 0xc0f)] = "Cortex-A15",
        [(0x41, 0xd01)] = "Cortex-A32",
        [(0x41, 0xd02)] = "Cortex-A34",
        [(0x41, 0xd03)] = "Cortex-A53",
        [(0x41, 0xd04)] = "Cortex-A35",
        [(0x41, 0xd05)] = "Cortex-A55",
        [(0x41, 0xd06)] = "Cortex-A65",
        [(0x41, 0xd07)] = "Cortex-A57",
        [(0x41, 0xd08)] = "Cortex-A72",
        [(0x41, 0xd09)] = "Cortex-A73",
        [(0x41, 0xd0a)] = "Cortex-A75",
        [(0x41, 0xd0b)] = "Cortex-A76",
        [(0x41, 0xd0c)] = "Neoverse-N1",
        [(0x41, 0xd0d)] = "Cortex-A77",
        [(0x41, 0xd0e)] = "Cortex-A76AE",
        [(0x41, 0xd40)] = "Neoverse-V1",
        [(0x41, 0xd41)] = "Cortex-A78",
        [(0x41, 0xd42)] = "Cortex-A78AE",
        [(0x41, 0xd44)] = "Cortex-X1",
        [(0x41, 0xd46)] = "Cortex-A510",
        [(0x41, 0xd47)] = "Cortex-A710",
        [(0x41, 0xd48)] = "Cortex-X2",
        [(0x41, 0xd49)] = "Neoverse-N2",
        [(0x41, 0xd4a)] = "Neoverse-E1",
        [(0x41, 0xd4b)] = "Cortex-A78C",
        [(0x41, 0xd4c)] = "Cortex-X1C",
        [(0x41, 0xd4d)] = "Cortex-A715",
        [(0x41, 0xd4e)] = "Cortex-X3",
        [(0x41, 0xd4f)] = "Neoverse-V2",
        [(0x41, 0xd80)] = "Cortex-A520",
        [(0x41, 0xd81)] = "Cortex-A720",
        [(0x41, 0xd82)] = "Cortex-X4",
        [(0x41, 0xd84)] = "Neoverse-V3",
        [(0x41, 0xd85)] = "Cortex-X925",
        [(0x41, 0xd87)] = "Cortex-A725",
        [(0x41, 0xd8e)] = "Neoverse-N3",
        [(0x42, 0x516)] = "ThunderX2",
        [(0x43, 0x0a0)] = "ThunderX",
        [(0x43, 0x0a1)] = "ThunderX-88XX",
        [(0x43, 0x0a2)] = "ThunderX-81XX",
        [(0x43, 0x0a3)] = "ThunderX-83XX",
        [(0x43, 0x0af)] = "ThunderX2-99xx",
        [(0x46, 0x001)] = "A64FX",
        [(0x48, 0xd01)] = "TaiShan-v110",
        [(0x48, 0xd02)] = "TaiShan-v120",
        [(0x4e, 0x003)] = "Denver 2",
        [(0x4e, 0x004)] = "Carmel",
        [(0x51, 0x001)] = "Oryon",
        [(0x51, 0x201)] = "Kryo",
        [(0x51, 0x205)] = "Kryo",
        [(0x51, 0x211)] = "Kryo",
        [(0x51, 0x800)] = "Falkor-V1/Kryo",
        [(0x51, 0x801)] = "Kryo-V2",
        [(0x51, 0x802)] = "Kryo-3XX-Gold",
        [(0x51, 0x803)] = "Kryo-3XX-Silver",
        [(0x51, 0x804)] = "Kryo-4XX-Gold",
        [(0x51, 0x805)] = "Kryo-4XX-Silver",
        [(0x51, 0xc00)] = "Falkor",
        [(0x51, 0xc01)] = "Saphira",
        [(0x61, 0x022)] = "Icestorm-M1",
        [(0x61, 0x023)] = "Firestorm-M1",
        [(0x61, 0x024)] = "Icestorm-M1-Pro",
        [(0x61, 0x025)] = "Firestorm-M1-Pro",
        [(0x61, 0x028)] = "Icestorm-M1-Max",
        [(0x61, 0x029)] = "Firestorm-M1-Max",
        [(0x61, 0x032)] = "Blizzard-M2",
        [(0x61, 0x033)] = "Avalanche-M2",
        [(0x6d, 0xd49)] = "Azure-Cobalt-100",
        [(0x70, 0x660)] = "FTC660",
        [(0x70, 0x661)] = "FTC661",
        [(0x70, 0x662)] = "FTC662",
        [(0x70, 0x663)] = "FTC663",
        [(0x70, 0x664)] = "FTC664",
        [(0x70, 0x862)] = "FTC862",
        [(0xc0, 0xac3)] = "Ampere-1",
        [(0xc0, 0xac4)] = "Ampere-1a",
    }.ToFrozenDictionary();

    /// <summary>The maker of a core, or null where the number is not known.</summary>
    /// <param name="implementer">As printed, for instance <c>0x41</c>.</param>
    public static string? Vendor(string implementer) =>
        Number(implementer) is { } number ? Vendors.GetValueOrDefault(number) : null;

    /// <summary>The core, or null where the numbers are not known.</summary>
    /// <param name="implementer">As printed, for instance <c>0x41</c>.</param>
    /// <param name="part">As printed, for instance <c>0xd0c</c>.</param>
    public static string? Model(string implementer, string part) =>
        Number(implementer) is { } maker && Number(part) is { } core ? Models.GetValueOrDefault((maker, core)) : null;

    private static int? Number(string printed) =>
        printed.StartsWith("0x", StringComparison.Ordinal)
        && int.TryParse(
            printed.AsSpan(2),
            System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
