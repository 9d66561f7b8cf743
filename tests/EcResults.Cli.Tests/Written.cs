namespace EcResults.Cli.Tests;

/// <summary>What something writes.</summary>
internal static class Written
{
    public static string By(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
