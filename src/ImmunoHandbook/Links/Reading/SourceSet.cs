namespace ImmunoHandbook.Links.Reading;

/// <summary>
/// The candidates of a <c>srcset</c> (WHATWG HTML, 4.8.4.2.1 "parse a srcset attribute"): an address ends at white
/// space, commas at its end are none of it, commas within are, and descriptors may hold brackets with commas in them.
/// </summary>
internal ref struct SourceSet(ReadOnlySpan<char> value)
{
    private readonly ReadOnlySpan<char> _value = value;
    private int _at;

    public ReadOnlySpan<char> Address { get; private set; }

    /// <summary>In UTF-16 units from the start of the value.</summary>
    public int Offset { get; private set; }

    public bool Next()
    {
        while (_at < _value.Length && (IsSpace(_value[_at]) || _value[_at] == ','))
        {
            _at++;
        }

        if (_at >= _value.Length)
        {
            return false;
        }

        Offset = _at;
        while (_at < _value.Length && !IsSpace(_value[_at]))
        {
            _at++;
        }

        var address = _value[Offset.._at];
        Address = address.TrimEnd(',');
        if (Address.Length == address.Length)
        {
            SkipDescriptors();
        }

        return true;
    }

    private void SkipDescriptors()
    {
        for (var depth = 0; _at < _value.Length; _at++)
        {
            var c = _value[_at];
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (c == ',' && depth == 0)
            {
                return;
            }
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
