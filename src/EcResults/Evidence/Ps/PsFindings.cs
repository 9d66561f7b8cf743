namespace EcResults.Evidence;

/// <summary>What can be wrong with a ps file, in words.</summary>
internal static partial class PsFindings
{
    private const string Command = "take samples with ps -o rss= -p PID, and attach their output unedited";

    // The ps of busybox has no -p, and prints 12m for anything from 12,288 to 13,311 KiB.
    private const string Procps =
        "busybox's ps cannot measure this: install procps (apk add procps), or take samples with "
        + "awk '/^VmRSS/ {print $2}' /proc/PID/status";

    public static Problem Empty(Location at) =>
        new(
            at,
            "the file is empty; ps prints nothing for a process that is gone or never was, so nothing was measured",
            "give ps -o rss= -p the id of eCapture itself (not of sudo) while it runs"
        );

    public static Problem NoSample(Location header) =>
        new(header, "no process is listed under the header, so nothing was measured", Command);

    public static Problem NoRss(Location header) => new(header, "the table has no RSS column", Command);

    public static Problem NotPs(Location at, string text) =>
        new(at, $"{Quotation.Of(text)} is neither a whole number of KiB nor the header of a ps table", CureFor(text));

    public static Problem NotRss(Location at, string text) =>
        new(at, $"{Quotation.Of(text)} cannot stand in column RSS, which holds whole KiB", CureFor(text));

    public static Problem NotProcessId(Location at, string text) =>
        new(at, $"{Quotation.Of(text)} cannot stand in column PID", Command);

    public static Problem WrongLength(Location at, int values, int columns) =>
        new(at, $"the row has {values} values under a header of {columns} columns", Command);

    public static Problem RssBetweenFreeText(Location header) =>
        new(header, "column RSS stands between columns that hold blanks, so it cannot be told apart", Command);

    public static Problem Mixed(Location at) =>
        new(at, "a table and bare numbers stand in one file, where one of them is allowed", Command);

    public static Problem OtherTable(Location at) =>
        new(at, "a header with other columns: the file holds two tables, where one kind is allowed", Command);

    public static Problem Foreign(Location at, string text) =>
        new(at, $"{Quotation.Of(text)} is not ps output and was skipped", Command);

    /// <summary>Whether a line or a value is what the ps of busybox prints: its usage, or a size with a unit.</summary>
    public static bool IsBusybox(string text) => Busybox().IsMatch(text);

    private static string CureFor(string text) => IsBusybox(text) ? Procps : Command;

    [GeneratedRegex(@"\A(?:BusyBox v|ps: (?:unrecognized|invalid) option|[0-9]{1,4}(?:\.[0-9])?[mgt]\z)")]
    private static partial Regex Busybox();
}
