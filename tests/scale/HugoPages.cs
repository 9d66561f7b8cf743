namespace EcResults.Scale;

/// <summary>Turns a built site into a Hugo project with as many pages, each with the same content.</summary>
internal static class HugoPages
{
    public static void Write(string site, string folder)
    {
        var content = Directory.CreateDirectory(Path.Combine(folder, "content")).FullName;
        var layouts = Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "config.toml"),
            "baseURL = \"https://example.org/\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"home\", \"section\"]\n"
        );
        File.WriteAllText(
            Path.Combine(layouts, "single.html"),
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>{{ .Title }}</title>\n</head>\n<body>\n{{ .Content }}\n</body>\n</html>\n"
        );
        var number = 0;
        foreach (var path in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(path);
            var body = html[
                (html.IndexOf("<body>", StringComparison.Ordinal) + 6)..html.LastIndexOf(
                    "</body>",
                    StringComparison.Ordinal
                )
            ];
            number++;
            // As many folders as the site has submissions would be sections with lists of their own: one is simplest.
            File.WriteAllText(
                Path.Combine(content, $"p{number:D7}.html"),
                $"---\ntitle: \"Page {number}\"\n---\n{body}"
            );
        }
    }
}
