namespace EcResults.Tests.Rules;

/// <summary>Where each range of characters that hide or act begins and ends.</summary>
public class CharacterRangeTests
{
    [Theory]
    [InlineData(0x01, 0x08)]
    [InlineData(0x0B, 0x0C)]
    [InlineData(0x0E, 0x1F)]
    [InlineData(0x7F, 0x9F)]
    [InlineData(0x00AD, 0x00AD)]
    [InlineData(0x034F, 0x034F)]
    [InlineData(0x061C, 0x061C)]
    [InlineData(0x115F, 0x1160)]
    [InlineData(0x17B4, 0x17B5)]
    [InlineData(0x180B, 0x180F)]
    [InlineData(0x200B, 0x200F)]
    [InlineData(0x2028, 0x202E)]
    [InlineData(0x2060, 0x206F)]
    [InlineData(0x3164, 0x3164)]
    [InlineData(0xFEFF, 0xFEFF)]
    [InlineData(0xFFA0, 0xFFA0)]
    [InlineData(0xFFF9, 0xFFFB)]
    [InlineData(0xE0000, 0xE0FFF)]
    public void A_range_is_refused_from_its_first_character_to_its_last(int first, int last)
    {
        Assert.False(IsRefused(first - 1));
        Assert.True(IsRefused(first));
        Assert.True(IsRefused(last));
        Assert.False(IsRefused(last + 1));
    }

    [Theory]
    [InlineData(0x1B, "is an escape sequence")]
    [InlineData(0x061C, "changes the direction")]
    [InlineData(0x200D, "does not show")]
    [InlineData(0x200E, "changes the direction")]
    [InlineData(0x200F, "changes the direction")]
    [InlineData(0x2028, "a line separator")]
    [InlineData(0x2029, "a line separator")]
    [InlineData(0x202A, "changes the direction")]
    [InlineData(0x202E, "changes the direction")]
    [InlineData(0x2065, "a character that does not show")]
    [InlineData(0x2066, "changes the direction")]
    [InlineData(0x2069, "changes the direction")]
    [InlineData(0x206A, "a character that does not show")]
    [InlineData(0x9F, "a control character")]
    [InlineData(0xAD, "a character that does not show")]
    [InlineData(0xFFFB, "a character that does not show")]
    [InlineData(0xE0000, "a tag character")]
    public void A_character_is_told_by_what_it_does(int code, string words) =>
        Assert.Contains(
            words,
            Assert.Single(Hostile.Appended("ECR506", "summary.md", $"a{char.ConvertFromUtf32(code)}b")).Message,
            StringComparison.Ordinal
        );

    private static bool IsRefused(int code) =>
        Hostile.Appended("ECR506", "summary.md", $"a{char.ConvertFromUtf32(code)}b").Count > 0;
}
