using System.Globalization;
using System.Text;
using System.Xml;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Web;

/// <summary>Changes of a language's chapters as an Atom feed (RFC 4287): those with text of their own, the newest first.</summary>
internal static class Feed
{
    public const string File = "feed.xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Null where the site does not know its address: the entries of a feed need one.</summary>
    public static SiteFile? Of(ResolvedLanguage language, SiteSetting setting)
    {
        var code = language.Language.Code;
        if (setting.AbsoluteAddress($"{code}/") is not { } address)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, code);
            Head(xml, setting.Handbook.Config.Title.In(code), address, setting.Handbook.Date);
            var organisation = setting.Handbook.Config.Organisation.In(code);
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, organisation.Length > 0 ? organisation : setting.Handbook.Config.Title.In(code));
            xml.WriteEndElement();
            Link(xml, "self", address + File);
            foreach (var chapter in language.Chapters.Where(c => !c.IsFallback).OrderByDescending(c => DateOf(c, setting)))
            {
                xml.WriteStartElement("entry", Atom);
                Head(xml, chapter.Chapter.FrontMatter.Title, address + PageFiles.Chapter(chapter.Slug), DateOf(chapter, setting));
                xml.WriteElementString("summary", Atom, chapter.Chapter.FrontMatter.Summary);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new SiteFile($"{code}/{File}", bytes.ToArray());
    }

    private static DateOnly DateOf(ResolvedChapter chapter, SiteSetting setting) =>
        chapter.Chapter.FrontMatter.Updated ?? chapter.Chapter.FrontMatter.Reviewed ?? setting.Handbook.Date;

    private static void Head(XmlWriter xml, string title, string address, DateOnly date)
    {
        xml.WriteElementString("id", Atom, address);
        xml.WriteElementString("title", Atom, title);
        xml.WriteElementString("updated", Atom, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
        Link(xml, "alternate", address);
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
