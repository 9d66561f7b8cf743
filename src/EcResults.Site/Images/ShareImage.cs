namespace EcResults.Site.Images;

/// <summary>
/// The picture that a link to a result is shown with: what it was measured on, and what each mode adds to a request, with
/// its interval. The first load of the result that has text mode, as its headline.
/// </summary>
internal static class ShareImage
{
    /// <summary>Pixels.</summary>
    public const int Width = 2 * Across;

    /// <summary>Pixels.</summary>
    public const int Height = 2 * Down;

    private const int Across = 600;
    private const int Down = 315;
    private const int Left = 35;
    private const int BarLeft = 145;
    private const int BarRight = 360;
    private const int FigureLeft = 385;
    private const int RowHeight = 56;
    private const byte Line = 8;

    /// <summary>The ground, ink and soft ink with their edges, the modes as the style sheet has them, lines.</summary>
    private static readonly uint[] Palette =
    [
        0xFFFFFF,
        0x8D9094,
        0x1A2129,
        0xABB0B6,
        0x56616D,
        0x0072B2,
        0xC75600,
        0x008763,
        0xD8DEE4,
    ];

    private static readonly byte[] Ink = [1, 2];
    private static readonly byte[] Soft = [3, 4];
    private static readonly double[] Scales = [2, 1.75, 1.5, 1.25, 1, 0.75, 0.5];

    /// <summary>Whether there is anything to draw.</summary>
    public static bool CanShow(SubmissionView view) => ResultsOf(view).Count > 0;

    /// <summary>Writes it as PNG.</summary>
    public static void Write(SubmissionView view, Stream stream) => Draw(view).WriteTo(stream);

    private static PngImage Draw(SubmissionView view)
    {
        var image = new PngImage(Across, Down, Palette);
        var results = ResultsOf(view);
        image.Fill(0, 0, Across, 6, Colour(Mode.Text));
        Text(image, "EcResults", Left, 28, 1, Soft);
        Text(image, view.Title, Left, 50, 2, Ink);
        Text(image, $"CPU added to a request: {LoadOf(results[0].Workload)}", Left, 90, 1, Soft);
        var most = results.Max(result => Added(result).Interval?.High ?? Added(result).Value);
        for (var row = 0; row < results.Count; row++)
        {
            Bar(image, results[row], Math.Max(most, double.Epsilon), 124 + (row * RowHeight));
        }

        Text(image, $"{view.Machine} · grade {view.GradeWord}", Left, 292, 1, Soft);
        return image;
    }

    private static void Bar(PngImage image, Result result, double most, int top)
    {
        var added = Added(result);
        var middle = top + 14;
        int At(double value) => BarLeft + (int)Math.Round(Math.Clamp(value / most, 0, 1) * (BarRight - BarLeft));
        Text(image, result.Mode.Word(), Left, top + 6, 1.25, Ink);
        image.Fill(BarLeft, top, BarRight, top + 28, Line);
        image.Fill(BarLeft, top, At(added.Value), top + 28, Colour(result.Mode));
        if (added.Interval is { } interval)
        {
            image.Fill(At(interval.Low), middle - 1, At(interval.High), middle + 1, Ink[^1]);
            image.Fill(At(interval.Low) - 1, middle - 7, At(interval.Low) + 1, middle + 7, Ink[^1]);
            image.Fill(At(interval.High) - 1, middle - 7, At(interval.High) + 1, middle + 7, Ink[^1]);
        }

        Text(image, Estimates.Value(Measure.AddedCpu, added.Value), FigureLeft, top - 3, 1.25, Ink);
        Text(image, Estimates.Interval(Measure.AddedCpu, added) ?? "no interval", FigureLeft, top + 19, 0.75, Soft);
        Text(image, added.Mark ?? string.Empty, FigureLeft, top + 33, 0.75, Soft);
    }

    /// <summary>A text, smaller where it would not fit.</summary>
    private static void Text(PngImage image, string text, int left, int top, double most, IReadOnlyList<byte> ink)
    {
        var fits = Scales.Where(scale => scale <= most && StrokeFont.Width(text, scale) <= Across - Left - left);
        StrokeFont.Draw(image, text, left, top, fits.FirstOrDefault(Scales[^1]), ink);
    }

    private static string LoadOf(Workload workload) =>
        (workload.RatePerSecond is { } rate ? $"{Numbers.Rate(rate)} held" : "saturated")
        + workload.KeepAlive switch
        {
            true => ", kept connections",
            false => ", new connections",
            null => string.Empty,
        };

    private static byte Colour(Mode mode) => (byte)(5 + GlanceRow.Capturing.ToList().IndexOf(mode));

    private static Estimate Added(Result result) => result.AddedCpu!.UsPerRequest;

    private static List<Result> ResultsOf(SubmissionView view)
    {
        var measured = view.Results.Where(result => result.AddedCpu is not null).ToList();
        var first = measured.Find(result => result.Mode == Mode.Text) ?? measured.FirstOrDefault();
        return [.. measured.Where(result => result.Workload == first?.Workload).OrderBy(result => result.Mode)];
    }
}
