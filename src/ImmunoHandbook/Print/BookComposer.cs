using System.Globalization;
using AngleSharp.Html.Parser;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Print.Html;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print;

/// <summary>One language in one edition: print templates make HTML of each section, and the HTML becomes flow blocks.</summary>
internal sealed class BookComposer
{
    private readonly ResolvedHandbook _handbook;
    private readonly ResolvedLanguage _language;
    private readonly Design _design;
    private readonly BookStyle _style;
    private readonly PrintModels _models;
    private readonly PrintPictures _pictures;

    public BookComposer(ResolvedHandbook handbook, ResolvedLanguage language, string edition, Design design, DiagnosticBag findings)
    {
        (_handbook, _language, _design) = (handbook, language, design);
        _style = BookStyleReader.From(design.Theme, design.Theme.Pages[edition], language.Language);
        _models = new PrintModels(handbook, language, edition);
        _pictures = new PrintPictures(handbook.Handbook.Pictures, design.Theme, findings);
    }

    private Language Language => _language.Language;

    private TextDirection Direction => Language.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    /// <summary>A cover has no head and no foot, and uses their room.</summary>
    private PageStyle CoverPage => _style.Page with { Top = Math.Min(_style.Page.Top, _style.Page.Outer), Bottom = Math.Min(_style.Page.Bottom, _style.Page.Outer) };

    /// <summary>Null where a template failed; the finding says which.</summary>
    public Book? Compose()
    {
        var plan = SectionPlan.For(_language, _handbook.Handbook.Config.Emergency?.Value);
        _models.Plan = plan;
        var sections = new BookSection?[plan.Count];
        Parallel.For(0, plan.Count, i => sections[i] = new FileWork("print", OriginOf(plan[i])).Do(() => Section(plan[i])));
        if (sections.Any(s => s is null) || Filler() is not { } filler)
        {
            return null;
        }

        return new Book(Info(), [.. sections.OfType<BookSection>()])
        {
            PageMultiple = _style.Booklet is null ? 2 : 4,
            Filler = filler,
            AfterFiller = new HashSet<string> { SectionPlan.BackCover },
        };
    }

    /// <summary>The language's only chapter, to be printed alone; null where a template failed.</summary>
    public Book? ComposeSheet()
    {
        var chapter = _language.Chapters[0];
        return Section(new PlannedSection(chapter.Slug, SectionPlan.Sheet, SectionStart.NextPage) { Chapter = chapter }) is { } section
            ? new Book(Info() with { Title = chapter.Chapter.FrontMatter.Title }, [section with { FirstPageFurniture = null }])
            : null;
    }

    /// <summary>The page for the person at the printer; null where its template failed.</summary>
    public Book? ComposePrintSheet(IEnumerable<TemplateModel> sheets)
    {
        var model = _models.Book().List("sheets", sheets);
        var page = _style.Page with { Outer = _style.Page.Inner, NoteWidth = 0 };
        return _design.Templates.Render("print/print-sheet.html", model, Language.Strings) is { } html
            ? new Book(Info() with { Title = Language.Strings["staff.title"] }, [new BookSection(PrintSheet.Edition, Flow(html, "templates/print/print-sheet.html"), page)])
            : null;
    }

    private DocumentInfo Info()
    {
        var config = _handbook.Handbook.Config;
        var organisation = config.Organisation.In(Language.Code);
        var date = _handbook.Handbook.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new DocumentInfo(
            config.Title.In(Language.Code), organisation.Length > 0 ? organisation : config.ShortTitle.In(Language.Code), Language.Code, new DateTimeOffset(date))
        {
            Subject = config.Subtitle.In(Language.Code),
            Direction = Direction,
            Digits = NumberText.Digits(Language.Strings),
        };
    }

    private BookSection? Section(PlannedSection planned)
    {
        if (_design.Templates.Render($"print/{planned.Template}.html", _models.Of(planned), Language.Strings) is not { } html
            || Furniture(planned) is not { } furniture)
        {
            return null;
        }

        var textLanguage = planned.Chapter is { IsFallback: true } fallback ? fallback.TextLanguage : Language.Code;
        var isForeign = textLanguage != Language.Code;
        return new BookSection(planned.Name, Flow(html, OriginOf(planned), isForeign ? _handbook.Handbook.SourceLanguage : Language), planned.IsCover ? CoverPage : _style.Page)
        {
            Start = planned.Start,
            IsOnePage = planned.IsCover,
            Furniture = planned.IsCover ? PageFurniture.None : furniture,
            FirstPageFurniture = planned.IsCover ? null : furniture with { RectoHead = [], VersoHead = [] },
            Role = planned.IsIndex ? StructureRole.Index : StructureRole.Sect,
            Part = planned.Part is { } part ? new BookPart(part.Id, part.Title.In(Language.Code)) : null,
            Thumb = planned.Number is { } number ? ThumbMarks.Of(number, LongestNumber(), NumberText.Format(number, Language.Strings), _style, Language.Code) : null,
            Language = isForeign ? textLanguage : null,
            Direction = isForeign ? (_handbook.Handbook.SourceLanguage.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight) : null,
        };
    }

    private static string OriginOf(PlannedSection planned) => planned.Chapter?.Chapter.Text.Path ?? $"templates/print/{planned.Template}.html";

    private int LongestNumber() => _models.Plan.Max(planned => planned.Number ?? 0).ToString(CultureInfo.InvariantCulture).Length;

    private List<FlowBlock>? Filler() =>
        _design.Templates.Render("print/notes.html", _models.Book(), Language.Strings) is { } html
            ? Flow(html, "templates/print/notes.html")
            : null;

    private PageFurniture? Furniture(PlannedSection planned)
    {
        IReadOnlyList<FlowBlock>? Part(string template, string side) =>
            _design.Templates.Render($"print/{template}.html", _models.Furniture(planned, side), Language.Strings) is { } html
                ? Flow(html, $"templates/print/{template}.html")
                : null;
        return Part("head", "recto") is { } rectoHead && Part("head", "verso") is { } versoHead
            && Part("foot", "recto") is { } rectoFoot && Part("foot", "verso") is { } versoFoot
            ? new PageFurniture(rectoHead, versoHead, rectoFoot, versoFoot)
            : null;
    }

    private List<FlowBlock> Flow(string html, string origin) => Flow(html, origin, Language);

    /// <param name="language">Of the text: a chapter that is not translated is in another than the book.</param>
    private List<FlowBlock> Flow(string html, string origin, Language language)
    {
        var document = new HtmlParser().ParseDocument(html);
        var composer = new FlowComposer(_style, Language.Strings, _pictures, new OriginReader(origin));
        return composer.Children(document.Body!, new FlowScope(_style.Text(language.Code), language.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight));
    }
}
