namespace EcResults.Rules;

/// <summary>Flags of the CPU that only one maker has, beside the vendor.</summary>
internal static class VendorFlags
{
    private static readonly (string Vendor, HashSet<string> Never)[] Makers =
    [
        ("GenuineIntel", ["svm", "sse4a", "misalignsse", "osvw", "topoext", "mmxext", "fxsr_opt", "cr8_legacy"]),
        ("AuthenticAMD", ["vmx", "pdcm", "dtes64", "ds_cpl", "tm2", "xtpr", "est", "intel_ppin"]),
    ];

    /// <summary>The findings. An emulator can make a CPU that nobody sells.</summary>
    public static IEnumerable<Problem> Check(EnvironmentEvidence env)
    {
        if (env.Cpuinfo is not { Vendor: { } vendor, Flags: { } flags } || MachineSigns.Emulation(env) is not null)
        {
            yield break;
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
            )
            {
                Related = [new Related(vendor.At, "the vendor stands here")],
            };
        }
    }
}
