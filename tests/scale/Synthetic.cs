using System.Text;

namespace EcResults.Scale;

/// <summary>
/// Writes synthetic submissions: the small real one of the rules' tests under other kernels, processors and versions of
/// OpenSSL. Each says of itself that it is synthetic. None of them is a measurement.
/// </summary>
internal static class Synthetic
{
    private const string Day = "20261123";

    private static readonly (string Name, string[] Values)[] Varied =
    [
        (
            "6.18.44-fc-v669",
            ["5.15.0-122-generic", "6.1.0-28-amd64", "6.6.52-1-lts", "6.12.9-amd64", "6.18.44-fc-v669"]
        ),
        (
            "AMD EPYC",
            [
                "AMD EPYC 7763 64-Core Processor",
                "AMD EPYC 9554P 64-Core Processor",
                "AMD Ryzen 9 7950X 16-Core Processor",
                "AMD EPYC",
            ]
        ),
        ("3.0.20", ["3.0.15", "3.0.20", "3.2.4", "3.5.1"]),
    ];

    /// <summary>Writes <paramref name="count"/> folders; the same seed gives the same bytes.</summary>
    public static void Write(string template, string folder, int count, int seed)
    {
        var source = Path.GetFullPath(template);
        var id = Path.GetFileName(source);
        var files = Directory
            .EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: Path.GetRelativePath(source, path), Text: File.ReadAllText(path)))
            .ToList();
        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
        {
            var name = $"{Day}-synthetic-{number:D6}";
            var chosen = Array.ConvertAll(Varied, part => (part.Name, part.Values[random.Next(part.Values.Length)]));
            foreach (var (path, text) in files)
            {
                var changed = new StringBuilder(text).Replace(id, name);
                foreach (var (from, to) in chosen)
                {
                    changed.Replace(from, to);
                }

                if (path == "submission.json")
                {
                    changed
                        .Replace("\"name\": \"EcResults\"", "\"name\": \"SYNTHETIC, not measured\"")
                        .Replace("\"github\": \"ecresults\"", "\"github\": \"synthetic\"");
                }

                if (path == "summary.md")
                {
                    changed
                        .Clear()
                        .Append("SYNTHETIC: made to measure how the site grows. No figure here was measured.\n");
                }

                if (Path.GetFileName(path) == "ecapture.log")
                {
                    KeepTally(changed, text.Length);
                }

                var target = Path.Combine(folder, name, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, changed.ToString());
            }
        }
    }

    /// <summary>A condensed log counts its bytes in its first line: the kernel's name in it may have another length now.</summary>
    private static void KeepTally(StringBuilder log, int before)
    {
        const string Name = " bytes=";
        var text = log.ToString();
        var start = text.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        var end = text.IndexOf(' ', start);
        if (start > Name.Length && end > start && end < text.IndexOf('\n', StringComparison.Ordinal))
        {
            var bytes = long.Parse(text[start..end]) + log.Length - before;
            log.Remove(start, end - start).Insert(start, bytes);
        }
    }
}
