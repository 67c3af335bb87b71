using ImmunoHandbook.QuestPdf.Blocks;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>Sections, filling pages and blank pages in the order of the plan, each with its sheet, head and foot.</summary>
internal sealed class BookPages(Book book, BookPass pass)
{
    public void Compose(IDocumentContainer container)
    {
        var style = book.Sections[0].Style;
        foreach (var place in pass.Known.Plan)
        {
            if (place.Section == PlannedPage.Blank)
            {
                container.Page(page => page.Size((float)style.Sheet.Width, (float)style.Sheet.Height));
            }
            else if (place.Section == PlannedPage.Filler)
            {
                var before = book.Sections.LastOrDefault(section => !book.AfterFiller.Contains(section.Name)) ?? book.Sections[0];
                var filler = new BookSection("filler", book.Filler, before.Style) { Furniture = before.Furniture };
                container.Page(page => Compose(page, filler, index: null));
            }
            else if (place.Page == 0)
            {
                style = book.Sections[place.Section].Style;
                container.Page(page => Compose(page, book.Sections[place.Section], place.Section));
            }
        }
    }

    private void Compose(PageDescriptor page, BookSection section, int? index)
    {
        var direction = section.Direction ?? book.Info.Direction;
        var sheet = new SheetSetting(section, direction);
        page.Size((float)section.Style.Sheet.Width, (float)section.Style.Sheet.Height);
        page.MarginTop((float)section.Style.HeadTop);
        page.MarginBottom((float)section.Style.FootBottom);
        page.MarginHorizontal((float)sheet.Margin);
        if (direction == TextDirection.RightToLeft)
        {
            page.ContentFromRightToLeft();
        }

        if (section.Background is { } colour)
        {
            page.PageColor(colour.ToString());
        }

        Furnish(page, sheet, index);
        var content = page.Content();
        content = index is { } number ? content.Section(PageMap.NameOf(number)) : content;
        content = section.IsOnePage ? content.ScaleToFit() : content;
        content = Api.Newer.Tag(content, section.Role == StructureRole.None ? StructureRole.Sect : section.Role);
        content = section.Language is { } language ? Api.Newer.Language(content, language) : content;
        new BlockColumn(pass).Set(content, section.Blocks, sheet.Text(section.Language ?? book.Info.Language));
    }

    private void Furnish(PageDescriptor page, SheetSetting sheet, int? index)
    {
        var first = index is { } number ? pass.Known.Plan.Index().First(place => place.Item.Section == number).Index + 1 : 0;
        var section = sheet.Section;
        PageFurniture Of(int pageNumber) => pageNumber == first ? section.FirstPageFurniture ?? section.Furniture : section.Furniture;
        bool Odd(int pageNumber) => pageNumber % 2 == 1 || !section.Style.Facing;
        var setting = sheet.Text(section.Language ?? book.Info.Language);
        Api.Newer.Decoration(page.Header()).MinHeight((float)sheet.HeadRoom).PaddingBottom(SheetSetting.Gap)
            .Dynamic(new Furniture(pass, setting, number => Odd(number) ? Of(number).RectoHead : Of(number).VersoHead));
        Api.Newer.Decoration(page.Footer()).MinHeight((float)sheet.FootRoom).PaddingTop(SheetSetting.Gap).AlignBottom()
            .Dynamic(new Furniture(pass, setting, number => Odd(number) ? Of(number).RectoFoot : Of(number).VersoFoot));
        if (section.Thumb is { } thumb && sheet.HoldsThumb)
        {
            Api.Newer.Decoration(page.Background()).Dynamic(new Thumb(thumb, sheet, book.Info.Direction));
        }
    }
}
