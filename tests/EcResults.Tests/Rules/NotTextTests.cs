namespace EcResults.Tests.Rules;

/// <summary>The first byte of a file that is no text is what is shown of it.</summary>
public class NotTextTests
{
    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A }, null, 0)]
    [InlineData(new byte[] { 0xC3, 0xA9 }, null, 0)]
    [InlineData(new byte[] { 0x00, 0x61, 0x00 }, "the byte \"0x00\" does not occur", 1)]
    [InlineData(new byte[] { 0x61, 0x62, 0x00 }, "the byte \"0x00\" does not occur", 3)]
    [InlineData(new byte[] { 0x80 }, "the byte \"0x80\" is not valid", 1)]
    [InlineData(new byte[] { 0x61, 0xFF, 0x00 }, "the byte \"0xff\" is not valid", 2)]
    [InlineData(new byte[] { 0x61, 0x00, 0xFF }, "the byte \"0x00\" does not occur", 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "the file is \"UTF-16\"", 0)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, "the file is \"UTF-16\"", 0)]
    [InlineData(new byte[] { 0xFF, 0xFD }, "the byte \"0xff\" is not valid", 1)]
    [InlineData(new byte[] { 0x61, 0xFF, 0xFE }, "the byte \"0xff\" is not valid", 2)]
    public void A_file_is_shown_at_its_first_byte_that_is_no_text(byte[] bytes, string? message, int column)
    {
        var problems = RuleBook
            .Find("ECR005")!
            .Check(SubmissionReader.Read(BaseSubmission.With("raw/env/cmdline.txt", bytes)))
            .ToList();

        if (message is null)
        {
            Assert.Empty(problems);
            return;
        }

        var problem = Assert.Single(problems);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(column, problem.At.Column);
    }
}
