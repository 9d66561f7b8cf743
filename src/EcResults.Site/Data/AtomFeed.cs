using System.Xml;

namespace EcResults.Site.Data;

/// <summary>
/// Writes <c>feed.xml</c>, Atom by RFC 4287: the latest results. Dates are those of the submissions, never of the build.
/// Where it is not known where the site will be published, links are relative to the feed itself, as Atom allows.
/// </summary>
internal static class AtomFeed
{
    private const int MostEntries = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";

    // Without the site's address an id names none: ".invalid" is nobody's, and stays so.
    private const string TagPrefix = "tag:ecresults.invalid,2026:";

    public static void Write(SiteModel site, Stream stream)
    {
        var latest = site.Submissions.OrderByDescending(Updated).ThenBy(view => view.Id, StringComparer.Ordinal);
        var entries = latest.Take(MostEntries).ToList();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString(
                "id",
                Atom,
                site.PublicUrl is { } root ? new Uri(root, SitePaths.Feed).AbsoluteUri : TagPrefix + "feed"
            );
            xml.WriteElementString("title", Atom, "EcResults: what eCapture costs, measured");
            // Atom wants a date also where nothing was ever contributed.
            xml.WriteElementString(
                "updated",
                Atom,
                Moment(entries.Count == 0 ? DateOnly.FromDateTime(DateTime.UnixEpoch) : Updated(entries[0]))
            );
            xml.WriteElementString("rights", Atom, ResultsJson.License);
            Link(xml, "self", SitePaths.Feed, "application/atom+xml", site.PublicUrl);
            Link(xml, "alternate", SitePaths.Home, "text/html", site.PublicUrl);
            foreach (var view in entries)
            {
                Entry(xml, view, site.PublicUrl);
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Entry(XmlWriter xml, SubmissionView view, Uri? root)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString(
            "id",
            Atom,
            root is null ? $"{TagPrefix}results/{view.Id}" : PageHead.AddressOf(root, view.Path).AbsoluteUri
        );
        xml.WriteElementString("title", Atom, Plain(Prefix(view) + view.Title));
        xml.WriteElementString("published", Atom, Moment(view.Manifest.Date));
        xml.WriteElementString("updated", Atom, Moment(Updated(view)));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Plain(view.By));
        xml.WriteEndElement();
        Link(xml, "alternate", view.Path, "text/html", root);
        xml.WriteElementString("summary", Atom, Plain(Summary(view)));
        xml.WriteEndElement();
    }

    private static string Prefix(SubmissionView view) => view.Manifest.Status is { } status ? $"{status.State}: " : "";

    private static string Summary(SubmissionView view) =>
        view.Manifest.Status is { } status
            ? status.Reason
            : $"eCapture {view.Ecapture}, {view.Machine}, evidence grade {view.GradeWord}. Text mode at saturation: "
                + $"throughput {view.TextThroughput ?? "not measured"}, server CPU for a request {view.TextCpu ?? "not measured"}.";

    private static void Link(XmlWriter xml, string relation, string path, string type, Uri? root)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", root is null ? path : new Uri(root, path).AbsoluteUri);
        xml.WriteEndElement();
    }

    private static DateOnly Updated(SubmissionView view) =>
        view.Manifest.Status is { } status && status.Date > view.Manifest.Date ? status.Date : view.Manifest.Date;

    private static string Moment(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>Contributed text without what XML cannot hold; what could deceive is made visible.</summary>
    private static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ =
                rune.IsBmp && HtmlText.Deceives((char)rune.Value)
                    ? result.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]")
                    : result.Append(rune.ToString());
        }

        return result.ToString();
    }
}
