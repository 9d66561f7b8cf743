namespace EcResults.Submissions;

/// <summary>The reports of <c>raw/env/</c>. A report is null where its file is absent or unreadable.</summary>
public sealed record EnvironmentEvidence
{
    /// <summary>uname.txt.</summary>
    public UnameReport? Uname { get; init; }

    /// <summary>cpuinfo.txt.</summary>
    public CpuinfoReport? Cpuinfo { get; init; }

    /// <summary>lscpu.txt.</summary>
    public LscpuReport? Lscpu { get; init; }

    /// <summary>free.txt.</summary>
    public FreeReport? Free { get; init; }

    /// <summary>os-release.txt.</summary>
    public OsReleaseReport? OsRelease { get; init; }

    /// <summary>server-os-release.txt: the root that the server runs in, where it is another.</summary>
    public OsReleaseReport? ServerOsRelease { get; init; }

    /// <summary>btf.txt.</summary>
    public BtfReport? Btf { get; init; }

    /// <summary>openssl.txt.</summary>
    public OpensslReport? Openssl { get; init; }

    /// <summary>virt.txt.</summary>
    public VirtReport? Virt { get; init; }

    /// <summary>governor.txt.</summary>
    public GovernorReport? Governor { get; init; }

    /// <summary>cmdline.txt.</summary>
    public CmdlineReport? Cmdline { get; init; }

    /// <summary>server.txt.</summary>
    public ServerVersionReport? Server { get; init; }

    /// <summary>server-config.txt.</summary>
    public ServerConfigReport? ServerConfig { get; init; }

    /// <summary>wrk-version.txt.</summary>
    public WrkVersionReport? WrkVersion { get; init; }

    /// <summary>pidstat-version.txt.</summary>
    public PidstatVersionReport? PidstatVersion { get; init; }

    /// <summary>ecapture-version.txt.</summary>
    public EcaptureVersionReport? EcaptureVersion { get; init; }

    /// <summary>maps-target.txt.</summary>
    public MapsReport? TargetMaps { get; init; }

    /// <summary>maps-client.txt.</summary>
    public MapsReport? ClientMaps { get; init; }

    /// <summary>objdump.txt.</summary>
    public ObjdumpReport? Objdump { get; init; }

    /// <summary>
    /// Whether the load generator maps the very libssl file that is probed, so that its own calls trap too; null where
    /// the maps do not say.
    /// </summary>
    public bool? ClientProbed =>
        TargetMaps is { Libraries.Count: > 0 } target && ClientMaps is { } client
            ? client.Libraries.Any(mine =>
                target.Libraries.Any(theirs => theirs.Inode == mine.Inode && theirs.Device == mine.Device)
            )
            : null;
}
