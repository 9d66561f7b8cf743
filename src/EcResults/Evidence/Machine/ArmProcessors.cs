namespace EcResults.Evidence;

/// <summary>
/// What the numbers mean with which ARM's <c>/proc/cpuinfo</c> names a processor (the fields of MIDR_EL1). The names are
/// those that lscpu prints. A part that is not listed stays unnamed: a wrong name would group results that differ.
/// Ampere's Altra and AWS's Graviton 2 to 4 are Neoverse cores of ARM and say so.
/// </summary>
internal static class ArmProcessors
{
    /// <summary>The maker of a core, or null where the number is not known.</summary>
    /// <param name="implementer">As printed, for instance <c>0x41</c>.</param>
    public static string? Vendor(string implementer) => Maker(implementer)?.Name;

    /// <summary>The core, or null where the numbers are not known.</summary>
    /// <param name="implementer">As printed, for instance <c>0x41</c>.</param>
    /// <param name="part">As printed, for instance <c>0xd0c</c>.</param>
    public static string? Model(string implementer, string part)
    {
        var key = $"{Number(part):x3}=";
        return Number(part) is null
            ? null
            : Maker(implementer)
                ?.Parts.Split(", ")
                .FirstOrDefault(core => core.StartsWith(key, StringComparison.Ordinal))
                ?[key.Length..];
    }

    /// <summary>The name of a maker, and its parts with the name of each.</summary>
    private static (string Name, string Parts)? Maker(string implementer) =>
        Number(implementer) switch
        {
            0x41 => (
                "ARM",
                "b76=ARM1176, c05=Cortex-A5, c07=Cortex-A7, c08=Cortex-A8, c09=Cortex-A9, c0f=Cortex-A15, "
                    + "d01=Cortex-A32, d02=Cortex-A34, d03=Cortex-A53, d04=Cortex-A35, d05=Cortex-A55, "
                    + "d06=Cortex-A65, d07=Cortex-A57, d08=Cortex-A72, d09=Cortex-A73, d0a=Cortex-A75, "
                    + "d0b=Cortex-A76, d0c=Neoverse-N1, d0d=Cortex-A77, d0e=Cortex-A76AE, d40=Neoverse-V1, "
                    + "d41=Cortex-A78, d42=Cortex-A78AE, d44=Cortex-X1, d46=Cortex-A510, d47=Cortex-A710, "
                    + "d48=Cortex-X2, d49=Neoverse-N2, d4a=Neoverse-E1, d4b=Cortex-A78C, d4c=Cortex-X1C, "
                    + "d4d=Cortex-A715, d4e=Cortex-X3, d4f=Neoverse-V2, d80=Cortex-A520, d81=Cortex-A720, "
                    + "d82=Cortex-X4, d84=Neoverse-V3, d85=Cortex-X925, d87=Cortex-A725, d8e=Neoverse-N3"
            ),
            0x42 => ("Broadcom", "516=ThunderX2"),
            0x43 => (
                "Cavium",
                "0a0=ThunderX, 0a1=ThunderX-88XX, 0a2=ThunderX-81XX, 0a3=ThunderX-83XX, 0af=ThunderX2-99xx"
            ),
            0x46 => ("FUJITSU", "001=A64FX"),
            0x48 => ("HiSilicon", "d01=TaiShan-v110, d02=TaiShan-v120"),
            0x4e => ("NVIDIA", "003=Denver 2, 004=Carmel"),
            0x50 => ("APM", ""),
            0x51 => (
                "Qualcomm",
                "001=Oryon, 201=Kryo, 205=Kryo, 211=Kryo, 800=Falkor-V1/Kryo, 801=Kryo-V2, 802=Kryo-3XX-Gold, "
                    + "803=Kryo-3XX-Silver, 804=Kryo-4XX-Gold, 805=Kryo-4XX-Silver, c00=Falkor, c01=Saphira"
            ),
            0x53 => ("Samsung", ""),
            0x56 => ("Marvell", ""),
            0x61 => (
                "Apple",
                "022=Icestorm-M1, 023=Firestorm-M1, 024=Icestorm-M1-Pro, 025=Firestorm-M1-Pro, "
                    + "028=Icestorm-M1-Max, 029=Firestorm-M1-Max, 032=Blizzard-M2, 033=Avalanche-M2"
            ),
            0x6d => ("Microsoft", "d49=Azure-Cobalt-100"),
            0x70 => ("Phytium", "660=FTC660, 661=FTC661, 662=FTC662, 663=FTC663, 664=FTC664, 862=FTC862"),
            0xc0 => ("Ampere", "ac3=Ampere-1, ac4=Ampere-1a"),
            _ => null,
        };

    private static int? Number(string printed) =>
        printed.StartsWith("0x", StringComparison.Ordinal)
        && int.TryParse(printed.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
