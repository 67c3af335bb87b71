namespace ImmunoHandbook.Links.Reading;

/// <summary>The known attributes of one tag, by kind. Of one that is written twice the first counts (WHATWG HTML, 13.2.5.33).</summary>
internal sealed class TagAttributes
{
    private readonly (int Offset, int Start, int Length)[] _slots = new (int, int, int)[KnownAttributes.Count];
    private uint _present;

    public bool IsEmpty => _present == 0;

    public void Clear() => _present = 0;

    public bool Has(KnownAttribute attribute) => (_present & (1u << (int)attribute)) != 0;

    public void Add(KnownAttribute attribute, in HtmlScanner scanner)
    {
        if (!Has(attribute))
        {
            _present |= 1u << (int)attribute;
            _slots[(int)attribute] = (scanner.AttributeOffset, scanner.ValueOffset, scanner.AttributeValue.Length);
        }
    }

    /// <summary>Offset of the attribute's name.</summary>
    public int OffsetOf(KnownAttribute attribute) => _slots[(int)attribute].Offset;

    public int ValueOffsetOf(KnownAttribute attribute) => _slots[(int)attribute].Start;

    public ReadOnlySpan<byte> RawValueOf(KnownAttribute attribute, ReadOnlySpan<byte> html) =>
        Has(attribute) ? html.Slice(_slots[(int)attribute].Start, _slots[(int)attribute].Length) : default;

    /// <summary>With character references decoded; empty where there is none.</summary>
    public string ValueOf(KnownAttribute attribute, ReadOnlySpan<byte> html) => CharacterReferences.Decode(RawValueOf(attribute, html));
}
