namespace EcResults.Evidence;

/// <summary>One row while its columns are read and joined with those of the same process in other tables.</summary>
/// <param name="average">Whether it is an average row, whose memory sizes are rounded means.</param>
internal sealed class PidstatRowDraft(bool average)
{
    private readonly Printed?[] numbers = new Printed?[(int)PidstatColumn.OtherNumber];
    private HashSet<string>? joinedTables;
    private bool namesThread;

    /// <summary>Where the row stands.</summary>
    public Location At { get; init; }

    /// <summary>The process id, 0 until it was read.</summary>
    public int ProcessId { get; private set; }

    /// <summary>The command, null until it was read.</summary>
    public Quoted? Command { get; set; }

    /// <summary>The columns of the table; a process has one row of each in a sample.</summary>
    public string Table { get; init; } = "";

    /// <summary>When the interval started, where the header says so.</summary>
    public PidstatTime? IntervalStart { get; init; }

    /// <summary>Values that no machine can reach, which pidstat prints after a process id was used again.</summary>
    public List<Quoted> Impossible { get; } = [];

    /// <summary>Whether the row is a thread's: its process has a row of its own, which holds the sum.</summary>
    public bool IsThread => namesThread || Command is { Text: ['|', '_', '_', ..] };

    /// <summary>Whether the row says whose it is.</summary>
    public bool IsComplete => Command is not null && (IsThread || ProcessId > 0);

    /// <summary>A number that was read, or null.</summary>
    public Printed? this[PidstatColumn column] => numbers[(int)column];

    /// <summary>Takes one column.</summary>
    /// <returns>Whether pidstat can print such a word in that column.</returns>
    public bool Add(PidstatColumn column, ReadOnlySpan<char> word, Location at) =>
        column switch
        {
            PidstatColumn.ProcessId => AddProcess(word),
            // Of old, -h printed 0 where the other layouts print a dash.
            PidstatColumn.ThreadGroupId => word is "-" or "0" || AddProcess(word),
            PidstatColumn.ThreadId => word is "-" or "0" or "" || (namesThread = IsWhole(word)),
            PidstatColumn.Whole => IsWhole(word),
            PidstatColumn.Processor => word is "-" || (IsWhole(word) && AddNumber(column, word, at)),
            PidstatColumn.UserId => IsWhole(word) && AddNumber(column, word, at),
            PidstatColumn.Words => true,
            _ => AddNumber(column, word, at),
        };

    /// <summary>Whether the row, or one that was joined to it, is of a table.</summary>
    public bool Holds(string table) => Table == table || joinedTables?.Contains(table) == true;

    /// <summary>Takes over what another table says about the same process.</summary>
    public void Join(PidstatRowDraft other)
    {
        joinedTables ??= new HashSet<string>(StringComparer.Ordinal);
        joinedTables.Add(other.Table);
        for (var column = 0; column < numbers.Length; column++)
        {
            numbers[column] ??= other.numbers[column];
        }
    }

    /// <summary>The row of a process, of a draft that is complete.</summary>
    public PidstatRow ToRow() =>
        new(ProcessId, Command!, At)
        {
            UserPercent = this[PidstatColumn.User],
            SystemPercent = this[PidstatColumn.System],
            GuestPercent = this[PidstatColumn.Guest],
            WaitPercent = this[PidstatColumn.Wait],
            CpuPercent = this[PidstatColumn.Cpu],
            RssKib = this[PidstatColumn.Rss],
            MemoryPercent = this[PidstatColumn.Memory],
            VirtualKib = this[PidstatColumn.Virtual],
            VoluntarySwitchesPerSecond = this[PidstatColumn.Voluntary],
            InvoluntarySwitchesPerSecond = this[PidstatColumn.Involuntary],
            Processor = this[PidstatColumn.Processor],
            UserId = this[PidstatColumn.UserId],
        };

    private bool AddProcess(ReadOnlySpan<char> word)
    {
        var isId = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0;
        ProcessId = isId ? id : ProcessId;
        return isId;
    }

    private bool AddNumber(PidstatColumn column, ReadOnlySpan<char> word, Location at)
    {
        if (!PidstatNumber.TryRead(word, column, out var read, out var halfStep))
        {
            return false;
        }

        if (column >= PidstatColumn.OtherNumber || read is not { } value)
        {
            return true;
        }

        if (value > PidstatNumber.MostOf(column))
        {
            Impossible.Add(new Quoted(word.ToString(), at));
            return true;
        }

        var isMean = average && halfStep is 0;
        numbers[(int)column] = new Printed(value, isMean ? 0.5 : halfStep, at);
        return true;
    }

    private static bool IsWhole(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExceptInRange('0', '9');
}
