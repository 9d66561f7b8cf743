using System.Collections.Frozen;

namespace EcResults.Site.Images;

/// <summary>
/// Letters made of strokes: capitals, digits and a few signs, drawn with round pens. A glyph is lines of points, each
/// two hexadecimal digits, x and y; capitals are 12 units high.
/// </summary>
internal static class StrokeFont
{
    private const double Gap = 4.2;
    private const double Blank = 6;

    /// <summary>Half the width of a stroke, in units.</summary>
    private const double Pen = 0.78;

    private static readonly FrozenDictionary<char, Glyph> Glyphs = new Dictionary<char, string>
    {
        ['A'] = "0c408c 1878",
        ['B'] = "0c006082846606 66888a6c0c",
        ['C'] = "826020020a2c6c8a",
        ['D'] = "005083895c0c00",
        ['E'] = "80000c8c 0666",
        ['F'] = "80000c 0666",
        ['G'] = "826020020a2c6c8a8656",
        ['H'] = "000c 808c 0686",
        ['I'] = "000c",
        ['J'] = "808a6c2c0a",
        ['K'] = "000c 8008 358c",
        ['L'] = "000c8c",
        ['M'] = "0c0047808c",
        ['N'] = "0c008c80",
        ['O'] = "2060828a6c2c0a0220",
        ['P'] = "0c006082856707",
        ['Q'] = "2060828a6c2c0a0220 588c",
        ['R'] = "0c006082856707 478c",
        ['S'] = "82602002042666888a6c2c0a",
        ['T'] = "0080 404c",
        ['U'] = "000a2c6c8a80",
        ['V'] = "004c80",
        ['W'] = "001c447c80",
        ['X'] = "008c 800c",
        ['Y'] = "004680 464c",
        ['Z'] = "00800c8c",
        ['0'] = "2050727a5c2c0a0220",
        ['1'] = "03303c",
        ['2'] = "02205072740c7c",
        ['3'] = "02205072745626 56787a5c2c0a",
        ['4'] = "5c500878",
        ['5'] = "70000555777a5c2c0a",
        ['6'] = "725020020a2c5c7a77552507",
        ['7'] = "00702c",
        ['8'] = "205072745626040220 26080a2c5c7a785626",
        ['9'] = "0a2c5c7a7250200205275775",
        ['.'] = "0c0c",
        [','] = "1b0e",
        [':'] = "0404 0c0c",
        ['·'] = "0707",
        ['-'] = "0747",
        ['\u2212'] = "0666",
        ['+'] = "0666 3339",
        ['/'] = "0e60",
        ['('] = "20020c2e",
        [')'] = "00222c0e",
        ['%'] = "0c80 0020220200 6a8a8c6c6a",
        ['µ'] = "040f 0a2c4c6a 646c",
        ['s'] = "55441405071848595b4c1c0b",
    }.ToFrozenDictionary(pair => pair.Key, pair => new Glyph(pair.Value));

    /// <summary>How wide a text is, in points.</summary>
    public static int Width(string text, double scale) => Shown(text).Sum(one => Advance(one, scale));

    /// <summary>Draws a text.</summary>
    /// <param name="image">Where to.</param>
    /// <param name="text">The text; a character that there is no glyph for is a blank.</param>
    /// <param name="left">The left end, points.</param>
    /// <param name="top">The top of its capitals, points.</param>
    /// <param name="scale">Points a unit.</param>
    /// <param name="ink">The colours from the faintest edge to full ink.</param>
    public static void Draw(PngImage image, string text, int left, int top, double scale, IReadOnlyList<byte> ink)
    {
        foreach (var one in Shown(text))
        {
            if (Glyphs.TryGetValue(one, out var glyph))
            {
                foreach (var (a, b) in glyph.Strokes)
                {
                    Stroke(
                        image,
                        (left + (a.X * scale), top + (a.Y * scale)),
                        (left + (b.X * scale), top + (b.Y * scale)),
                        Pen * scale,
                        ink
                    );
                }
            }

            left += Advance(one, scale);
        }
    }

    /// <summary>Whole points, so that a letter looks alike wherever it stands, and packs well.</summary>
    private static int Advance(char one, double scale) =>
        (int)Math.Round(((Glyphs.TryGetValue(one, out var glyph) ? glyph.Width : Blank - Gap) + Gap) * scale);

    /// <summary>All letters as capitals but for the unit of microseconds.</summary>
    private static IEnumerable<char> Shown(string text) =>
        text.Select((one, at) => one == 'µ' || (at > 0 && text[at - 1] == 'µ') ? one : char.ToUpperInvariant(one));

    /// <summary>A line with round ends; the edge is as dark as the share of the point that it covers.</summary>
    private static void Stroke(
        PngImage image,
        (double X, double Y) a,
        (double X, double Y) b,
        double radius,
        IReadOnlyList<byte> ink
    )
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var squared = (dx * dx) + (dy * dy);
        for (var y = (int)(Math.Min(a.Y, b.Y) - radius - 1); y <= Math.Max(a.Y, b.Y) + radius + 1; y++)
        {
            for (var x = (int)(Math.Min(a.X, b.X) - radius - 1); x <= Math.Max(a.X, b.X) + radius + 1; x++)
            {
                var along = squared == 0 ? 0 : Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / squared, 0, 1);
                var away = Math.Sqrt(Math.Pow(x - a.X - (along * dx), 2) + Math.Pow(y - a.Y - (along * dy), 2));
                var cover = (int)Math.Round(Math.Clamp(radius + 0.5 - away, 0, 1) * ink.Count);
                if (
                    cover > 0
                    && x >= 0
                    && x < image.Width
                    && y >= 0
                    && y < image.Height
                    && image.At(x, y) < ink[cover - 1]
                )
                {
                    image.Set(x, y, ink[cover - 1]);
                }
            }
        }
    }

    private readonly record struct Point(int X, int Y);

    private sealed class Glyph
    {
        public Glyph(string lines)
        {
            var all = lines.Split(' ').Select(Points).ToList();
            Width = all.SelectMany(points => points).Max(point => point.X);
            Strokes = [.. all.SelectMany(points => points.Zip(points.Skip(1)))];
        }

        public int Width { get; }

        public IReadOnlyList<(Point A, Point B)> Strokes { get; }

        private static List<Point> Points(string line) =>
            [.. line.Chunk(2).Select(pair => new Point(Digit(pair[0]), Digit(pair[1])))];

        private static int Digit(char one) => int.Parse([one], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
