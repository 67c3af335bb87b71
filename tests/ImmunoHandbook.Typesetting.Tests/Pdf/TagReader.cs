using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

/// <summary>Spells the structure tree of a file in one line: roles, with what they hold in brackets.</summary>
internal sealed class TagReader(PdfDocument pdf)
{
    private readonly PdfObjects _objects = new(pdf);

    public DictionaryToken Root => _objects.Get<DictionaryToken>(_objects.Catalog, "StructTreeRoot")!;

    /// <param name="withText">Shows marked content by its text instead of leaving it out.</param>
    public string Spell(bool withText = false)
    {
        var result = new StringBuilder();
        Spell(Root.Data["K"], result, withText, 0);
        return result.ToString().Trim();
    }

    /// <summary>All elements with a role, in reading order.</summary>
    public List<DictionaryToken> Elements(string role)
    {
        var found = new List<DictionaryToken>();
        Gather(Root.Data["K"], role, found);
        return found;
    }

    private void Gather(IToken token, string role, List<DictionaryToken> found)
    {
        switch (_objects.Resolve(token))
        {
            case ArrayToken array:
                foreach (var item in array.Data)
                {
                    Gather(item, role, found);
                }

                break;
            case DictionaryToken element when element.Data.ContainsKey("S"):
                if (((NameToken)element.Data["S"]).Data == role)
                {
                    found.Add(element);
                }

                if (element.Data.TryGetValue("K", out var kids))
                {
                    Gather(kids, role, found);
                }

                break;
        }
    }

    private void Spell(IToken token, StringBuilder to, bool withText, int page)
    {
        switch (_objects.Resolve(token))
        {
            case ArrayToken array:
                foreach (var item in array.Data)
                {
                    Spell(item, to, withText, page);
                }

                break;
            case NumericToken number when withText:
                to.Append('\'').Append(TextOf(page, number.Int)).Append("' ");
                break;
            case DictionaryToken element when element.Data.ContainsKey("MCID") && withText:
                to.Append('\'').Append(TextOf(PageOf(element, page), ((NumericToken)element.Data["MCID"]).Int)).Append("' ");
                break;
            case DictionaryToken element when element.Data.TryGetValue("S", out var role):
                to.Append(((NameToken)role).Data);
                var kids = new StringBuilder();
                if (element.Data.TryGetValue("K", out var held))
                {
                    Spell(held, kids, withText, PageOf(element, page));
                }

                to.Append(kids.Length > 0 ? $"({kids.ToString().Trim()}) " : " ");
                break;
            case DictionaryToken reference when reference.Data.ContainsKey("Obj"):
                to.Append("OBJR ");
                break;
        }
    }

    private int PageOf(DictionaryToken element, int otherwise) => element.Data.TryGetValue("Pg", out var page)
        ? Enumerable.Range(1, pdf.NumberOfPages).Single(n => _objects.Resolve(page).Equals(pdf.GetPage(n).Dictionary))
        : otherwise;

    private string TextOf(int page, int number) => string.Concat(pdf.GetPage(page).GetMarkedContents()
        .Where(content => content.MarkedContentIdentifier == number && !content.IsArtifact)
        .SelectMany(content => content.Letters).Select(letter => letter.Value));
}
