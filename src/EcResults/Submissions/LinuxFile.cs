using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace EcResults.Submissions;

/// <summary>
/// open(2) and statx(2), because .NET neither opens a file without following a link nor tells a pipe from a file. The
/// layout of statx's answer is the same on every architecture.
/// </summary>
internal static class LinuxFile
{
    private const int CurrentFolder = -100;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int SymlinkNoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint TypeModeAndSize = 0x203;
    private const int TypeMask = 0xF000;
    private const int NoEntry = 2;
    private const int NotPermitted = 1;
    private const int AccessDenied = 13;
    private const int NotAFolder = 20;
    private const int TooManyLinks = 40;

    /// <summary>O_NOFOLLOW is one of the few flags that differ.</summary>
    private static int NoFollow =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Ppc64le
            ? 0x8000
            : 0x20000;

    /// <summary>What stands at a path; a link is not followed.</summary>
    internal static FileLook Look(string path) => LookAt(path, CurrentFolder, Name(path), SymlinkNoFollow);

    /// <summary>
    /// Opens a regular file for reading, without waiting. Its type is asked before, so that no device is opened, and again
    /// of what was opened.
    /// </summary>
    internal static SafeFileHandle Open(string path, bool followLink, out long size)
    {
        Check(path, LookAt(path, CurrentFolder, Name(path), followLink ? 0 : SymlinkNoFollow).Kind);
        return OpenSeen(path, followLink, out size);
    }

    /// <summary>Opens what a look has shown to be a regular file, and looks again at what was opened.</summary>
    internal static SafeFileHandle OpenSeen(string path, bool followLink, out long size)
    {
        var descriptor = OpenFile(Name(path), NonBlocking | CloseOnExec | (followLink ? 0 : NoFollow));
        if (descriptor < 0)
        {
            throw Fault(path, Marshal.GetLastPInvokeError());
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            var look = LookAt(path, descriptor, [0], EmptyPath);
            Check(path, look.Kind);
            size = look.Size;
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static byte[] Name(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static FileLook LookAt(string path, int folder, byte[] name, int flags)
    {
        if (Statx(folder, name, flags, TypeModeAndSize, out var answer) != 0)
        {
            throw Fault(path, Marshal.GetLastPInvokeError());
        }

        var kind = (answer.Mode & TypeMask) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            0x1000 => FileKind.Pipe,
            0xC000 => FileKind.Socket,
            _ => FileKind.Device,
        };
        return FileLook.Of(kind, kind == FileKind.Regular ? answer.Size : 0, (UnixFileMode)answer.Mode);
    }

    private static void Check(string path, FileKind kind)
    {
        if (kind != FileKind.Regular)
        {
            throw RegularFile.NotRegular(path, kind);
        }
    }

    private static Exception Fault(string path, int error) =>
        error switch
        {
            NoEntry or NotAFolder => new FileNotFoundException($"there is no file \"{path}\"", path),
            AccessDenied or NotPermitted => new UnauthorizedAccessException($"\"{path}\" may not be read"),
            TooManyLinks => RegularFile.NotRegular(path, FileKind.Link),
            _ => new IOException($"\"{path}\" cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}"),
        };

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, out Answer answer);

    /// <summary>What is read of statx's answer.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(28)]
        internal ushort Mode;

        [FieldOffset(40)]
        internal long Size;
    }
}
