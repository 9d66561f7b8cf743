using System.Text;

namespace EcResults.Cli.Making;

/// <summary>Writes a new submission's folder, whole or not at all.</summary>
internal static class SubmissionWriter
{
    /// <summary>Writes the folder and gives its path.</summary>
    /// <exception cref="CannotRunException">The folder exists already.</exception>
    public static string Write(NewRequest request, EvidenceSet evidence, Manifest manifest)
    {
        var folder = Path.Combine(request.Output, manifest.Id);
        if (Path.Exists(folder))
        {
            throw new CannotRunException($"\"{folder}\" exists already; remove it, or choose another --machine");
        }

        Directory.CreateDirectory(request.Output);
        var draft = Path.Combine(request.Output, $".{manifest.Id}.{Environment.ProcessId}");
        try
        {
            Put(draft, SubmissionFiles.ManifestName, SubmissionBuilder.ToJson(manifest));
            Put(draft, SubmissionFiles.ProseName, Encoding.UTF8.GetBytes(SummaryDraft.Of(manifest, NotesOf(request))));
            foreach (var (path, bytes) in evidence.Raw)
            {
                Put(draft, $"{SubmissionLayout.Raw}/{path}", bytes);
            }

            Directory.Move(draft, folder);
            return folder;
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static string? NotesOf(NewRequest request)
    {
        var notes = request.Evidence is null ? null : Path.Combine(request.Evidence, "notes.md");
        return notes is not null && File.Exists(notes) ? File.ReadAllText(notes).Trim() : null;
    }

    private static void Put(string folder, string path, byte[] bytes)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }
}
