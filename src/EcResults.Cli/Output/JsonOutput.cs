using System.Text.Encodings.Web;

namespace EcResults.Cli.Output;

/// <summary>JSON on standard output: indented, LF, one final line end.</summary>
internal static class JsonOutput
{
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> content)
    {
        using var memory = new MemoryStream();
        // Characters above ASCII and control characters are escaped: the output is safe to look at on a terminal.
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Default,
        };
        using (var json = new Utf8JsonWriter(memory, options))
        {
            content(json);
        }

        writer.WriteLine(Encoding.UTF8.GetString(memory.ToArray()));
    }
}
