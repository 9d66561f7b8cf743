namespace EcResults.Rules;

/// <summary>What eCapture's log says that its command line made it do.</summary>
internal static class LogAgainstCommand
{
    /// <summary>Where log and command disagree.</summary>
    /// <param name="log">The log.</param>
    /// <param name="command">The command.</param>
    /// <param name="at">Where the command stands.</param>
    public static IEnumerable<Problem> Check(EcaptureLog log, EcaptureCommand command, Location at)
    {
        if (log.TargetProcessId is { } pid && pid.Count != (command.ProcessId ?? 0))
        {
            yield return Disagree(
                pid.At,
                pid.Count == 0 ? "no filter on a process, \"pid=0\"" : $"the process \"{pid.Count}\"",
                command.ProcessId is { } wanted ? $"--pid={wanted}" : "no --pid",
                at
            );
        }

        if (log.LibraryPath is { } library && command.Libssl is { } libssl && library.Text != libssl)
        {
            yield return Disagree(library.At, MessageFormat.Quote(library.Text), $"--libssl={libssl}", at);
        }

        if (log.LibraryPath is { } probed && !command.CallsTls)
        {
            yield return Disagree(
                probed.At,
                "the module that probes OpenSSL, \"tls\"",
                command.Module is { } module ? MessageFormat.Quote(module) : "no module",
                at
            );
        }

        if (log is { CoreBytecode: { } core, CoreBytecodeAt: { } place } && command.CoreBytecode == !core)
        {
            yield return Disagree(
                place,
                core ? "CO-RE bytecode, \"-b 1\"" : "bytecode that is not CO-RE, \"-b 2\"",
                core ? "-b 2" : "-b 1",
                at
            );
        }

        if (log.InterfaceName is { } shown && command.InterfaceName is { } typed && shown.Text != typed)
        {
            yield return Disagree(shown.At, $"the interface {MessageFormat.Quote(shown.Text)}", $"-i {typed}", at);
        }

        if (log.TargetUserId is { } user && user.Count != (command.UserId ?? 0))
        {
            yield return Disagree(
                user.At,
                user.Count == 0 ? "no filter on a user, \"uid=0\"" : $"the user \"{user.Count}\"",
                command.UserId is { } wanted ? $"--uid={wanted}" : "no --uid",
                at
            );
        }

        foreach (
            var (what, file, said) in new[]
            {
                ("the file of secrets", log.KeylogFile, command.KeylogFile),
                ("the file of packets", log.PcapFile, command.PcapFile),
            }
        )
        {
            if (file is { } written && said is { Length: > 0 } && !IsSameFile(written.Text, said))
            {
                yield return Disagree(written.At, $"{what} {MessageFormat.Quote(written.Text)}", said, at);
            }
        }

        // Values of options that are not known here may stand around the filter.
        if (
            log.PacketFilter is { } filter
            && !Words(command.Filter).Contains(Words(filter.Text), StringComparison.Ordinal)
        )
        {
            yield return Disagree(
                filter.At,
                $"the filter {MessageFormat.Quote(filter.Text)}",
                command.Filter.Length == 0 ? "none" : MessageFormat.Quote(command.Filter),
                at
            );
        }
    }

    /// <summary>eCapture may print a whole path where a part of it was typed, and a shell puts a value in place of a variable.</summary>
    private static bool IsSameFile(string shown, string typed) =>
        shown == typed
        || typed.AsSpan().IndexOfAny('$', '~', '*') >= 0
        || (typed[0] != '/' && System.IO.Path.GetFileName(shown) == System.IO.Path.GetFileName(typed));

    private static string Words(string text) =>
        $" {string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";

    /// <summary>A finding at the log, which is the proof of what eCapture did.</summary>
    public static Problem Disagree(Location at, string shown, string said, Location there) =>
        new Problem(
            at,
            $"the log shows {shown}, submission.json says {said}",
            "attach the log of this run, or mend submission.json"
        ).Beside(there, $"submission.json says {said}");
}
