namespace EcResults.JsonSchema.Tests;

/// <summary>Where values and keys stand, and how they are found.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("{\n  \"ä😀\": 12}", "/ä😀", 2, 10, 2)]
    [InlineData("{\r\n\"a\":\r\n true}", "/a", 3, 2, 4)]
    [InlineData("{\r\"a\":\r null}", "/a", 3, 2, 4)]
    [InlineData("[1, \"😀\"]", "/1", 1, 5, 4)]
    [InlineData("[{  \"x\": 1,  \t\r\n \"y\": 2}]", "/0", 1, 2, 10)]
    [InlineData("[\n[\n]]", "/0", 2, 1, 1)]
    public void Lines_and_columns_are_those_of_an_editor(string json, string pointer, int line, int column, int length)
    {
        Assert.True(Read.Value(json).TryFind(pointer, out var value));
        Assert.Equal(new JsonPosition(line, column), value.Span.Start);
        Assert.Equal(length, value.Span.Length);
        Assert.Equal(pointer, JsonPointer.Of(Read.Value(json), value));
    }

    [Fact]
    public void Keys_have_places_of_their_own()
    {
        var member = Read.Value("{\n \"tail\" : [1]}").Members[0];
        Assert.Equal("tail", member.Name);
        Assert.Equal(new JsonSpan(new(2, 2), new(2, 8), 6), member.NameSpan);
        Assert.Equal(new JsonSpan(new(2, 11), new(2, 14), 3), member.Value.Span);
    }

    [Fact]
    public void Columns_hold_far_along_a_long_line()
    {
        var items = Enumerable.Range(0, 3000).Select(i => i % 3 == 0 ? "\"😀ä\"" : "7").ToArray();
        var root = Read.Value($"[{string.Join(',', items)}]");
        var column = 2;
        for (var i = 0; i < items.Length; i++)
        {
            Assert.Equal(new JsonPosition(1, column), root[i]!.Span.Start);
            column += items[i].Length + 1;
        }
    }

    [Fact]
    public void Every_value_is_found_by_its_pointer_and_tells_it()
    {
        var root = Read.Value("""{"a/b": [1, {"~": [], "": {"x": [[true]]}}], "k": {}, "a": null}""");
        var count = 0;
        Visit(root, "");
        Assert.Equal(11, count);

        void Visit(PositionedValue value, string pointer)
        {
            count++;
            Assert.True(root.TryFind(pointer, out var found));
            Assert.Same(value, found);
            Assert.Equal(pointer, JsonPointer.Of(root, value));
            foreach (var member in value.Members)
            {
                Visit(member.Value, JsonPointer.Append(pointer, member.Name));
            }
            for (var i = 0; i < value.Items.Length; i++)
            {
                Visit(value.Items[i], $"{pointer}/{i}");
            }
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("/a/01")]
    [InlineData("/a/-1")]
    [InlineData("/a/+1")]
    [InlineData("/a/2")]
    [InlineData("/a/-")]
    [InlineData("/a/99999999999999999999")]
    [InlineData("/a/0/x")]
    [InlineData("/b")]
    [InlineData("/")]
    public void A_pointer_to_nothing_finds_nothing(string pointer) =>
        Assert.False(Read.Value("""{"a": [1, 2]}""").TryFind(pointer, out _));

    [Fact]
    public void Values_are_read_by_kind()
    {
        var root = Read.Value("""{"i": 12, "f": 1.50, "e": 1e0, "big": 1e999, "t": true, "s": "x", "n": null}""");
        Assert.True(root["i"]!.TryGetInt64(out var integer));
        Assert.Equal(12, integer);
        Assert.False(root["e"]!.TryGetInt64(out _));
        Assert.Equal("1.50", root["f"]!.RawText);
        Assert.True(root["f"]!.TryGetDouble(out var real));
        Assert.Equal(1.5, real);
        Assert.False(root["big"]!.TryGetDouble(out _));
        Assert.True(root["t"]!.TryGetBoolean(out var yes) && yes);
        Assert.False(root["s"]!.TryGetBoolean(out _));
        Assert.Equal("x", root["s"]!.Text);
        Assert.Null(root["n"]!.Text);
        Assert.Equal(JsonKind.Null, root["n"]!.Kind);
        Assert.Null(root["i"]!["x"]);
        Assert.Null(root[0]);
    }
}
