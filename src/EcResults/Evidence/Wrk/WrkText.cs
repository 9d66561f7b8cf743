namespace EcResults.Evidence;

/// <summary>What the lines of one report say, before it is made. It is whole where there is no problem.</summary>
internal sealed class WrkText
{
    private const int MostSlots = 37;
    private readonly Dictionary<string, WrkValue> values = new(MostSlots, StringComparer.Ordinal);

    /// <summary>The latency distribution.</summary>
    public List<Percentile> Percentiles { get; } = [];

    /// <summary>The calibration lines.</summary>
    public List<ThreadCalibration> Calibrations { get; } = [];

    /// <summary>The rows of the spectrum.</summary>
    public List<SpectrumRow> SpectrumRows { get; } = [];

    /// <summary>The socket errors, or null where the line is absent.</summary>
    public SocketErrors? SocketErrors =>
        values.ContainsKey("connect")
            ? new SocketErrors(this["connect"], this["read"], this["write"], this["timeout"])
            : null;

    /// <summary>The number in a slot that every report fills.</summary>
    public Printed this[string slot] => Find(slot).GetValueOrDefault();

    /// <summary>The number in a slot, or null where it is not printed or is none.</summary>
    public Printed? Find(string slot) => values.GetValueOrDefault(slot).Number;

    /// <summary>The word in a slot that every report fills.</summary>
    public Quoted Word(string slot) => values[slot].Word;

    /// <summary>Adds a line whose slots it fills.</summary>
    public void Add(IReadOnlyList<WrkValue> line)
    {
        foreach (var value in line)
        {
            values[value.Slot] = value;
        }
    }

    /// <summary>Adds a calibration line.</summary>
    public void AddCalibration(IReadOnlyList<WrkValue> line) =>
        Calibrations.Add(new ThreadCalibration(NumberOf(line[0]), NumberOf(line[1])));

    /// <summary>Adds a line of the latency distribution.</summary>
    /// <param name="percent">What stands first in it, for instance <c>99.900%</c>.</param>
    /// <param name="latency">The latency.</param>
    public void AddPercentile(string percent, WrkValue latency) =>
        Percentiles.Add(
            new Percentile(double.Parse(percent.AsSpan()[..^1], CultureInfo.InvariantCulture), NumberOf(latency))
        );

    /// <summary>Adds a row of the spectrum.</summary>
    public void AddSpectrumRow(IReadOnlyList<WrkValue> row) =>
        SpectrumRows.Add(new SpectrumRow(NumberOf(row[0]), NumberOf(row[1]), NumberOf(row[2]), row[3].Number));

    private static Printed NumberOf(WrkValue value) => value.Number.GetValueOrDefault();
}
