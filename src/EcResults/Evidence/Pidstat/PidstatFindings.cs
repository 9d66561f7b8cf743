namespace EcResults.Evidence;

/// <summary>What can be wrong with a pidstat file, in words.</summary>
internal static class PidstatFindings
{
    private const string Unedited = "attach pidstat's output unedited";
    private const string OneReport = "attach the report of one pidstat, which watched one set of processes once";

    public static Problem Empty(Location at) =>
        new(at, "the file is empty; pidstat prints at least a banner", "attach what pidstat printed during the run");

    public static Problem NotPidstat(Quoted text) =>
        new(text.At, $"{Quote(text)} and no line after it is from a pidstat table", Unedited);

    public static Problem Version(Quoted text) =>
        new(
            text.At,
            $"{Quote(text)} is what pidstat -V prints, not a measurement",
            "put it into env/pidstat-version.txt, and attach here what pidstat printed during the run"
        );

    public static Problem SecondBanner(Location at, Location first) =>
        new Problem(at, "a second banner: the file holds two reports, where one is allowed", OneReport).Beside(
            first,
            "the first report"
        );

    public static Problem SamplesAfterAverages(Location at) =>
        new(at, "a sample comes after the averages: the file holds two reports, where one is allowed", OneReport);

    public static Problem SecondAverage(int processId, Location at) =>
        new(
            at,
            $"a second average of process \"{processId}\": the file holds two reports, where one is allowed",
            OneReport
        );

    public static Problem ClockChanges(Location at) =>
        new(at, "the time changes between clock and epoch seconds: the file holds two reports", OneReport);

    public static Problem ClockGoesBack(PidstatTime before, PidstatTime time, Location at) =>
        before.SecondsBackTo(time) is > 3000 and < 3600
            ? new(
                at,
                $"the time \"{time}\" comes after \"{before}\": the clock went back by an hour, as at the end of summer time, or the file holds two reports",
                "measure again at another hour, or with TZ=UTC, so that each sample has a time of its own"
            )
            : new(at, $"the time \"{time}\" comes after \"{before}\": the file holds two reports", OneReport);

    public static Problem NoHeader(Quoted text) =>
        new(text.At, $"{Quote(text)} is a row without a header that names its columns", Unedited);

    public static Problem RepeatedColumn(Location at, string column) =>
        new(at, $"the header names {Quotation.Of(column)} twice; pidstat names each column once", Unedited);

    public static Problem ShortRow(Location at, int values, int columns) =>
        new(at, $"the row is cut: {values} values under a header of {columns} columns", Unedited);

    public static Problem BadValue(Quoted text, string column) =>
        new(text.At, $"{Quote(text)} cannot stand in column {column}", Unedited);

    public static Problem Elided(Quoted text) => new(text.At, $"rows were left out at {Quote(text)}", Unedited);

    public static Problem NotTheSum(Printed cpu, double sum) =>
        new(
            cpu.At,
            string.Create(
                CultureInfo.InvariantCulture,
                $"%CPU \"{cpu.Value:0.##}\" is not the sum of %usr, %system and %guest, which is {sum:0.##}"
            ),
            "run pidstat without -I, so that 100 means one core, and attach its output unedited"
        );

    public static Problem MoreThanVirtual(Printed rss, Printed size) =>
        new(
            rss.At,
            string.Create(
                CultureInfo.InvariantCulture,
                $"RSS \"{rss.Value:0}\" is more than VSZ \"{size.Value:0}\", of which it is a part"
            ),
            Unedited
        );

    public static Problem OtherMemory(Printed share, Printed rss, PidstatRowDraft other) =>
        new Problem(
            share.At,
            string.Create(
                CultureInfo.InvariantCulture,
                $"RSS \"{rss.Value:0}\" and %MEM \"{share.Value:0.00}\" are of another machine's memory than \"{other[PidstatColumn.Rss]?.Value:0}\" and \"{other[PidstatColumn.Memory]?.Value:0.00}\""
            ),
            Unedited
        ).Beside(other.At, "the other row");

    public static Problem NoDate(Quoted date) =>
        new(date.At, $"{Quote(date)} is not a date in any order of day, month and year", Unedited);

    public static Problem BadCores(Quoted word) =>
        new(word.At, $"{Quote(word)} is not a number of processors", Unedited);

    public static Problem HeaderDiffers(Location at, Location other) =>
        new Problem(
            at,
            "the header names other columns than the one before; pidstat prints each table under one header",
            Unedited
        ).Beside(other, "the header before");

    public static Problem BrokenHeader(Location at) =>
        new(at, "the header is damaged: it names columns of pidstat, but not the process or the command", Unedited);

    public static Problem SameRow(Location at, Location before) =>
        new Problem(
            at,
            "the row repeats the one before it; pidstat prints a process once in a sample",
            Unedited
        ).Beside(before, "the row before");

    public static Problem OnlyAverages(Location at) =>
        new(at, "the file has only averages; the samples before them are missing", Unedited);

    public static Problem OnlyThreads(Location at) =>
        new(at, "the file has only threads; the rows of their processes are missing", "run pidstat without -t");

    public static Problem MeasuredNothing(Location at) =>
        new(
            at,
            "no process is listed under any header: the process was gone or never there, so nothing was measured",
            "give pidstat -p the id of the process itself (not of sudo) while it runs"
        );

    public static Problem BadJson(Location at) =>
        new(at, "the JSON of pidstat is broken or cut here", "attach pidstat's plain output (without -o JSON)");

    public static Problem BadJsonTime(Quoted text) =>
        new(text.At, $"the timestamp {Quote(text)} is neither a clock nor epoch seconds", Unedited);

    public static Problem IncompleteJsonRow(Location at) =>
        new(at, "the row lacks PID or cmd; pidstat prints both in each row", Unedited);

    public static Problem Foreign(Quoted first, int lines) =>
        new(
            first.At,
            lines switch
            {
                1 => $"{Quote(first)} is not pidstat output and was skipped",
                2 => $"{Quote(first)} and the line after it are not pidstat output and were skipped",
                _ => $"{Quote(first)} and the {lines - 1} lines after it are not pidstat output and were skipped",
            },
            Unedited
        );

    public static Problem Decorated(Location at) =>
        new(at, "the line starts with a mark that pidstat does not print", Unedited);

    public static Problem Impossible(Quoted value) =>
        new(
            value.At,
            $"{Quote(value)} is more than any machine can reach, so it counts as not measured",
            "pidstat prints this after a process id was used again; repeat the run if it matters"
        );

    public static Problem MaybeSinceBoot(Location at) =>
        new(
            at,
            "the only sample may cover the time since boot, not the run",
            "give pidstat an interval: pidstat -p PID 1"
        );

    public static Problem StrayStart(PidstatTime start, PidstatTime end, Location at) =>
        new(
            at,
            $"the interval starts at {start} by this header and ends at {end} by the first sample; all others are as long as their clocks are apart",
            Unedited
        );

    public static Problem StrayHeader(PidstatTime start, PidstatTime end, Location at) =>
        new(
            at,
            $"the interval starts at {start} by this header, and the sample above it ends at {end}; pidstat prints the same clock twice",
            Unedited
        );

    public static Problem SecondHeader(Location at) =>
        new(at, "this header stands twice, and no interval is as short as that", Unedited);

    public static Problem HeaderOfNoSample(int headers, Location at) =>
        new(
            at,
            $"{(headers == 0 ? "no header stands" : $"{headers.ToString(CultureInfo.InvariantCulture)} headers stand")} above this sample, and one above the others",
            Unedited
        );

    public static Problem OtherCommand(Quoted command, Quoted other) =>
        new(
            command.At,
            $"the process is {Quote(command)} in this table and {Quote(other)} in another of the same sample",
            Unedited
        );

    public static Problem OtherLabel(Quoted label, Quoted first) =>
        new(
            label.At,
            $"{Quote(label)} stands before these averages and {Quote(first)} before others; pidstat prints one word for all",
            Unedited
        );

    public static Problem AverageOfNobody(int processId, Location at) =>
        new(
            at,
            $"process {processId.ToString(CultureInfo.InvariantCulture)} has an average and is in no sample",
            Unedited
        );

    public static Problem LackingTable(int processId, Location at) =>
        new(
            at,
            $"process {processId.ToString(CultureInfo.InvariantCulture)} is in one table of this sample only, and in all tables of every other sample",
            Unedited
        );

    private static string Quote(Quoted words) => Quotation.Of(words.Text);
}
