namespace EcResults.Evidence;

/// <summary>Reads what <c>tail -n +1 FILE…</c> printed: a head for each file, then its lines.</summary>
/// <param name="source">The file.</param>
internal sealed partial class CountersReader(SourceText source)
{
    private const string Command = "tail -n +1 /proc/PID/stat /proc/PID/task/*/schedstat";

    /// <summary>The fields of <c>/proc/PID/stat</c> behind the name, counted from 0: the first is field 4 of proc(5).</summary>
    private const int UserTicks = 10;
    private const int SystemTicks = 11;
    private const int Threads = 16;
    private const int StartTicks = 18;
    private const int RssPages = 20;
    private const int LastProcessor = 35;

    private readonly ReadingBuilder notes = new(source, "tail of the kernel's counters", Command);
    private readonly List<ProcessCounters> processes = [];
    private readonly List<(long Pid, long Thread, Printed Ns, Printed? WaitNs)> threads = [];
    private readonly Dictionary<long, Quoted> threadHeads = [];
    private readonly Dictionary<double, ProgramCounters> programs = [];
    private Printed? statistics;
    private Printed? usage;
    private Printed? throttled;

    public Reading<CountersReport> Read()
    {
        var heads = new Dictionary<string, Quoted>(StringComparer.Ordinal);
        Match? head = null;
        var body = new List<TextLine>();
        foreach (var line in source.Lines)
        {
            if (Head().Match(line.Text) is not { Success: true } next)
            {
                body.Add(line);
                continue;
            }

            Take(head, body);
            (head, body) = (next, []);
            var path = new Quoted(next.Groups["path"].Value, At(line, next.Groups["path"]));
            if (
                next.Groups["kind"].ValueSpan is "schedstat"
                && long.TryParse(next.Groups["pid"].ValueSpan, CultureInfo.InvariantCulture, out var pid)
            )
            {
                threadHeads.TryAdd(pid, path);
            }

            if (!heads.TryAdd(path.Text, path))
            {
                notes.NoteSecond("head", heads[path.Text], path);
            }
        }

        Take(head, body);
        foreach (var (pid, at) in threadHeads)
        {
            if (!notes.Failed && processes.TrueForAll(process => process.Pid != pid))
            {
                notes.Problem(at.At, $"{Quotation.Of(at.Text)} is of a process whose stat does not stand in the file");
                break;
            }
        }

        return notes.Done(processes.Count == 0 ? null : Report());
    }

    private CountersReport Report() =>
        new(source)
        {
            Processes =
            [
                .. processes.Select(process =>
                    process with
                    {
                        ThreadNs = [.. threads.Where(thread => thread.Pid == process.Pid).Select(thread => thread.Ns)],
                        MainWaitNs = threads
                            .Find(thread => thread.Pid == process.Pid && thread.Thread == process.Pid)
                            .WaitNs,
                    }
                ),
            ],
            Programs = [.. programs.Values],
            StatisticsEnabled = statistics,
            CgroupUsageUs = usage,
            CgroupThrottled = throttled,
        };

    private void Take(Match? head, List<TextLine> body)
    {
        var lines = body.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        if (head?.Groups["kind"].Value is not { Length: > 0 } kind)
        {
            lines.ForEach(notes.PassOver);
            return;
        }

        var pid = head.Groups["pid"].Success ? head.Groups["pid"].ValueSpan : "0";
        var taken =
            long.TryParse(pid, NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && kind switch
            {
                "schedstat" => Thread(process, head, lines[0]),
                "stat" => Process(process, lines[0]),
                "bpf_stats_enabled" => (statistics = Number(lines[0], Flag().Match(lines[0].Text))) is not null,
                "cpu.stat" => Cgroup(lines),
                _ => Program(lines),
            };
        if (!taken)
        {
            notes.Problem(
                lines[0].Whole,
                $"{Quotation.Of(lines[0].Text)} is not what the kernel prints in {head.Groups["path"].Value}"
            );
        }
        else if (kind is "schedstat" or "stat" or "bpf_stats_enabled")
        {
            lines.Skip(1).ToList().ForEach(notes.PassOver);
        }
    }

    private bool Process(long pid, TextLine line)
    {
        var match = Stat().Match(line.Text);
        if (!match.Success || match.Groups["pid"].Value != pid.ToString(CultureInfo.InvariantCulture))
        {
            return false;
        }

        var fields = match.Groups["field"].Captures;
        Printed? Field(int index) => index < fields.Count ? Number(line, fields[index]) : null;
        if ((Field(UserTicks), Field(SystemTicks), Field(StartTicks)) is not ({ } user, { } system, { } start))
        {
            return false;
        }

        var name = match.Groups["name"];
        processes.Add(
            new ProcessCounters(pid, new Quoted(name.Value, At(line, name)), user, system, start)
            {
                Threads = Field(Threads),
                RssPages = Field(RssPages),
                LastProcessor = Field(LastProcessor),
            }
        );
        return true;
    }

    private bool Thread(long pid, Match head, TextLine line)
    {
        var match = Schedstat().Match(line.Text);
        if (Number(line, match) is not { } ns)
        {
            return false;
        }

        var thread = long.TryParse(head.Groups["thread"].ValueSpan, CultureInfo.InvariantCulture, out var id)
            ? id
            : pid;
        threads.Add((pid, thread, ns, Number(line, match.Groups["wait"])));
        return true;
    }

    private bool Cgroup(List<TextLine> lines)
    {
        usage = Member(lines, "usage_usec");
        throttled = Member(lines, "nr_throttled");
        return usage is not null;
    }

    /// <summary>A program that stands behind several descriptors counts once.</summary>
    private bool Program(List<TextLine> lines)
    {
        if (
            (Member(lines, "prog_id"), Member(lines, "run_time_ns"), Member(lines, "run_cnt"))
            is not
            ({ } id, { } time, { } count)
        )
        {
            return false;
        }

        programs.TryAdd(
            id.Value,
            new ProgramCounters(id, time, count, Member(lines, "recursion_misses"))
            {
                Type = Member(lines, "prog_type"),
            }
        );
        return true;
    }

    private static Printed? Member(List<TextLine> lines, string key) =>
        lines
            .Where(line => line.Text.StartsWith(key, StringComparison.Ordinal))
            .Select(line => Number(line, KeyedNumber().Match(line.Text, key.Length)))
            .FirstOrDefault(number => number is not null);

    private static Printed? Number(TextLine line, Match match) =>
        match.Success ? Number(line, match.Groups["number"]) : null;

    private static Printed? Number(TextLine line, Capture capture) =>
        ulong.TryParse(capture.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Printed(number, 0, At(line, capture))
            : null;

    private static Location At(TextLine line, Capture capture) => line.At(capture.Index, capture.Length);

    [GeneratedRegex(
        "^==> (?<path>/proc/(?<pid>[0-9]{1,10})/(?:(?<kind>stat)|(?<kind>fdinfo)/[0-9]{1,9}|(?:task/(?<thread>[0-9]{1,10})/)?(?<kind>schedstat))|/proc/sys/kernel/(?<kind>bpf_stats_enabled)|/sys/fs/cgroup/.+/(?<kind>cpu\\.stat)|.*) <==$"
    )]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?<pid>[0-9]{1,10}) \((?<name>.{0,64})\) [A-Za-z](?: (?<field>-?[0-9]{1,20}))*$")]
    private static partial Regex Stat();

    [GeneratedRegex("^(?<number>[0-9]{1,19}) (?<wait>[0-9]{1,19}) [0-9]{1,19}$")]
    private static partial Regex Schedstat();

    [GeneratedRegex("^(?<number>[01])$")]
    private static partial Regex Flag();

    [GeneratedRegex(@"\G:?\s+(?<number>[0-9]{1,19})$")]
    private static partial Regex KeyedNumber();
}
