using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>
/// Collects the links and places of one HTML file or drawing. What stands in a <c>template</c> is no part of the page;
/// what stands in <c>noscript</c> is, for some readers, so its ids count as places but never as repeated ones.
/// </summary>
internal ref struct HtmlReader(ReadOnlySpan<byte> html, bool isXml)
{
    private readonly ReadOnlySpan<byte> _html = html;
    private readonly TagAttributes _attributes = new();
    private readonly List<Link> _links = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _maps = new(StringComparer.Ordinal);
    private readonly List<(string, int, int)> _repeated = [];

    /// <summary>Templates that are open; true for those that are shown (shadow roots, whose ids are their own).</summary>
    private readonly Stack<bool> _templates = new();
    private HtmlScanner _scanner = new(html, isXml);
    private PlaceCounter _places = new(html);
    private int _inertTemplates;
    private int _noScripts;
    private string? _base;
    private bool _upgrades;

    public PageFacts Read(string path)
    {
        for (var token = _scanner.Next(); token != HtmlToken.End; token = _scanner.Next())
        {
            var element = KnownElements.Of(_scanner.Tag);
            if (token == HtmlToken.EndTag)
            {
                Close(element);
            }
            else
            {
                ReadTag(element);
            }
        }

        return new PageFacts(path, _links) { Ids = _ids, Maps = _maps, RepeatedIds = _repeated, Base = _base, UpgradesRequests = _upgrades };
    }

    private void ReadTag(KnownElement element)
    {
        _attributes.Clear();
        var (isForeign, isInert) = (_scanner.IsForeign || KnownForeign.IsRoot(_scanner.Tag), _inertTemplates > 0);
        _places.MoveTo(_scanner.TagOffset);
        while (_scanner.NextAttribute())
        {
            var attribute = KnownAttributes.Of(_scanner.AttributeName);
            if (attribute != KnownAttribute.None)
            {
                _attributes.Add(attribute, _scanner);
            }
            else if (isForeign && !isInert && KnownForeign.TakesPaint(_scanner.AttributeName))
            {
                AddCss(_scanner.AttributeValue, _scanner.ValueOffset, _scanner.AttributeOffset);
            }
        }

        if (!isInert)
        {
            AddPlaces(element);
            AddLinks(element, isForeign);
            if (element == KnownElement.Style && IsCss())
            {
                AddCss(_scanner.RawText, _scanner.RawTextOffset, _scanner.TagOffset, isDecoded: true);
            }
        }

        Open(element);
    }

    private void Open(KnownElement element)
    {
        if (element == KnownElement.Template)
        {
            var isShown = _attributes.Has(KnownAttribute.ShadowRootMode);
            _templates.Push(isShown);
            _inertTemplates += isShown ? 0 : 1;
        }
        else if (element == KnownElement.NoScript)
        {
            _noScripts++;
        }
    }

    private void Close(KnownElement element)
    {
        if (element == KnownElement.Template && _templates.TryPop(out var isShown))
        {
            _inertTemplates -= isShown ? 0 : 1;
        }
        else if (element == KnownElement.NoScript && _noScripts > 0)
        {
            _noScripts--;
        }
    }

    private void AddPlaces(KnownElement element)
    {
        if (_templates.Count > 0)
        {
            return;
        }

        if (_attributes.ValueOf(KnownAttribute.Id, _html) is { Length: > 0 } id && !_ids.Add(id) && _noScripts == 0)
        {
            var (line, column) = PlaceAt(_attributes.OffsetOf(KnownAttribute.Id));
            _repeated.Add((id, line, column));
        }

        if (element is KnownElement.A or KnownElement.Map && _attributes.ValueOf(KnownAttribute.Name, _html) is { Length: > 0 } name)
        {
            // An anchor that has the same id and name is one place; so is one whose name stands elsewhere as an id.
            (element == KnownElement.A ? _ids : _maps).Add(name);
        }
    }

    private void AddLinks(KnownElement element, bool isForeign)
    {
        if (_attributes.IsEmpty)
        {
            return;
        }

        if (isForeign)
        {
            var href = _attributes.Has(KnownAttribute.Href) ? KnownAttribute.Href : KnownAttribute.XlinkHref;
            Add(href, element == KnownElement.A ? LinkKind.Navigation : LinkKind.Resource);
        }

        foreach (var (attribute, elements, kind) in AddressAttributes.Plain)
        {
            if ((elements & element) != 0 && !(isForeign && attribute == KnownAttribute.Href))
            {
                Add(attribute, kind);
            }
        }

        AddSpecial(element);
        AddCss(_attributes.RawValueOf(KnownAttribute.Style, _html), _attributes.ValueOffsetOf(KnownAttribute.Style), _attributes.OffsetOf(KnownAttribute.Style));
    }

    private void AddSpecial(KnownElement element)
    {
        switch (element)
        {
            case KnownElement.Link:
                AddLinkElement();
                AddSources(KnownAttribute.ImageSrcSet);
                break;
            case KnownElement.Image or KnownElement.Source:
                AddSources(KnownAttribute.SrcSet);
                break;
            case KnownElement.Frame when !_attributes.Has(KnownAttribute.SrcDoc):
                Add(KnownAttribute.Src, LinkKind.Resource);
                break;
            case KnownElement.A or KnownElement.Area when _attributes.Has(KnownAttribute.Ping):
                var at = PlaceAt(_attributes.OffsetOf(KnownAttribute.Ping));
                _links.AddRange(_attributes.ValueOf(KnownAttribute.Ping, _html).Split(AddressAttributes.Spaces, StringSplitOptions.RemoveEmptyEntries)
                    .Select(address => new Link(address, LinkKind.Navigation, at.Line, at.Column)));
                break;
            case KnownElement.Base when _attributes.Has(KnownAttribute.Href) && _base is null:
                _base = _attributes.ValueOf(KnownAttribute.Href, _html);
                if (_base.AsSpan().Trim().Length > 0)
                {
                    Add(KnownAttribute.Href, LinkKind.Base);
                }

                break;
            case KnownElement.Script when _attributes.RawValueOf(KnownAttribute.DataIndex, _html).EndsWith(".js"u8):
                Add(KnownAttribute.DataIndex, LinkKind.SearchIndex);
                break;
            case KnownElement.Meta when _attributes.Has(KnownAttribute.Content):
                AddMeta();
                break;
        }
    }

    private void AddLinkElement()
    {
        if (AddressAttributes.KindOf(_attributes.ValueOf(KnownAttribute.Rel, _html), _attributes.Has(KnownAttribute.HrefLang)) is not { } kind)
        {
            return;
        }

        var language = kind == LinkKind.Alternate ? _attributes.ValueOf(KnownAttribute.HrefLang, _html).Trim() : null;
        Add(KnownAttribute.Href, kind, language);
    }

    private void AddMeta()
    {
        var content = _attributes.ValueOf(KnownAttribute.Content, _html);
        var rule = _attributes.ValueOf(KnownAttribute.HttpEquiv, _html).Trim();
        var name = _attributes.Has(KnownAttribute.Property) ? KnownAttribute.Property : KnownAttribute.Name;
        var (line, column) = PlaceAt(_attributes.OffsetOf(KnownAttribute.Content));
        if (rule.Equals("refresh", StringComparison.OrdinalIgnoreCase))
        {
            if (RefreshTarget.Of(content) is { } target)
            {
                _links.Add(new Link(target, LinkKind.Navigation, line, column));
            }
        }
        else if (rule.Equals("content-security-policy", StringComparison.OrdinalIgnoreCase))
        {
            _upgrades |= content.Contains("upgrade-insecure-requests", StringComparison.OrdinalIgnoreCase);
        }
        else if (AddressAttributes.IsShared(_attributes.ValueOf(name, _html).Trim()))
        {
            _links.Add(new Link(content, LinkKind.Shared, line, column));
        }
    }

    private void Add(KnownAttribute attribute, LinkKind kind, string? language = null)
    {
        if (_attributes.Has(attribute))
        {
            var (line, column) = PlaceAt(_attributes.OffsetOf(attribute));
            _links.Add(new Link(_attributes.ValueOf(attribute, _html), kind, line, column) { Language = language });
        }
    }

    private void AddSources(KnownAttribute attribute)
    {
        if (!_attributes.Has(attribute))
        {
            return;
        }

        var value = _attributes.ValueOf(attribute, _html);
        var (line, column) = PlaceAt(_attributes.OffsetOf(attribute));
        var sources = new SourceSet(value);
        var count = _links.Count;
        while (sources.Next())
        {
            _links.Add(new Link(sources.Address.ToString(), LinkKind.Resource, line, column));
        }

        if (_links.Count == count)
        {
            _links.Add(new Link("", LinkKind.Resource, line, column));
        }
    }

    /// <param name="attribute">Where the finding stands if the text was written with character references.</param>
    private void AddCss(ReadOnlySpan<byte> css, int offset, int attribute, bool isDecoded = false)
    {
        if (css.Length == 0)
        {
            return;
        }

        var isExact = isDecoded || !css.Contains((byte)'&');
        var places = _places;
        var scanner = new CssScanner(isExact ? css : Encoding.UTF8.GetBytes(CharacterReferences.Decode(css)));
        while (scanner.Next())
        {
            places.MoveTo(isExact ? offset + scanner.Offset : attribute);
            _links.Add(new Link(scanner.Address, LinkKind.Resource, places.Line, places.Column));
        }
    }

    private readonly bool IsCss() => _attributes.ValueOf(KnownAttribute.Type, _html).Trim() is var type && (type.Length == 0 || type.Equals("text/css", StringComparison.OrdinalIgnoreCase));

    private readonly (int Line, int Column) PlaceAt(int offset)
    {
        var places = _places;
        places.MoveTo(offset);
        return (places.Line, places.Column);
    }
}
