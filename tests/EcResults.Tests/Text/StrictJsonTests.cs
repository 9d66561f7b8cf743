namespace EcResults.Tests.Text;

/// <summary>What is refused, with what words and where.</summary>
public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("", 1, 1, "the text is empty")]
    [InlineData(" \n ", 1, 1, "the text is empty")]
    [InlineData("{\"a\": 1,}", 1, 8, "a comma stands after the last element")]
    [InlineData("[1,\n2,\n]", 2, 2, "a comma stands after the last element")]
    [InlineData("[1 2]", 1, 4, "found \"2\" where \",\" or \"]\" should stand")]
    [InlineData("[,]", 1, 2, "found \",\" where a value should stand")]
    [InlineData("{a: 1}", 1, 2, "found \"a\" where a key in double quotes should stand")]
    [InlineData("{\"a\" 1}", 1, 6, "found \"1\" where \":\" after the key should stand")]
    [InlineData("{} {}", 1, 4, "found \"{\" where the end of the text should stand")]
    [InlineData("1 // one", 1, 3, "found \"/\" where the end of the text should stand; JSON has no comments")]
    [InlineData("# x", 1, 1, "found \"#\" where a value should stand; JSON has no comments")]
    [InlineData("[NaN]", 1, 2, "found \"NaN\" where a value should stand; JSON numbers are finite")]
    [InlineData("['a']", 1, 2, "found \"'\" where a value should stand; JSON strings stand in double quotes")]
    [InlineData("[True]", 1, 2, "found \"True\" where a value should stand; JSON knows true, false and null")]
    [InlineData("truer", 1, 5, "found \"r\" where the end of the text should stand")]
    [InlineData("-Infinity", 1, 1, "\"-Infinity\" is not a number as JSON writes it, such as -12.5e3")]
    [InlineData("01", 1, 1, "\"01\" is not a number as JSON writes it, such as -12.5e3")]
    [InlineData("[1.]", 1, 2, "\"1.\" is not a number as JSON writes it, such as -12.5e3")]
    [InlineData("[1.5e]", 1, 2, "\"1.5e\" is not a number as JSON writes it, such as -12.5e3")]
    [InlineData("[0x1F]", 1, 2, "\"0x1F\" is not a number as JSON writes it, such as -12.5e3")]
    [InlineData("{\"a\": [1\n", 1, 7, "the array is not closed")]
    [InlineData("{\"a\": 1\n", 1, 1, "the object is not closed")]
    [InlineData("{\"a\":  \n", 1, 6, "the text ends where a value should stand")]
    [InlineData("[\"abc", 1, 2, "the string is not closed on its line")]
    [InlineData("[\"abc\n\"]", 1, 2, "the string is not closed on its line")]
    [InlineData("[\"a\tb\"]", 1, 4, "control character U+0009 in a string must be escaped")]
    [InlineData("[\"a\0\"]", 1, 4, "control character U+0000 in a string must be escaped")]
    [InlineData("\0", 1, 1, "found \"\\u0000\" where a value should stand")]
    [InlineData("[\"\\x41\"]", 1, 3, "unknown escape in a string: \\x")]
    [InlineData("[\"\\u12\"]", 1, 3, "\\u needs four hexadecimal digits: \\u12")]
    [InlineData(
        "[\"\\ud83d\"]",
        1,
        2,
        "\"\\ud83d\" holds half of a surrogate pair; \\ud800 to \\udfff stand for a character in pairs"
    )]
    [InlineData(
        "[\"\\ud83d\\u0041\"]",
        1,
        2,
        "\"\\ud83d\\u0041\" holds half of a surrogate pair; \\ud800 to \\udfff stand for a character in pairs"
    )]
    [InlineData(
        "[\"\\ude00\"]",
        1,
        2,
        "\"\\ude00\" holds half of a surrogate pair; \\ud800 to \\udfff stand for a character in pairs"
    )]
    [InlineData("\uFEFF{}", 1, 1, "found \"\\ufeff\" where a value should stand")]
    public void What_is_not_strict_JSON_is_refused_where_it_stands(string text, int line, int column, string message)
    {
        var error = Error(text);
        Assert.Equal(message, error.Message);
        Assert.Equal((line, column), (error.Span.Line, error.Span.Column));
        Assert.True(error.Span.Length >= 1);
    }

    [Fact]
    public void A_duplicate_key_is_refused_where_it_stands()
    {
        var error = Error("{\n  \"mode\": 1,\n  \"x\": 2, \"m\\u006fde\": 3\n}");
        Assert.Equal("duplicate key \"mode\"; it stands first in line 2, column 3", error.Message);
        Assert.Equal(new JsonSpan(3, 11, 11), error.Span);
        Assert.Equal(new JsonSpan(2, 3, 6), error.First);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(500)]
    public void A_duplicate_key_is_found_in_objects_of_every_size(int size)
    {
        var members = string.Join(",\n", Enumerable.Range(1, size - 1).Select(i => $"\"k{i}\": {{\"k1\": {i}}}"));
        Assert.Equal(size - 1, JsonText.Parse(Encoding.UTF8.GetBytes($"{{{members}}}")).Root!.Value.GetPropertyCount());
        foreach (var twin in new[] { 1, size - 1 })
        {
            var error = Error($"{{{members},\n\"k{twin}\": 0}}");
            Assert.Equal(size, error.Span.Line);
            Assert.Equal(twin, error.First!.Value.Line);
        }
    }

    [Theory]
    [InlineData(
        new byte[] { (byte)'[', (byte)'"', 0xC3, 0xA4, 0xFF, (byte)'"' },
        4,
        "byte 0xff is not valid UTF-8 here"
    )]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0x80, (byte)'"' }, 2, "byte 0xc0 is not valid UTF-8 here")]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, 2, "byte 0xed is not valid UTF-8 here")]
    [InlineData(new byte[] { (byte)'"', 0xF0, 0x9F }, 2, "byte 0xf0 is not valid UTF-8 here")]
    public void Invalid_UTF_8_is_refused_where_it_stands(byte[] utf8, int column, string message)
    {
        var error = Error(utf8);
        Assert.Equal(message, error.Message);
        Assert.Equal((1, column), (error.Span.Line, error.Span.Column));
    }

    [Fact]
    public void Nesting_is_allowed_to_the_bound_and_no_deeper()
    {
        var deepest = new string('[', 64) + new string(']', 64);
        Assert.Null(JsonText.Parse(Encoding.UTF8.GetBytes(deepest)).Error);
        var error = Error($"[{deepest}]");
        Assert.Equal("arrays and objects nest deeper than 64 levels", error.Message);
        Assert.Equal((1, 65), (error.Span.Line, error.Span.Column));
        Assert.NotNull(JsonText.Parse(Enumerable.Repeat((byte)'[', 1_000_000).ToArray()).Error);
    }

    [Fact]
    public void Strings_are_decoded()
    {
        const string json = """["", "\"\\\/\b\f\n\r\t", "\u00e4\ud83d\ude00ä😀"]""";
        string[] expected = ["", "\"\\/\b\f\n\r\t", "ä😀ä😀"];
        Assert.Equal(
            expected,
            JsonText.Parse(Encoding.UTF8.GetBytes(json)).Root!.Value.EnumerateArray().Select(item => item.GetString())
        );
    }

    [Theory]
    [InlineData("1e308", true)]
    [InlineData("-1.7976931348623157e308", true)]
    [InlineData("1e-400", true)]
    [InlineData("12345678901234567890123456789", true)]
    [InlineData("1e309", false)]
    [InlineData("-1e999", false)]
    [InlineData("1e4294967296", false)]
    [InlineData("0e4294967297", false)]
    [InlineData("1E-4294967297", false)]
    public void A_number_beyond_a_double_is_refused(string number, bool isRead)
    {
        var text = JsonText.Parse(Encoding.UTF8.GetBytes($"[{number}]"));

        Assert.Equal(isRead, text.Error is null);
        Assert.Equal(
            isRead ? null : $"\"{number}\" is beyond the range of a 64-bit floating-point number",
            text.Error?.Message
        );
    }

    [Theory]
    [InlineData("{\"\\ud83d\": 1}")]
    [InlineData("[\"\\\\\\ud83dx\"]")]
    public void A_lone_surrogate_is_found_in_keys_and_behind_escapes(string json) =>
        Assert.Contains("half of a surrogate pair", Error(json).Message, StringComparison.Ordinal);

    [Fact]
    public void What_the_framework_refuses_is_refused_at_every_length_of_a_text()
    {
        const string Text = """{"a": [1.5e3, -0, true, null, {"b\u00e4": "\ud83d\ude00\\"}], "c": {}}""";
        for (var length = 0; length < Text.Length; length++)
        {
            Assert.NotEmpty(Error(Text[..length]).Message);
        }
    }

    private static JsonSyntaxError Error(string json) => Error(Encoding.UTF8.GetBytes(json));

    private static JsonSyntaxError Error(byte[] utf8)
    {
        var text = JsonText.Parse(utf8);
        Assert.Null(text.Root);
        return Assert.IsType<JsonSyntaxError>(text.Error);
    }
}
