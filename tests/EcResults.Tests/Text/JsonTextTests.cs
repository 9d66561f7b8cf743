namespace EcResults.Tests.Text;

/// <summary>Where values and keys stand, and how they are found.</summary>
public sealed class JsonTextTests
{
    [Theory]
    [InlineData("{\n  \"ä😀\": 12}", "/ä😀", 2, 10, 2)]
    [InlineData("{\r\n\"a\":\r\n true}", "/a", 3, 2, 4)]
    [InlineData("{\r\"a\":\r null}", "/a", 1, 9, 4)]
    [InlineData("[1, \"😀\"]", "/1", 1, 5, 4)]
    [InlineData("[{  \"x\": 1,  \t\r\n \"y\": 2}]", "/0", 1, 2, 10)]
    [InlineData("[\n[\n]]", "/0", 2, 1, 1)]
    [InlineData("{\"a/b\": {\"~\": [[7]]}}", "/a~1b/~0/0/0", 1, 17, 1)]
    public void Lines_and_columns_are_those_of_an_editor(string json, string pointer, int line, int column, int length)
    {
        var text = Text(json);
        Assert.True(text.TryFind(pointer, out var value));
        Assert.Equal(new JsonSpan(line, column, length), text.SpanOf(value));
    }

    [Fact]
    public void Keys_have_places_of_their_own()
    {
        var text = Text("{\n \"tail\" : [1]}");
        var member = text.Root!.Value.EnumerateObject().First();
        Assert.Equal(new JsonSpan(2, 2, 6), text.SpanOfName(member));
        Assert.Equal(new JsonSpan(2, 11, 3), text.SpanOf(member.Value));
    }

    [Fact]
    public void A_key_of_no_letters_has_a_place_too()
    {
        var text = Text("{\"a:b\": \"c:d\",\n \"\" : \":\"}");
        var member = text.Root!.Value.EnumerateObject().Last();
        Assert.Equal(new JsonSpan(2, 2, 2), text.SpanOfName(member));
    }

    [Fact]
    public void Columns_hold_far_along_a_long_line()
    {
        var items = Enumerable.Range(0, 3000).Select(i => i % 3 == 0 ? "\"😀ä\"" : "7").ToArray();
        var text = Text($"[{string.Join(',', items)}]");
        var column = 2;
        foreach (var (item, written) in text.Root!.Value.EnumerateArray().Zip(items))
        {
            Assert.Equal(new JsonSpan(1, column, written.Length), text.SpanOf(item));
            column += written.Length + 1;
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("/a/-1")]
    [InlineData("/a/+1")]
    [InlineData("/a/2")]
    [InlineData("/a/-")]
    [InlineData("/a/99999999999999999999")]
    [InlineData("/a/0/x")]
    [InlineData("/b")]
    [InlineData("/")]
    public void A_pointer_to_nothing_finds_nothing(string pointer) =>
        Assert.False(Text("""{"a": [1, 2]}""").TryFind(pointer, out _));

    [Fact]
    public void A_value_of_another_text_has_no_place_here() =>
        Assert.Throws<ArgumentException>(() => Text("[1]").SpanOf(JsonDocument.Parse("1").RootElement));

    private static JsonText Text(string json)
    {
        var text = JsonText.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(text.Error);
        return text;
    }
}
