using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>Reading and writing of <c>submission.json</c> in its canonical layout: two blanks, LF, keys in one order.</summary>
/// <remarks>
/// What is read was read strictly and has passed the schema: duplicate and unknown members are findings there, at their lines.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n",
    IndentSize = 2,
    Converters = [typeof(WholeNumbers.Int32), typeof(WholeNumbers.Int64)]
)]
[JsonSerializable(typeof(Manifest))]
public sealed partial class ManifestJson : JsonSerializerContext
{
    private static ManifestJson? canonical;

    /// <summary>
    /// For writing: the same layout, without escapes that only HTML needs, so that names and commands stay readable. The
    /// file is data; whoever puts it into a page encodes it there.
    /// </summary>
    /// <remarks>Made at its first use: static members of the generated half may not be there yet when this half's are set.</remarks>
    public static ManifestJson Canonical =>
        canonical ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}
