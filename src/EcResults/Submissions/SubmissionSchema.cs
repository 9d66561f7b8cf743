using System.Reflection;

namespace EcResults.Submissions;

/// <summary>The schemas of submission.json by format version. A new version is a new file and a new line here.</summary>
public static class SubmissionSchema
{
    /// <summary>Twenty of a code are listed; the rest are counted, and a file with so many was not made by hand.</summary>
    private const int MostFindings = 2000;

    private static readonly Lazy<JsonSchema.JsonSchema> Version1 = new(() => Load("submission.schema.json"));

    /// <summary>The schema of the version that this code writes.</summary>
    public static JsonSchema.JsonSchema Newest => Version1.Value;

    /// <summary>The versions that validate.</summary>
    public static IReadOnlyList<long> Versions { get; } = [1];

    /// <summary>The schema of a version, or null where there is none.</summary>
    public static JsonSchema.JsonSchema? OfVersion(long? version) => version == 1 ? Version1.Value : null;

    private static JsonSchema.JsonSchema Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return JsonSchema.JsonSchema.FromText(
            memory.ToArray(),
            new JsonSchema.JsonSchemaOptions { AssertFormat = true, MostFindings = MostFindings }
        );
    }
}
