namespace EcResults.Site.Tests.Samples;

/// <summary>Finds in a made-up raw file the token that a figure stands for, as a parser would.</summary>
internal static class SampleText
{
    public static Printed Number(this SourceText source, string token, double value, double halfStep = 0) =>
        new(value, halfStep, Place(source, token));

    public static Quoted Words(this SourceText source, string token) => new(token, Place(source, token));

    private static Location Place(SourceText source, string token) =>
        source.Lines.First(line => line.Text.Contains(token, StringComparison.Ordinal)).Find(token);
}
