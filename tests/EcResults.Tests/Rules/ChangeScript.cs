namespace EcResults.Tests.Rules;

/// <summary>What a fixture changes in the base, one step a line; fixtures/rules/README.md has the words.</summary>
internal sealed class ChangeScript
{
    private const string Also = "# also ";

    /// <summary>A sample of pidstat: all before its shares, and its %wait.</summary>
    private const string Cpu = @"/^([0-9:]+ +[0-9]+ +[0-9]+ +)[0-9.]+ +[0-9.]+ +0\.00 +([0-9.]+) +[0-9.]+/";

    private readonly bool underSums;
    private Draft draft;

    private ChangeScript(string path, string[] lines, bool underSums)
    {
        Path = path;
        Lines = lines;
        this.underSums = underSums;
        draft = new Draft(Start = Summed(BaseSubmission.Files));
    }

    /// <summary>The codes that follow from the change by necessity, as its head says.</summary>
    public IReadOnlySet<string> AlsoCodes =>
        Lines
            .Where(line => line.StartsWith(Also, StringComparison.Ordinal))
            .Select(line => line.Substring(Also.Length, "ECR000".Length))
            .ToHashSet();

    /// <summary>
    /// What stands in the same folder: the steps before <c>beside ID</c> change it, the steps behind it change the one
    /// that is checked, which is the base under the name ID. Null without that step.
    /// </summary>
    public SubmissionFiles? Beside { get; private set; }

    /// <summary>The pull request that makes the change, of a rule about those.</summary>
    public PullRequest Pull { get; private set; } = new();

    /// <summary>Whether the base branch has nothing of the submission.</summary>
    public bool IsNew { get; private set; }

    /// <summary>The file that it was read from.</summary>
    public string Path { get; }

    /// <summary>The submission to which the steps are done, as it was before them.</summary>
    public SubmissionFiles Start { get; private set; }

    /// <summary>Whether submission.json is made anew from the rest.</summary>
    public bool Regenerates => Lines.Contains("regenerate");

    /// <summary>Whether all that is done is to add to the ends of files.</summary>
    public bool OnlyAppends =>
        Lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .All(line => line.StartsWith("append ", StringComparison.Ordinal));

    private string[] Lines { get; }

    /// <summary>Whether a step names a file.</summary>
    public bool Edits(string file) =>
        Lines.Any(line => line.Length > 0 && line[0] != '#' && line.Split(' ').Skip(1).FirstOrDefault() == file);

    /// <summary>The script of a file.</summary>
    public static ChangeScript Read(string path) => new(path, File.ReadAllLines(path), underSums: false);

    /// <summary>A script of some lines of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="underSums">Whether SHA256SUMS was written before the first step.</param>
    public static ChangeScript Of(string path, string[] lines, bool underSums = false) => new(path, lines, underSums);

    /// <summary>The paragraphs of a table, without comments.</summary>
    public static IEnumerable<string[]> Paragraphs(string table) =>
        File.ReadAllText(table)
            .Split("\n\n")
            .Select(text => text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray())
            .Where(lines => lines.Length > 0);

    /// <summary>The base with a few steps done.</summary>
    public static SubmissionFiles Done(params string[] steps) => Of("steps of a test", steps).Apply();

    /// <summary>The submission with all steps done.</summary>
    public SubmissionFiles Apply()
    {
        Run(Lines, Path);
        return draft.Files();
    }

    private void Run(IEnumerable<string> lines, string path)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            try
            {
                Step(line, path);
            }
            catch (Exception fault) when (fault is not InvalidOperationException)
            {
                throw new InvalidOperationException($"{path}: {line}: {fault.Message}", fault);
            }
        }
    }

    private void Step(string line, string path)
    {
        var word = line.Split(' ')[0];
        var cells = line[word.Length..].Split(" | ").Select(cell => cell.TrimStart(' ')).Select(Escapes.Read).ToArray();
        var (file, arguments) = (cells[0], cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        // A last cell that is empty is left out.
        string Cell(int index) => index < cells.Length ? cells[index] : "";
        switch (word)
        {
            case "replace":
                draft.Replace(file, Cell(1), Cell(2));
                break;
            case "replace-first":
                draft.ReplaceAfter(file, "", Cell(1), Cell(2));
                break;
            case "replace-after":
                draft.ReplaceAfter(file, Cell(1), Cell(2), Cell(3));
                break;
            case "replace-all":
                draft.ReplaceAll(file, Cell(1), Cell(2));
                break;
            case "cpu":
                draft.ReplaceAll(file, Cpu, $"${{1}}{Cell(1)} 0.00 0.00 $2 {Cell(1)}");
                break;
            case "write":
                draft.Put(file, Escapes.Bytes(Cell(1)));
                break;
            case "append":
                draft[file] += Cell(1);
                break;
            case "append-bytes":
                draft.Append(file, Escapes.Bytes(Cell(1)));
                break;
            case "append-file":
                draft.Append(arguments[0], draft.Bytes(arguments[1]));
                break;
            case "encode":
                draft.Put(arguments[0], Encoding.GetEncoding(arguments[1]).GetBytes(draft[arguments[0]]));
                break;
            case "cut":
                draft.Cut(file, Cell(1));
                break;
            case "drop-lines":
                draft.DropLines(file, Cell(1));
                break;
            case "graft":
                draft.ReplaceAll(arguments[0], Cell(1), Regex.Match(draft[arguments[1]], Cell(1)[1..^1]).Value);
                break;
            case "nest":
                draft.Nest(arguments[0], int.Parse(arguments[1]));
                break;
            case "take":
                draft.Put(arguments[0], File.ReadAllBytes(Beneath(path, arguments[1])));
                break;
            case "delete":
                draft.Delete(file);
                break;
            case "copy":
                draft.Copy(arguments[0], arguments[1]);
                break;
            case "copy-from":
                draft.Copy(arguments[1], arguments[2], RealSubmissions.Read(arguments[0]));
                break;
            case "rename":
                draft.Rename(arguments[0], arguments[1]);
                break;
            case "swap":
                draft.Swap(arguments[0], arguments[1]);
                break;
            case "rename-folder":
                draft.Id = arguments[0];
                break;
            case "remove-run":
                draft.RemoveRun(arguments[0]);
                break;
            case "link":
                draft.Put(file, SubmissionFileKind.Link);
                break;
            case "special":
                draft.Put(file, SubmissionFileKind.Other);
                break;
            case "folder":
                draft.Put(file, SubmissionFileKind.EmptyFolder);
                break;
            case "run-bit":
                draft.RunBit(file);
                break;
            case "grow":
                draft.Grow(arguments[0], long.Parse(arguments[1]));
                break;
            case "fill":
                draft.Fill(arguments[0], int.Parse(arguments[1]), int.Parse(arguments[2]));
                break;
            case "of":
                draft = new Draft(Start = Summed(RealSubmissions.Read(arguments[0])));
                break;
            case "beside":
                Beside = draft.Files();
                draft = new Draft(Start = Summed(BaseSubmission.Files)) { Id = arguments[0] };
                break;
            case "steps":
                var other = System.IO.Path.Combine(BaseSubmission.FixturesPath, file);
                Run(File.ReadAllLines(other), other);
                break;
            case "checksums":
                draft.Put(SubmissionFiles.ChecksumsName, Sums(draft.Files()));
                break;
            case "author":
                Pull = Pull with { Author = file };
                break;
            case "maintainer":
                Pull = Pull with { Maintainers = [.. Pull.Maintainers, file] };
                break;
            case "touches":
                Pull = Pull with { ChangedPaths = [.. Pull.ChangedPaths, file] };
                break;
            case "new":
                IsNew = true;
                break;
            case "regenerate":
                draft.Put(SubmissionFiles.ManifestName, Regenerated.From(draft.Files()));
                break;
            default:
                throw new InvalidOperationException($"{path}: no step is called \"{word}\"");
        }
    }

    private static string Beneath(string script, string file) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(script)!, file);

    /// <summary>Without SHA256SUMS, or with fresh ones.</summary>
    private SubmissionFiles Summed(SubmissionFiles files)
    {
        var others = files.Entries.Where(entry => entry.Path != SubmissionFiles.ChecksumsName).ToList();
        var plain = new SubmissionFiles(files.Id, files.Path, others);
        return underSums ? BaseSubmission.With(plain, SubmissionFiles.ChecksumsName, Sums(plain)) : plain;
    }

    private static byte[] Sums(SubmissionFiles files) =>
        ChecksumList.Write(files.Entries.Select(entry => (entry.Path, ChecksumList.SumOf(entry.Content!.Value.Span))));
}
