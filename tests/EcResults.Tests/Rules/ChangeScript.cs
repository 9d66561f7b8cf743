using System.Text;

namespace EcResults.Tests.Rules;

/// <summary>What a fixture changes in the base, one step a line; fixtures/rules/README.md has the words.</summary>
internal sealed class ChangeScript
{
    private const string Also = "# also ";
    private readonly string path;
    private Dictionary<string, SubmissionFile> entries;
    private string id = BaseSubmission.Id;

    private ChangeScript(string path)
    {
        this.path = path;
        entries = BaseSubmission.Files.Entries.ToDictionary(entry => entry.Path);
        Lines = File.ReadAllLines(path);
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

    /// <summary>The file that it was read from.</summary>
    public string Path => path;

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

    public static ChangeScript Read(string path) => new(path);

    /// <summary>The base with all steps done.</summary>
    public SubmissionFiles Apply()
    {
        foreach (var line in Lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            Step(line);
        }

        return Files();
    }

    private void Step(string line)
    {
        var word = line.Split(' ')[0];
        var cells = line[word.Length..].Split(" | ").Select(cell => cell.TrimStart(' ')).Select(Unescaped).ToArray();
        var arguments = cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (word)
        {
            case "replace":
                Edit(cells[0], text => Replaced(text, cells[1], cells[2], line));
                break;
            case "replace-all":
                Edit(
                    cells[0],
                    text =>
                        text.Contains(cells[1], StringComparison.Ordinal)
                            ? text.Replace(cells[1], cells[2], StringComparison.Ordinal)
                            : throw new InvalidOperationException($"{path}: nothing to replace: {line}")
                );
                break;
            case "write":
                Put(cells[0], Latin(cells[1]));
                break;
            case "append":
                Edit(cells[0], text => text + cells[1]);
                break;
            case "take":
                Put(
                    arguments[0],
                    File.ReadAllBytes(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, arguments[1]))
                );
                break;
            case "delete":
                if (!entries.Remove(arguments[0]))
                {
                    throw new InvalidOperationException($"{path}: nothing to delete: {line}");
                }

                break;
            case "delete-folder":
                foreach (
                    var entry in entries
                        .Keys.Where(key => key.StartsWith($"{arguments[0]}/", StringComparison.Ordinal))
                        .ToList()
                )
                {
                    entries.Remove(entry);
                }

                break;
            case "copy":
                Put(arguments[1], entries[arguments[0]].Content!.Value.ToArray());
                break;
            case "rename":
                Put(arguments[1], entries[arguments[0]].Content!.Value.ToArray());
                entries.Remove(arguments[0]);
                break;
            case "rename-folder":
                id = arguments[0];
                break;
            case "link":
                entries[arguments[0]] = new SubmissionFile(arguments[0], SubmissionFileKind.Link, 0);
                break;
            case "special":
                entries[arguments[0]] = new SubmissionFile(arguments[0], SubmissionFileKind.Other, 0);
                break;
            case "folder":
                entries[arguments[0]] = new SubmissionFile(arguments[0], SubmissionFileKind.EmptyFolder, 0);
                break;
            case "run-bit":
                entries[arguments[0]] = entries[arguments[0]] with { Executable = true };
                break;
            case "grow":
                Grow(arguments[0], int.Parse(arguments[1]));
                break;
            case "fill":
                Fill(arguments[0], int.Parse(arguments[1]), int.Parse(arguments[2]));
                break;
            case "beside":
                Beside = Files();
                id = arguments[0];
                entries = BaseSubmission.Files.Entries.ToDictionary(entry => entry.Path);
                break;
            case "regenerate":
                Put(SubmissionFiles.ManifestName, Regenerated.From(Files()));
                break;
            default:
                throw new InvalidOperationException($"{path}: no step is called \"{word}\"");
        }
    }

    private SubmissionFiles Files() =>
        new(id, $"results/{id}", [.. entries.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)]);

    private void Put(string file, byte[] bytes) =>
        entries[file] = new SubmissionFile(file, SubmissionFileKind.Regular, bytes.Length)
        {
            // As the folder is read: what is too large has no content.
            Content = bytes.Length > SubmissionLimits.FileBytes ? (ReadOnlyMemory<byte>?)null : bytes,
        };

    private void Edit(string file, Func<string, string> change) =>
        Put(file, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(entries[file].Content!.Value.Span))));

    /// <summary>Blank lines until the file has that many bytes.</summary>
    private void Grow(string file, int bytes)
    {
        var grown = new byte[bytes];
        grown.AsSpan().Fill((byte)'\n');
        entries[file].Content!.Value.Span.CopyTo(grown);
        Put(file, grown);
    }

    /// <summary>Files of blank lines in a folder, until the submission has that many files.</summary>
    private void Fill(string folder, int files, int bytes)
    {
        var content = new byte[bytes];
        content.AsSpan().Fill((byte)'\n');
        for (var i = 0; entries.Count < files; i++)
        {
            Put($"{folder}/{i:0000}.txt", content);
        }
    }

    private string Replaced(string text, string old, string with, string line)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0
            ? string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length))
            : throw new InvalidOperationException($"{path}: the text to replace does not stand there once: {line}");
    }

    // \xNN is a byte, so that what is no UTF-8 can be written: text above U+00FF is written by its bytes.
    private static byte[] Latin(string text) =>
        text.Any(letter => letter > 0xFF) ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text);

    private static string Unescaped(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(
                text[i] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    's' => ' ',
                    'u' => '\uFEFF',
                    'x' => (char)Convert.ToInt32(text.Substring(i + 1, 2), 16),
                    _ => text[i],
                }
            );
            i += text[i] == 'x' ? 2 : 0;
        }

        return result.ToString();
    }
}
