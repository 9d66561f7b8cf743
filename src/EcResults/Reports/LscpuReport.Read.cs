namespace EcResults.Evidence;

public sealed partial record LscpuReport
{
    private const string CountKey = "CPU(s)";
    private const string ModelKey = "Model name";

    /// <summary>Reads one file. The parsable formats (<c>-p</c>, <c>-J</c>) are not read.</summary>
    public static Reading<LscpuReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "lscpu", "lscpu");
        var values = new Dictionary<string, Quoted>(StringComparer.Ordinal);
        Quoted? lastKey = null;
        foreach (var line in source.Lines)
        {
            if (KeyedLine.Of(line) is { } keyed)
            {
                lastKey = keyed.Key;
                Take(keyed, values, notes);
            }
            else
            {
                notes.PassOver(line);
            }
        }

        if (lastKey is null)
        {
            return notes.Done<LscpuReport>(null);
        }

        Quoted? Of(string key) => values.TryGetValue(key, out var value) && value.Text != "-" ? value : null;
        var count = FirstNumber(Of(CountKey), notes);
        if (count is null && !notes.Failed)
        {
            notes.Problem(
                Of(CountKey)?.At ?? source.Lines[^1].Whole,
                "no line \"CPU(s):\" with a number stands up to here; lscpu prints it near the top"
            );
        }

        return notes.Done(
            new LscpuReport(source)
            {
                Architecture = Of("Architecture"),
                LogicalCores = count,
                Model = Of(ModelKey),
                Vendor = Of("Vendor ID"),
                ThreadsPerCore = FirstNumber(Of("Thread(s) per core"), notes),
                HypervisorVendor = Of("Hypervisor vendor"),
                VirtualizationType = Of("Virtualization type"),
            }
        );
    }

    private static void Take(KeyedLine line, Dictionary<string, Quoted> values, CaptureNotes notes)
    {
        if (line.Value is not { } printed)
        {
            return;
        }

        var key = line.Key.Text;
        if (
            key
            is not (
                CountKey
                or ModelKey
                or "Architecture"
                or "Vendor ID"
                or "Thread(s) per core"
                or "Hypervisor vendor"
                or "Virtualization type"
            )
        )
        {
            return;
        }

        var value = WithoutNote(printed, notes);
        if (values.TryAdd(key, value))
        {
            return;
        }

        var first = values[key];
        if (key is CountKey or "Architecture")
        {
            notes.Problem(line.Key.At, $"a second \"{key}\" stands here, after line {first.At.Line}; lscpu prints one");
        }
        else if (
            key == ModelKey
            && first.Text.Length < 256
            && !first.Text.Split(" + ").Contains(value.Text, StringComparer.Ordinal)
        )
        {
            values[key] = first with { Text = $"{first.Text} + {value.Text}" };
        }
    }

    /// <summary>lscpu prints ASCII: a bracket with anything else in it was added by hand.</summary>
    private static Quoted WithoutNote(Quoted value, CaptureNotes notes)
    {
        var foreign = value.Text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f');
        var bracket = foreign < 0 ? -1 : value.Text.LastIndexOf('(', foreign);
        if (bracket <= 0)
        {
            return value;
        }

        var kept = value.Text.AsSpan(0, bracket).TrimEnd().Length;
        notes.Oddity(
            value.At with
            {
                Column = value.At.Column + bracket,
                Length = value.Text.Length - bracket,
            },
            $"\"{CaptureText.Shown(value.Text[bracket..])}\" is not printed by lscpu"
        );
        return new Quoted(value.Text[..kept], value.At with { Length = kept });
    }

    private static Printed? FirstNumber(Quoted? value, CaptureNotes notes)
    {
        if (value is not { } words)
        {
            return null;
        }

        var number = CaptureText.Count(words);
        if (number is null)
        {
            notes.Problem(
                words.At,
                $"\"{CaptureText.Shown(words.Text)}\" is no number; lscpu prints a whole number here"
            );
        }

        return number;
    }
}
