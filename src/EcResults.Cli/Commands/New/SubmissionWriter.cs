namespace EcResults.Cli.Commands;

/// <summary>Writes a new submission's folder, whole or not at all.</summary>
internal static class SubmissionWriter
{
    /// <summary>What the person who measured has to say, beside the evidence: the section of the summary on what limits it.</summary>
    public const string NotesName = "notes.md";

    /// <summary>Writes the folder and gives its path.</summary>
    /// <exception cref="CannotRunException">The folder exists already.</exception>
    public static string Write(
        NewRequest request,
        EvidenceSet evidence,
        Manifest manifest,
        EvidenceRedaction? redaction
    )
    {
        var folder = Path.Combine(request.Output, manifest.Id);
        if (Path.Exists(folder))
        {
            throw new CannotRunException($"\"{folder}\" exists already; remove it, or choose another --machine");
        }

        var notes = NotesOf(request);
        Directory.CreateDirectory(request.Output);
        Drafts.RemoveDead(request.Output);
        var draft = Drafts.NewPath(request.Output);
        try
        {
            List<(string Path, byte[] Content)> files =
            [
                (SubmissionFiles.ManifestName, SubmissionBuilder.ToJson(manifest)),
                .. evidence.Raw.Select(file => ($"{SubmissionLayout.Raw}/{file.Key}", file.Value)),
            ];
            foreach (var (path, content) in files)
            {
                Put(draft, path, content);
            }

            // The changes are computed from the raw files, as the site and every other command do.
            var prose = Encoding.UTF8.GetBytes(
                SummaryDraft.Of(
                    SubmissionReader.Read(SubmissionFolder.Read(draft, manifest.Id)),
                    manifest,
                    notes is null ? null : redaction?.InProse(notes) ?? notes
                )
            );
            files.Add((SubmissionFiles.ProseName, prose));
            Put(draft, SubmissionFiles.ProseName, prose);
            Put(
                draft,
                SubmissionFiles.ChecksumsName,
                ChecksumList.Write(files.Select(file => (file.Path, ChecksumList.SumOf(file.Content))))
            );

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
        var path = request.Evidence is null ? null : Path.Combine(request.Evidence, NotesName);
        if (path is null || !RegularFile.IsThere(path))
        {
            return null;
        }

        // They become part of summary.md, so what an editor on another system adds goes as it does in raw files.
        var bytes = RegularFile.Read(path, SubmissionLimits.ProseBytes);
        var notes = GivenFile.Text(path, TextFix.Of(NotesName, bytes).Content ?? bytes);
        return notes.Content.Trim();
    }

    private static void Put(string folder, string path, byte[] bytes)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }
}
