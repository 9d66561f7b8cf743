using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EcResults.Site.Tests;

/// <summary>A built site, its pages parsed as a browser parses them; tests in several threads may share it.</summary>
internal sealed class BuiltSite
{
    private readonly Dictionary<string, SiteFile> files;
    private readonly ConcurrentDictionary<string, IHtmlDocument> documents = new();

    public BuiltSite(SiteInput input) => files = SiteBuilder.Build(input).ToDictionary(file => file.Path);

    public IEnumerable<string> Paths => files.Keys;

    public IEnumerable<string> Pages => Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    public bool Has(string path) => files.ContainsKey(path);

    public string Text(string path) => Encoding.UTF8.GetString(files[path].Content.Span);

    public byte[] Bytes(string path) => files[path].Content.ToArray();

    public IHtmlDocument Document(string path) =>
        documents.GetOrAdd(path, page => new HtmlParser().ParseDocument(Text(page)));

    /// <summary>Writes it as a site is written.</summary>
    public void WriteTo(string folder) => SiteWriter.Write(folder, files.Values.Select(file => new SitePart(file)));
}
