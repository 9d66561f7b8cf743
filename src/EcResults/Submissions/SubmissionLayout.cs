namespace EcResults.Submissions;

/// <summary>Which files a submission has, by name: file names carry the meaning, so the manifest lists no paths.</summary>
public static class SubmissionLayout
{
    /// <summary>The file beside the submissions that lists the warnings which were accepted when they were published.</summary>
    public const string KnownWarnings = "known-warnings.txt";

    /// <summary>The folder of raw output.</summary>
    public const string Raw = "raw";

    /// <summary>The folder of environment captures, below <see cref="Raw"/>.</summary>
    public const string Env = "env";

    /// <summary>Whether a path within the submission lies below the folder of raw output.</summary>
    public static bool IsRaw(string path) => path.StartsWith(Raw + "/", StringComparison.Ordinal);

    /// <summary>The row of the evidence catalogue for a path within the submission, or null where the layout has no such path.</summary>
    public static EvidenceFile? EvidenceAt(string path) =>
        path.Split('/') is [Raw, var folder, var name]
        && EvidenceCatalog.Named(name) is { } file
        && (file.Place == EvidencePlace.Environment) == (folder == Env)
            ? file
            : null;

    /// <summary>The path of a capture of the environment.</summary>
    public static string PathOf(EvidenceFile capture) => $"{Raw}/{Env}/{capture.Name}";

    /// <summary>The path of a file of a run.</summary>
    public static string PathOf(EvidenceFile file, Run run) => $"{Raw}/{run.Name}/{file.Name}";

    /// <summary>The run's folder that a path lies in, or null for every other path.</summary>
    public static string? RunOf(string path) =>
        path.Split('/') is [Raw, var folder, ..] && folder != Env ? folder : null;

    /// <summary>Whether a run may have this name, which is also that of its folder: two to four digits, a dash and a mode.</summary>
    public static bool IsRunName(string name) =>
        name.Split('-', 2) is [{ Length: >= 2 and <= 4 } number, var mode]
        && number.All(char.IsAsciiDigit)
        && ModeNames.Parse(mode) is not null;
}
