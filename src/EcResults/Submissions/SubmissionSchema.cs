using System.Reflection;
using EcResults.Submissions.Schema;

namespace EcResults.Submissions;

/// <summary>The schemas of submission.json by format version. A new version is a new file and a new line here.</summary>
public static class SubmissionSchema
{
    private static readonly Lazy<SchemaValidator> Version1 = new(() => Load("submission.schema.json"));

    /// <summary>The schema of the version that this code writes.</summary>
    public static SchemaValidator Newest => Version1.Value;

    /// <summary>The versions that validate.</summary>
    public static IReadOnlyList<long> Versions { get; } = [1];

    /// <summary>The schema of a version, or null where there is none.</summary>
    public static SchemaValidator? OfVersion(long? version) => version == 1 ? Version1.Value : null;

    private static SchemaValidator Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return SchemaValidator.FromText(memory.ToArray());
    }
}
