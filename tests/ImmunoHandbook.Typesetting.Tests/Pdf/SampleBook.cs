using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

/// <summary>Two pages with one of everything.</summary>
internal static class SampleBook
{
    public const string Arabic = "اتّصل بنا الآن إذا ارتفعت حرارتك";
    public const string Hebrew = "התקשרו אלינו מיד";
    public const string Hindi = "बुखार होने पर तुरंत फ़ोन करें";

    public static SheetBuilder Make()
    {
        var book = new SheetBuilder();
        FirstPage(book);
        SecondPage(book);
        return book;
    }

    private static void FirstPage(SheetBuilder book)
    {
        var chapter = SheetBuilder.Node(StructureRole.Sect, book.Root);
        _ = SheetBuilder.Node(StructureRole.Sect, book.Root);
        var head = new Frame(SheetBuilder.A5, [SheetBuilder.Run("Running head", 40, 30, null)]);
        book.Add(new GroupItem(head, Transform.Identity) { Artifact = ArtifactKind.Header });
        book.Add(new AnchorItem("start", new Point(0, 50)), new OutlineItem(1, "When to call", new Point(0, 50)));
        book.Text("When to call: difficult affine fluffy AVATAR", 40, 70, SheetBuilder.Node(StructureRole.H1, chapter), SampleFonts.Bold);
        var paragraph = SheetBuilder.Node(StructureRole.P, chapter);
        book.Text("See ", 40, 100, paragraph);
        var link = SheetBuilder.Node(StructureRole.Link, paragraph);
        book.Text("the next page", 65, 100, link);
        book.Add(new LinkItem(new Rect(65, 90, 80, 14), "diary", null, "Go to the diary", link));
        book.Text(" first.", 148, 100, paragraph);
        book.Text(Arabic, 150, 130, Language(chapter, "ar"), SampleFonts.Arabic, true);
        book.Text(Hebrew, 150, 160, Language(chapter, "he"), SampleFonts.Hebrew, true);
        book.Text(Hindi, 40, 190, Language(chapter, "hi"), SampleFonts.Devanagari);
        AddTable(book, chapter);
        book.EndPage("i");
    }

    private static void AddTable(SheetBuilder book, StructureNode chapter)
    {
        var table = SheetBuilder.Node(StructureRole.Table, chapter);
        var row = SheetBuilder.Node(StructureRole.TR, table);
        var day = row.Add(new StructureNode(StructureRole.TH, row) { Scope = HeaderScope.Column });
        var temperature = row.Add(new StructureNode(StructureRole.TH, row) { Scope = HeaderScope.Column });
        book.Text("Day", 40, 230, SheetBuilder.Node(StructureRole.P, day));
        book.Text("Temperature", 140, 230, SheetBuilder.Node(StructureRole.P, temperature));
        var body = SheetBuilder.Node(StructureRole.TR, table);
        _ = body.Add(new StructureNode(StructureRole.TD, body) { Headers = [day] });
        var filled = body.Add(new StructureNode(StructureRole.TD, body) { Headers = [temperature] });
        book.Text("37.2\u00A0°C", 140, 250, SheetBuilder.Node(StructureRole.P, filled));
    }

    private static void SecondPage(SheetBuilder book)
    {
        var chapter = SheetBuilder.Node(StructureRole.Aside, book.Root);
        book.Add(new AnchorItem("diary", new Point(0, 50)), new OutlineItem(1, "Diary", new Point(0, 50)));
        book.Add(new OutlineItem(2, "Every day", new Point(0, 90)));
        book.Text("Diary", 40, 70, SheetBuilder.Node(StructureRole.H2, chapter), SampleFonts.Bold);
        var figure = chapter.Add(new StructureNode(StructureRole.Figure, chapter)
        {
            Alt = "A red square over a gradient",
            Bounds = new Rect(40, 90, 200, 100),
        });
        var shapes = new Frame(new Size(100, 50),
        [
            new ShapeItem(VectorPath.Rectangle(new Rect(0, 0, 100, 50)), null, null, null)
            {
                Gradient = new LinearGradient(
                    new Point(0, 0), new Point(100, 0),
                    [new GradientStop(0, Colour.White), new GradientStop(0.5, new Colour(0, 90, 160)), new GradientStop(1, Colour.Black)],
                    Transform.Identity),
            },
            new ShapeItem(VectorPath.Rectangle(new Rect(10, 10, 30, 30)), new Colour(200, 20, 20), new Stroke(Colour.Black, 2) { Dashes = [4, 2] }, null)
            {
                Opacity = 0.5,
            },
            SheetBuilder.Run("in", 60, 30, null),
        ]);
        book.Add(new GroupItem(shapes, new Transform(2, 0, 0, 2, 40, 90), new Rect(0, 0, 100, 50)) { Node = figure });
        var picture = new RasterPicture(new Size(40, 40), 2, 2, RasterFormat.Rgb,
            new byte[] { 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0 }, new byte[] { 255, 255, 255, 128 });
        book.Add(new RasterItem(picture, new Rect(260, 90, 40, 40), figure), new RasterItem(picture with { }, new Rect(310, 90, 40, 40), figure));
        var faded = new Frame(SheetBuilder.A5, [new ShapeItem(VectorPath.Rectangle(new Rect(260, 150, 60, 30)), Colour.Black, null, null)]);
        book.Add(new GroupItem(faded, Transform.Identity) { Opacity = 0.25 });
        var paragraph = SheetBuilder.Node(StructureRole.P, chapter);
        var link = SheetBuilder.Node(StructureRole.Link, paragraph);
        book.Text("Read more", 40, 230, link);
        book.Add(new LinkItem(new Rect(40, 220, 60, 14), null, "https://münchen.example/über (uns)", "Read more on the web", link));
        book.Text("* A note", 40, 560, SheetBuilder.Node(StructureRole.Note, chapter));
        book.EndPage("1");
    }

    private static StructureNode Language(StructureNode parent, string language) =>
        parent.Add(new StructureNode(StructureRole.P, parent) { Language = language });
}
