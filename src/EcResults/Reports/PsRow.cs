namespace EcResults.Evidence;

/// <summary>One process in a ps table. A column that the table does not have is null.</summary>
/// <param name="RssKib">RSS, KiB; kernel threads really have 0.</param>
public sealed record PsRow(Printed RssKib)
{
    /// <summary>PID.</summary>
    public Printed? ProcessId { get; init; }

    /// <summary>The command, free text, where it is the last column.</summary>
    public Quoted? Command { get; init; }

    internal IEnumerable<Figure> Figures
    {
        get
        {
            if (ProcessId is { } id)
            {
                yield return Figure.Of("processId", id);
            }

            if (Command is { } command)
            {
                yield return Figure.Of("command", command);
            }

            yield return Figure.Of("rssKib", RssKib);
        }
    }
}
