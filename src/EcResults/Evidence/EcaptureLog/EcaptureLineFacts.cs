namespace EcResults.Evidence;

/// <summary>What a single line of eCapture's start says; null where it is not a line that says so.</summary>
internal static class EcaptureLineFacts
{
    /// <summary>The process that it captures, 0 for all.</summary>
    internal static Printed? Target(EcaptureMessage line) =>
        line.StartsWith("target all process.") ? new Printed(0, 0, line.Find("target all process.").At)
        : line.StartsWith("target process.") ? Number(line.Field("target PID") ?? line.Field("target pid"))
        : line.StartsWith("target PID:") ? Number(line.After("target PID:"))
        : line.StartsWith("Probe initialized ") ? Number(line.Field("pid"))
        : null;

    /// <summary>The libssl that it probes.</summary>
    internal static Quoted? Path(EcaptureMessage line)
    {
        if (line.StartsWith("OpenSSL probe initialized ") || line.StartsWith("Setting up eBPF probes "))
        {
            return line.Field("openssl_path");
        }

        if (line.StartsWith("HOOK type:Openssl") || line.StartsWith("Hook masterKey function "))
        {
            return line.Field("binrayPath");
        }

        var isHook = line.StartsWith("HOOK type") && line.Has("binrayPath:");
        return isHook && line.After("binrayPath:") is { } path && (line.IsOf("EBPFProbeOPENSSL") || IsLibssl(path.Text))
            ? path
            : null;
    }

    private static bool IsLibssl(string path) =>
        System.IO.Path.GetFileName(path.AsSpan()).StartsWith("libssl", StringComparison.Ordinal);

    /// <summary>The version that it found in the library.</summary>
    internal static Quoted? Library(EcaptureMessage line) =>
        line.StartsWith("OpenSSL probe initialized ") ? line.Field("ssl_version")
        : line.StartsWith("OpenSSL probe started ") ? line.Field("sslVersion")
        : line.StartsWith("OpenSSL/BoringSSL version found")
            ? line.Field("library version") ?? line.Field("versionKeyLower")
        : line.StartsWith("origin versionKey=") ? line.Field("versionKeyLower")
        : line.StartsWith("origin version:") ? line.After("as key:", toEnd: true)
        : null;

    /// <summary>Whether its programs are CO-RE.</summary>
    internal static bool? Core(string text) =>
        text.Contains("BTF bytecode mode: CORE.", StringComparison.Ordinal) ? true
        : text.Contains("BTF bytecode mode: non-CORE.", StringComparison.Ordinal) ? false
        : !text.StartsWith("Loading eBPF bytecode", StringComparison.Ordinal) ? null
        : text.Contains("_noncore", StringComparison.Ordinal) ? false
        : text.Contains("_core.o", StringComparison.Ordinal) ? true
        : null;

    /// <summary>eCapture divides and drops the rest, so a printed 4 is 4 up to but not 5: a step of one to either side.</summary>
    internal static Printed? BufferSize(EcaptureMessage line) =>
        (
            line.StartsWith("perfEventReader created") ? Number(line.Field("mapSize(MB)") ?? line.After("mapSize:"))
            : line.Has("erf event reader") ? Number(line.Field("size_mb"))
            : null
        )
            is { } size
            ? size with
            {
                HalfStep = 1,
            }
            : null;

    /// <summary>A word as a whole number.</summary>
    internal static Printed? Number(Quoted? word) =>
        word is { } found && long.TryParse(found.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new Printed(value, 0, found.At)
            : null;
}
