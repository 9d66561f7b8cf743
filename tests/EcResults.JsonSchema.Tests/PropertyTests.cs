using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CsCheck;

namespace EcResults.JsonSchema.Tests;

/// <summary>What holds for every text, tried on many.</summary>
public sealed class PropertyTests
{
    private const int Tries = 20_000;

    private const string Sample = """
        {"id": "a-b", "näme": "😀\ud83d\ude00\n", "list": [1, -2.50e+3, 0, true, false, null, [], {}],
         "o": {"x": {"y": [[[]]]}, "z": "\\\"\/"}, "1": 0.1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7}
        """;

    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        " ",
        "\n",
        "\r",
        "\t",
        "-",
        "+",
        ".",
        "e",
        "0",
        "1",
        "12",
        "true",
        "false",
        "null",
        "NaN",
        "\"a\"",
        "\"b\":",
        "\"a\":1",
        "\\u00e4",
        "\\ud83d",
        "\\ude00",
        "\\ud83d\\ude00",
        "ä",
        "😀",
        "\0",
        "//",
        "[]",
        "{}",
        "[1,2]",
        "1e5",
        "0.5",
        "\uFEFF",
        "\u2028",
        "'",
    ];

    private const string Marks = "{}[],:\"\\ -.eE019ntu/\0\n";

    private static readonly Gen<byte[]> Soup = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 16]
        .Select(picks => Encoding.UTF8.GetBytes(string.Concat(picks.Select(pick => Pieces[pick]))));

    private static readonly Gen<byte[]> Damaged = Gen.Select(
            Gen.Int[0, Encoding.UTF8.GetByteCount(Sample) - 1],
            Gen.Int[0, 3],
            Gen.OneOf(Gen.Byte, Gen.Int[0, Marks.Length - 1].Select(pick => (byte)Marks[pick]))
        )
        .Array[0, 3]
        .Select(Damage);

    private static readonly Gen<byte[]> Texts = Gen.OneOf(Gen.Byte.Array[0, 64], Soup, Damaged);

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_error_stands_inside_the_text() =>
        Texts.Sample(
            utf8 =>
            {
                var parsed = JsonText.Parse(utf8);
                Assert.True(parsed.Root is null != parsed.Error is null);
                if (parsed.Error is { } error)
                {
                    AssertInside(utf8, error.Span.Start);
                    AssertInside(utf8, error.Span.End);
                    Assert.True(error.Span.Length >= 1);
                    Assert.False(string.IsNullOrEmpty(error.Message));
                    Assert.DoesNotContain(error.Message, c => char.IsControl(c));
                }
            },
            iter: Tries
        );

    [Fact]
    public void The_reader_accepts_what_System_Text_Json_accepts() =>
        Texts.Sample(
            utf8 =>
            {
                var parsed = JsonText.Parse(utf8);
                var refusedBesides =
                    parsed.Error is { } error
                    && (
                        !Utf8.IsValid(utf8)
                        || error.Message.StartsWith("lone surrogate", StringComparison.Ordinal)
                        || (error.First is not null && !Accepts(utf8, duplicates: false))
                    );
                Assert.Equal(Accepts(utf8, duplicates: true) && !refusedBesides, parsed.IsValid);
            },
            iter: Tries
        );

    [Fact]
    public void What_is_read_is_what_System_Text_Json_reads() =>
        Texts.Sample(
            utf8 =>
            {
                if (JsonText.Parse(utf8).Root is { } root)
                {
                    using var document = JsonDocument.Parse(utf8);
                    AssertSame(document.RootElement, root);
                }
            },
            iter: Tries
        );

    [Fact]
    public void Numbers_compare_as_decimals_do() =>
        Gen.Select(Gen.Decimal[-1000, 1000], Gen.Int[0, 6], Gen.Decimal[-1000, 1000], Gen.Int[0, 6])
            .Sample(
                (a, aDigits, b, bDigits) =>
                {
                    var (left, right) = (decimal.Round(a, aDigits), decimal.Round(b, bDigits));
                    Assert.Equal(left.CompareTo(right), Math.Sign(Exact(left).Compare(Exact(right))));
                    Assert.Equal(left == right, Exact(left).Equals(Exact(right)));
                    Assert.Equal(left == decimal.Truncate(left), Exact(left).IsInteger);
                    if (right > 0)
                    {
                        Assert.Equal(left % right == 0, Exact(left).IsMultipleOf(Exact(right)));
                    }
                },
                iter: Tries
            );

    private static ExactDecimal Exact(decimal value) => ExactDecimal.Parse(Encoding.ASCII.GetBytes(value.ToString()));

    private static byte[] Damage((int At, int How, byte With)[] changes)
    {
        var utf8 = Encoding.UTF8.GetBytes(Sample).ToList();
        foreach (var (at, how, with) in changes)
        {
            var place = Math.Min(at, utf8.Count - 1);
            switch (how)
            {
                case 0:
                    utf8[place] = with;
                    break;
                case 1:
                    utf8.Insert(place, with);
                    break;
                case 2:
                    utf8.RemoveAt(place);
                    break;
                default:
                    utf8.RemoveRange(place, Math.Min(with / 8, utf8.Count - place - 1));
                    break;
            }
        }
        return [.. utf8];
    }

    private static bool Accepts(byte[] utf8, bool duplicates)
    {
        try
        {
            using var document = JsonDocument.Parse(
                utf8,
                new JsonDocumentOptions { AllowDuplicateProperties = duplicates, MaxDepth = JsonText.DefaultMaxDepth }
            );
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AssertInside(byte[] utf8, JsonPosition position)
    {
        var text = Encoding.UTF8.GetString(utf8).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = text.Split('\n');
        Assert.InRange(position.Line, 1, lines.Length);
        Assert.InRange(position.Column, 1, lines[position.Line - 1].Length + 1);
    }

    private static void AssertSame(JsonElement expected, PositionedValue actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(m => m.Name), actual.Members.Select(m => m.Name));
                foreach (var member in expected.EnumerateObject())
                {
                    AssertSame(member.Value, actual[member.Name]!);
                }
                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.Items.Length);
                for (var i = 0; i < actual.Items.Length; i++)
                {
                    AssertSame(expected[i], actual[i]!);
                }
                break;
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual.Text);
                break;
            default:
                Assert.Equal(expected.GetRawText(), actual.RawText);
                break;
        }
    }
}
