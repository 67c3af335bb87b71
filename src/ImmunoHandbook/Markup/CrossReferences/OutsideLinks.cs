namespace ImmunoHandbook.Markup.CrossReferences;

/// <summary>A page outside of the handbook, as a printed chapter lists it at its end.</summary>
/// <param name="Number">Counts the chapter's addresses from 1.</param>
/// <param name="Text">What the first link to it says; the address itself where that is all it says.</param>
internal sealed record OutsideLink(int Number, string Text, string Address)
{
    /// <summary>Id of the entry, within the chapter. No heading has a full stop in its id unless its author wrote one.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"link.{Number}");
}

/// <summary>Numbers the addresses that paper cannot follow; the same address has one number in a chapter.</summary>
internal sealed class OutsideLinks
{
    private readonly Dictionary<string, OutsideLink> _links = new(StringComparer.Ordinal);
    private readonly List<OutsideLink> _inOrder = [];

    public IReadOnlyList<OutsideLink> InOrder => _inOrder;

    /// <summary>The link's entry, or null for an address that is no web page: a phone number stands in the text.</summary>
    public OutsideLink? Add(string address, string text)
    {
        if (Schemes.Of(address) is not ("http" or "https"))
        {
            return null;
        }

        if (!_links.TryGetValue(address, out var link))
        {
            _links.Add(address, link = new OutsideLink(_links.Count + 1, text, address));
            _inOrder.Add(link);
        }

        return link;
    }
}
