using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Markup.Headings;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.Markup.Values;
using Markdig.Syntax;

namespace ImmunoHandbook.References;

/// <summary>Parses all chapters and binds every reference: handbook in, resolved handbook out.</summary>
internal sealed class ReferenceResolver(Handbook handbook, DiagnosticBag findings)
{
    private const int WordsPerMinute = 200;

    private readonly ImageCatalogue _images = new(handbook);

    public ResolvedHandbook Resolve()
    {
        var parsed = Parse();
        var anchors = new AnchorIndex();
        var headings = new Dictionary<ParsedChapter, IReadOnlyList<ChapterHeading>>();
        var headingsOfSlug = new Dictionary<string, IReadOnlyList<ChapterHeading>>(StringComparer.Ordinal);
        foreach (var chapter in parsed[0])
        {
            headingsOfSlug[chapter.Chapter.Slug] = headings[chapter] = new FileWork("headings", chapter.Chapter.Text.Path).Do(() => HeadingIds.AssignFromWords(chapter, findings));
            anchors.Add(chapter);
        }

        foreach (var chapter in parsed.Skip(1).SelectMany(language => language))
        {
            if (headingsOfSlug.TryGetValue(chapter.Chapter.Slug, out var source))
            {
                headings[chapter] = new FileWork("headings", chapter.Chapter.Text.Path).Do(() => HeadingIds.Inherit(chapter, source, anchors.IdsOf(chapter.Chapter.Slug), findings));
            }
        }

        CheckEmergencyChapter(anchors);
        return Bind(parsed, headings, new LinkBinder(handbook, anchors, _images, findings));
    }

    private ParsedChapter[][] Parse()
    {
        var jobs = handbook.Languages.SelectMany((language, index) =>
        {
            var values = ChapterValues.Create(handbook.Clinic, handbook.Facts, fact => FactText.Format(fact, language.Strings));
            var parser = new ChapterParser(new ValueExpander(values, findings.HasGap), handbook.Folder.Limits, findings);
            return language.Chapters.Select(chapter => (index, parser, chapter));
        }).ToArray();
        var parsed = new ParsedChapter[jobs.Length];
        Parallel.For(0, jobs.Length, i => parsed[i] = new FileWork("parse", jobs[i].chapter.Text.Path).Do(() => jobs[i].parser.Parse(jobs[i].chapter)));
        ChapterSize.Bound(parsed, handbook.Folder.Limits, findings);
        return [.. handbook.Languages.Select((_, index) => parsed.Where((_, i) => jobs[i].index == index).ToArray())];
    }

    private ResolvedHandbook Bind(
        ParsedChapter[][] parsed, Dictionary<ParsedChapter, IReadOnlyList<ChapterHeading>> headings, LinkBinder binder)
    {
        var jobs = parsed.SelectMany((chapters, language) =>
        {
            var glossary = GlossaryOf(handbook.Languages[language]);
            var terms = (Linked: new TermIndex(glossary), Indexed: new TermIndex(glossary, IndexTermsOf(handbook.Languages[language])));
            return chapters.Where(headings.ContainsKey).Select(chapter => (language, terms, chapter));
        }).ToArray();
        var resolved = new ResolvedChapter[jobs.Length];
        Parallel.For(0, jobs.Length, i =>
            resolved[i] = new FileWork("resolve", jobs[i].chapter.Chapter.Text.Path).Do(() => Bound(jobs[i].chapter, headings[jobs[i].chapter], jobs[i].terms, binder)));
        var sourceChapters = resolved.Where((_, i) => jobs[i].language == 0).ToArray();
        return new ResolvedHandbook(
            handbook, [.. handbook.Languages.Select((language, index) =>
                Assemble(language, sourceChapters, resolved.Where((_, i) => jobs[i].language == index)))])
        {
            Source = sourceChapters,
        };
    }

    private ResolvedChapter Bound(ParsedChapter chapter, IReadOnlyList<ChapterHeading> headings, (TermIndex Linked, TermIndex Indexed) terms, LinkBinder binder)
    {
        var cited = binder.Bind(chapter);
        var minutes = ReadingMinutes(chapter.Document);
        TermLinker.Link(chapter.Document, terms.Linked);
        return new ResolvedChapter(chapter.Chapter, chapter.Document)
        {
            Expanded = chapter.Expanded,
            Written = chapter.Written,
            IsFallback = false,
            Part = handbook.Parts.Of(chapter.Chapter.Slug),
            Headings = headings,
            CitedSources = cited,
            Figure = binder.FigureOf(chapter.Chapter),
            ReadingMinutes = minutes,
            IndexPlaces = IndexMarker.Mark(chapter.Document, chapter.Chapter.FrontMatter.Title, terms.Indexed),
        };
    }

    /// <summary>Every chapter of the source stands in every language: translated, or as it is with a notice.</summary>
    private ResolvedLanguage Assemble(Language language, ResolvedChapter[] source, IEnumerable<ResolvedChapter> translated)
    {
        var bySlug = translated.ToDictionary(c => c.Slug, StringComparer.Ordinal);
        ResolvedChapter[] chapters =
            [.. source.Select(c => bySlug.TryGetValue(c.Slug, out var own) ? own : c with { IsFallback = true })];
        return new ResolvedLanguage(language, chapters)
        {
            Glossary = [.. GlossaryOf(language).OrderBy(term => term.Term, new Collation(language.Strings))],
            IndexTerms = IndexTermsOf(language),
            CitedSources = [.. chapters.SelectMany(c => c.CitedSources).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Terms of the source in the reader's words where they are translated, in the source's where not.</summary>
    private IReadOnlyList<GlossaryTerm> GlossaryOf(Language language)
    {
        var own = language.Glossary.ToDictionary(t => t.Id, StringComparer.Ordinal);
        return [.. handbook.SourceLanguage.Glossary.Select(t => own.GetValueOrDefault(t.Id) ?? t)];
    }

    private IReadOnlyList<IndexTerm> IndexTermsOf(Language language)
    {
        var own = language.IndexTerms.ToDictionary(t => t.Id, StringComparer.Ordinal);
        return [.. handbook.SourceLanguage.IndexTerms.Select(t => own.GetValueOrDefault(t.Id) ?? t).Concat(language.IndexTerms).Distinct()];
    }

    private static int ReadingMinutes(MarkdownDocument document)
    {
        var words = document.Descendants<LeafBlock>()
            .Sum(block => PlainText.Of(block.Inline).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        return Math.Max(1, (words + (WordsPerMinute / 2)) / WordsPerMinute);
    }

    private void CheckEmergencyChapter(AnchorIndex anchors)
    {
        if (handbook.Config.Emergency is { } emergency && !anchors.HasChapter(emergency.Value)
            && handbook.SourceLanguage.Unread.All(file => file.Slug != emergency.Value))
        {
            findings.Report(
                DiagnosticCodes.EmergencyChapter, emergency.At, $"There is no chapter \"{emergency.Value}\".",
                "Name the slug of the chapter to print inside the front cover and on the back cover.");
        }
    }
}
