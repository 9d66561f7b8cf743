using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>Reading and writing of <c>submission.json</c> in its canonical layout: two blanks, LF, keys in one order.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    WriteIndented = true,
    NewLine = "\n",
    IndentSize = 2
)]
[JsonSerializable(typeof(Manifest))]
public sealed partial class ManifestJson : JsonSerializerContext;
