namespace EcResults.Rules;

/// <summary>Flags, families and names of CPUs that only one maker has, beside the vendor.</summary>
internal static class VendorFlags
{
    private static readonly (string Vendor, HashSet<string> Never)[] Makers =
    [
        ("GenuineIntel", ["svm", "sse4a", "misalignsse", "osvw", "topoext", "mmxext", "fxsr_opt", "cr8_legacy"]),
        ("AuthenticAMD", ["vmx", "pdcm", "dtes64", "ds_cpl", "tm2", "xtpr", "est", "intel_ppin"]),
    ];

    /// <summary>Families of x86-64 CPUs: AMD began with 15 and uses 20 to 26 alone; Intel has 6, 15, 18 and 19.</summary>
    private const int FirstOfAmd = 15;
    private const int FirstOfAmdAlone = 20;
    private const int LastOfAmdAlone = 26;

    /// <summary>The findings. An emulator can make a CPU that nobody sells.</summary>
    public static IEnumerable<Problem> Check(EnvironmentEvidence env)
    {
        if (env.Cpuinfo is not { Vendor: { } vendor, Flags: { } flags } || MachineSigns.Emulation(env) is not null)
        {
            yield break;
        }

        if (Foreign(env.Cpuinfo, vendor.Text) is { } foreign)
        {
            yield return foreign with
            {
                Related = [new Related(vendor.At, "the vendor stands here")],
            };
        }

        var never = Makers.FirstOrDefault(maker => maker.Vendor == vendor.Text).Never;
        if (
            never is not null
            && CaptureText
                .Words(flags.At.Source.Lines[flags.At.Line - 1], flags.At.Column - 1)
                .Where(word => never.Contains(word.Text))
                .ToList()
                is [var flag, _, ..]
        )
        {
            yield return new Problem(
                flag.At,
                $"{MessageFormat.Quote(flag.Text)} is a flag that no CPU of the vendor {MessageFormat.Quote(vendor.Text)} has",
                "capture cpuinfo on the machine that was measured, unedited"
            ).Beside(vendor.At, "the vendor stands here");
        }
    }

    /// <summary>A family or a name that is of the other maker.</summary>
    private static Problem? Foreign(CpuinfoReport cpuinfo, string vendor)
    {
        var isAmd = vendor == "AuthenticAMD";
        if (!isAmd && vendor != "GenuineIntel")
        {
            return null;
        }

        var foreign =
            cpuinfo.Family is { } family
            && int.TryParse(family.Text, out var number)
            && (isAmd ? number < FirstOfAmd : number is >= FirstOfAmdAlone and <= LastOfAmdAlone)
                ? family
            : cpuinfo.Model is { } model
            && model.Text.StartsWith(isAmd ? "Intel" : "AMD", StringComparison.OrdinalIgnoreCase)
                ? model
            : (Quoted?)null;
        return foreign is { } found
            ? new Problem(
                found.At,
                $"no 64-bit CPU of the vendor {MessageFormat.Quote(vendor)} is {(found.At == cpuinfo.Family?.At ? "of family " : "")}{MessageFormat.Quote(found.Text)}",
                "capture cpuinfo on the machine that was measured, unedited"
            )
            : null;
    }
}
