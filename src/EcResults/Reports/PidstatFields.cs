using System.Globalization;

namespace EcResults.Evidence;

/// <summary>One row while its columns are read, by the names that the header gives them.</summary>
/// <param name="average">Whether it is an average row, whose memory sizes are rounded means.</param>
internal sealed class PidstatFields(bool average)
{
    private Printed? user;
    private Printed? system;
    private Printed? guest;
    private Printed? wait;
    private Printed? cpu;
    private Printed? rss;
    private Printed? memory;
    private Printed? size;
    private Printed? voluntary;
    private Printed? involuntary;
    private int? processId;
    private bool namesThread;

    /// <summary>The command.</summary>
    public Quoted Command { get; set; } = new("", default);

    /// <summary>Values that no machine can reach, which pidstat prints after a process id was used again.</summary>
    public List<Quoted> Impossible { get; } = [];

    /// <summary>Whether the row is a thread's: its process has a row of its own, which holds the sum.</summary>
    public bool IsThread => namesThread || Command.Text.StartsWith("|__", StringComparison.Ordinal);

    /// <summary>Whether the process used CPU.</summary>
    public bool IsBusy => cpu is { Value: > 0 };

    /// <summary>Takes one column.</summary>
    /// <returns>Whether pidstat can print such a word in that column.</returns>
    public bool Add(string column, ReadOnlySpan<char> token, Location at) =>
        column switch
        {
            "PID" or "TGID" => AddProcess(token, mayBeAbsent: column == "TGID"),
            "TID" => AddThread(token),
            "UID" => IsWhole(token),
            "CPU" => token is "-" || IsWhole(token),
            "%MEM" => AddNumber(ref memory, token, PidstatUnit.Percent, at),
            "%usr" or "%user" => AddNumber(ref user, token, PidstatUnit.Percent, at),
            "%system" => AddNumber(ref system, token, PidstatUnit.Percent, at),
            "%guest" => AddNumber(ref guest, token, PidstatUnit.Percent, at),
            "%wait" => AddNumber(ref wait, token, PidstatUnit.Percent, at),
            "%CPU" => AddNumber(ref cpu, token, PidstatUnit.Percent, at),
            "cswch/s" => AddNumber(ref voluntary, token, PidstatUnit.PerSecond, at),
            "nvcswch/s" => AddNumber(ref involuntary, token, PidstatUnit.PerSecond, at),
            "VSZ" => AddNumber(ref size, token, PidstatUnit.Kib, at),
            "RSS" => AddNumber(ref rss, token, PidstatUnit.Kib, at),
            "usr-ms" or "system-ms" or "guest-ms" or "minflt-nr" or "majflt-nr" => IsWhole(token),
            "minflt/s" or "majflt/s" or "StkSize" or "StkRef" or "threads" or "fd-nr" => IsNumber(token),
            "kB_rd/s" or "kB_wr/s" or "kB_ccwr/s" or "iodelay" or "prio" => IsNumber(WithoutSign(token)),
            // Words: USER, policy, and whatever a later version adds.
            _ => true,
        };

    /// <summary>The process row, or null where no process id stands in it.</summary>
    public PidstatRow? Row(Location at) =>
        processId is { } id
            ? new PidstatRow(id, Command, at)
            {
                UserPercent = user,
                SystemPercent = system,
                GuestPercent = guest,
                WaitPercent = wait,
                CpuPercent = cpu,
                RssKib = rss,
                MemoryPercent = memory,
                VirtualKib = size,
                VoluntarySwitchesPerSecond = voluntary,
                InvoluntarySwitchesPerSecond = involuntary,
            }
            : null;

    private bool AddProcess(ReadOnlySpan<char> token, bool mayBeAbsent)
    {
        // Of old, -h printed 0 where the other layouts print a dash.
        if (mayBeAbsent && token is "-" or "0")
        {
            return true;
        }

        if (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            return false;
        }

        processId = id;
        return true;
    }

    private bool AddThread(ReadOnlySpan<char> token)
    {
        if (token is "-" or "0" or "")
        {
            return true;
        }

        namesThread = true;
        return IsWhole(token);
    }

    private bool AddNumber(ref Printed? field, ReadOnlySpan<char> token, PidstatUnit unit, Location at)
    {
        switch (PidstatNumber.Read(token, unit, out var value, out var halfStep))
        {
            case PidstatValue.Number:
                var isMean = average && unit == PidstatUnit.Kib && halfStep is 0;
                field = new Printed(value, isMean ? 0.5 : halfStep, at);
                return true;
            case PidstatValue.Impossible:
                Impossible.Add(new Quoted(token.ToString(), at));
                return true;
            case PidstatValue.Absent:
                return true;
            default:
                return false;
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> token) =>
        PidstatNumber.Read(token, PidstatUnit.Any, out _, out _) != PidstatValue.Unreadable;

    private static bool IsWhole(ReadOnlySpan<char> token) =>
        !token.IsEmpty && !token.ContainsAnyExceptInRange('0', '9');

    /// <summary>Only of these few may a value be negative: a transfer that pidstat may not read, and a priority.</summary>
    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> token) =>
        token.Length > 1 && token[0] == '-' ? token[1..] : token;
}
