using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web.Search;

/// <summary>
/// The script that searches in the reader's browser, and for each language what it searches in: a plain script file, since a
/// page that is opened from a disk may load nothing else. Words are cut and folded in one place only, the script.
/// </summary>
internal static class SearchFiles
{
    /// <summary>Words of the interface, by their names in the script.</summary>
    private static readonly (string Name, string Key)[] s_words =
    [
        ("title", "nav.search"), ("close", "nav.close"), ("hint", "search.hint"), ("none", "search.none"), ("one", "search.one"),
        ("many", "search.many"), ("glossary", "page.glossary"), ("more", "search.more"),
    ];

    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The script of the theme, or of the one it is based on; null where neither has one.</summary>
    public static SiteFile? Script(Design design, DiagnosticBag findings)
    {
        var path = design.Theme.PathsOf("search.js").LastOrDefault(design.Files.Exists);
        return path is not null && design.Files.ReadText(path, findings) is { } script
            ? Named("search", System.Text.Encoding.UTF8.GetBytes(script.Text))
            : null;
    }

    public static SiteFile Index(ResolvedLanguage language, Language source)
    {
        var json = new ArrayBufferWriter<byte>(64 * 1024);
        json.Write("globalThis.handbookIndex="u8);
        using (var writer = new Utf8JsonWriter(json, s_readable))
        {
            writer.WriteStartObject();
            WriteWords(writer, language.Language.Strings);
            WriteChapters(writer, language);
            WriteTerms(writer, language, source);
            writer.WriteEndObject();
        }

        json.Write(";\n"u8);
        return Named($"search-{language.Language.Code}", json.WrittenSpan.ToArray());
    }

    private static SiteFile Named(string name, byte[] content) => new($"{PageFiles.Assets}{name}.{ContentHash.Short(content)}.js", content);

    private static void WriteWords(Utf8JsonWriter writer, LanguageStrings strings)
    {
        writer.WriteStartObject("words");
        foreach (var (name, key) in s_words)
        {
            writer.WriteString(name, strings[key]);
        }

        writer.WriteEndObject();
    }

    private static void WriteChapters(Utf8JsonWriter writer, ResolvedLanguage language)
    {
        writer.WriteStartArray("chapters");
        foreach (var chapter in language.Chapters)
        {
            writer.WriteStartObject();
            writer.WriteString("address", PageFiles.Chapter(chapter.Slug));
            writer.WriteString("title", chapter.Chapter.FrontMatter.Title);
            writer.WriteString("summary", chapter.Chapter.FrontMatter.Summary);
            if (chapter.IsFallback)
            {
                writer.WriteString("lang", chapter.TextLanguage);
            }

            writer.WriteStartArray("sections");
            foreach (var section in SearchSection.Of(chapter))
            {
                WriteRow(writer, section.Id, section.Heading, section.Text);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTerms(Utf8JsonWriter writer, ResolvedLanguage language, Language source)
    {
        writer.WriteStartArray("terms");
        foreach (var term in language.Glossary)
        {
            writer.WriteStartObject();
            writer.WriteString("id", term.Id);
            writer.WriteString("term", term.Term);
            writer.WriteString("text", term.Definition);
            if (!language.Language.Glossary.Contains(term))
            {
                writer.WriteString("lang", source.Code);
            }

            writer.WriteStartArray("forms");
            foreach (var form in term.Forms)
            {
                writer.WriteStringValue(form);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, params ReadOnlySpan<string> cells)
    {
        writer.WriteStartArray();
        foreach (var cell in cells)
        {
            writer.WriteStringValue(cell);
        }

        writer.WriteEndArray();
    }
}
