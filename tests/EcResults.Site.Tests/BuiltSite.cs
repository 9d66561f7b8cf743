using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EcResults.Site.Tests;

/// <summary>A built site, its pages parsed as a browser parses them.</summary>
internal sealed class BuiltSite
{
    private readonly Dictionary<string, SiteFile> files;
    private readonly Dictionary<string, IHtmlDocument> documents = [];

    public BuiltSite(SiteInput input) => files = SiteBuilder.Build(input).ToDictionary(file => file.Path);

    public IEnumerable<string> Paths => files.Keys;

    public IEnumerable<string> Pages => Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    public bool Has(string path) => files.ContainsKey(path);

    public string Text(string path) => Encoding.UTF8.GetString(files[path].Content.Span);

    public IHtmlDocument Document(string path)
    {
        if (!documents.TryGetValue(path, out var document))
        {
            document = new HtmlParser().ParseDocument(Text(path));
            documents[path] = document;
        }

        return document;
    }
}
