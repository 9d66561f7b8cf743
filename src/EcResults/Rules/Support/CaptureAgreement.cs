namespace EcResults.Rules;

/// <summary>Two captures of one machine. On x86 lscpu prints what it reads in cpuinfo; elsewhere it has names of its own.</summary>
internal static class CaptureAgreement
{
    /// <summary>The word of lscpu for a hypervisor that the CPU itself tells of; containers have another.</summary>
    private const string FullVirtualization = "full";

    /// <summary>Where uname, cpuinfo and lscpu contradict each other.</summary>
    public static IEnumerable<Problem> Check(EnvironmentEvidence env)
    {
        if (env.Uname?.Architecture is not { Text: "x86_64" } architecture || env.Lscpu is not { } lscpu)
        {
            yield break;
        }

        foreach (
            var (what, one, other) in new[]
            {
                ("architecture", architecture, lscpu.Architecture),
                ("CPU model", env.Cpuinfo?.Model, lscpu.Model),
                ("CPU vendor", env.Cpuinfo?.Vendor, lscpu.Vendor),
                ("CPU family", env.Cpuinfo?.Family, lscpu.Family),
                ("CPU model number", env.Cpuinfo?.ModelNumber, lscpu.ModelNumber),
                ("BogoMIPS", env.Cpuinfo?.Bogomips, lscpu.Bogomips),
            }
        )
        {
            if (one is { } left && other is { } right && !Same(left.Text, right.Text))
            {
                yield return Disagree(
                    left.At,
                    $"the {what} {MessageFormat.Quote(left.Text)}",
                    right.At,
                    MessageFormat.Quote(right.Text)
                );
            }
        }

        if (
            env.Cpuinfo is { HypervisorFlag: false } bare
            && lscpu is { VirtualizationType.Text: FullVirtualization, HypervisorVendor: { } vendor }
        )
        {
            yield return Disagree(
                bare.LogicalCores.At,
                "no hypervisor",
                vendor.At,
                $"the hypervisor {MessageFormat.Quote(vendor.Text)}"
            );
        }

        // lscpu counts processors that are switched off too, and a cpuinfo may be cut by head: more it never has.
        if (env.Cpuinfo is { } cpuinfo && lscpu.LogicalCores is { } all && cpuinfo.LogicalCores.Count > all.Count)
        {
            yield return Disagree(
                cpuinfo.LogicalCores.At,
                $"{cpuinfo.LogicalCores.Count} processors",
                all.At,
                $"{all.Count}"
            );
        }
    }

    /// <summary>Some versions of lscpu keep the blanks inside a name, others do not.</summary>
    private static bool Same(string one, string other) =>
        one.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SequenceEqual(other.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>What one capture shows and another does not.</summary>
    public static Problem Disagree(Location at, string shown, Location there, string other) =>
        new Problem(
            at,
            $"{at.FileName} shows {shown}, {there.FileName} {other}",
            "capture both on the machine that was measured"
        ).Beside(there, "the other stands here");
}
