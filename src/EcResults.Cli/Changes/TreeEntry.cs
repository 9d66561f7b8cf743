namespace EcResults.Cli.Changes;

/// <summary>One entry of a commit.</summary>
/// <param name="Path">From the folder that was asked about.</param>
/// <param name="Mode">As git keeps it: a regular file, a link or a submodule, and the run bit.</param>
/// <param name="Object">The name of its content.</param>
/// <param name="Size">Bytes; 0 for a submodule.</param>
internal sealed record TreeEntry(string Path, int Mode, string Object, long Size)
{
    private const int KindBits = 0xF000;
    private const int RunBit = 0x40;

    public bool IsRegular => (Mode & KindBits) == 0x8000;

    public bool IsLink => (Mode & KindBits) == 0xA000;

    public bool IsSubmodule => (Mode & KindBits) == 0xE000;

    public bool IsExecutable => IsRegular && (Mode & RunBit) != 0;
}
