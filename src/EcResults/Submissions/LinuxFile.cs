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
    private const uint TypeOnly = 1;
    private const int AnswerSize = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Link = 0xA000;
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

    /// <summary>
    /// Opens a regular file for reading, without waiting. Its type is asked before, so that no device is opened, and again
    /// of what was opened.
    /// </summary>
    internal static SafeFileHandle Open(string path, bool followLink)
    {
        var name = Encoding.UTF8.GetBytes(path + '\0');
        Check(path, CurrentFolder, name, followLink ? 0 : SymlinkNoFollow);
        var descriptor = OpenFile(name, NonBlocking | CloseOnExec | (followLink ? 0 : NoFollow));
        if (descriptor < 0)
        {
            throw Fault(path, Marshal.GetLastPInvokeError());
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            Check(path, descriptor, [0], EmptyPath);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Whether a regular file stands at a path; a link is not followed.</summary>
    internal static bool IsRegular(string path) =>
        TypeOf(path, CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), SymlinkNoFollow) == Regular;

    private static int TypeOf(string path, int folder, byte[] name, int flags)
    {
        var answer = new byte[AnswerSize];
        return Statx(folder, name, flags, TypeOnly, answer) == 0
            ? BitConverter.ToUInt16(answer, ModeOffset) & TypeMask
            : throw Fault(path, Marshal.GetLastPInvokeError());
    }

    private static void Check(string path, int folder, byte[] name, int flags)
    {
        var type = TypeOf(path, folder, name, flags);
        if (type != Regular)
        {
            throw RegularFile.NotRegular(
                path,
                type switch
                {
                    Link => "a link",
                    0x1000 => "a pipe",
                    0x4000 => "a folder",
                    0xC000 => "a socket",
                    _ => "a device",
                }
            );
        }
    }

    private static Exception Fault(string path, int error) =>
        error switch
        {
            NoEntry or NotAFolder => new FileNotFoundException($"there is no file \"{path}\"", path),
            AccessDenied or NotPermitted => new UnauthorizedAccessException($"\"{path}\" may not be read"),
            TooManyLinks => RegularFile.NotRegular(path, "a link"),
            _ => new IOException($"\"{path}\" cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}"),
        };

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
