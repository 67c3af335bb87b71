namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>
/// One property of all code points. The packed form is base64 of runs: length as a base-128 number with the low bits
/// first, then the value. The part that everyday text uses is spread out; the rest is found by halving.
/// </summary>
internal sealed class CodePointTable
{
    /// <summary>Covers Latin, Greek, Cyrillic, the scripts of the Middle East and India, and general punctuation.</summary>
    private const int SpreadOut = 0x3100;

    private readonly byte[] _direct = new byte[SpreadOut];
    private readonly List<int> _starts = [];
    private readonly List<byte> _values = [];

    public CodePointTable(string packed)
    {
        var bytes = Convert.FromBase64String(packed);
        var codePoint = 0;
        for (var at = 0; at < bytes.Length;)
        {
            int length = 0, shift = 0;
            do
            {
                length |= (bytes[at] & 0x7F) << shift;
                shift += 7;
            }
            while (bytes[at++] > 0x7F);
            var value = bytes[at++];
            if (codePoint < SpreadOut)
            {
                _direct.AsSpan(codePoint, Math.Min(length, SpreadOut - codePoint)).Fill(value);
            }

            _starts.Add(codePoint);
            _values.Add(value);
            codePoint += length;
        }
    }

    public byte this[int codePoint]
    {
        get
        {
            if ((uint)codePoint < SpreadOut)
            {
                return _direct[codePoint];
            }

            var found = _starts.BinarySearch(codePoint);
            return _values[found >= 0 ? found : ~found - 1];
        }
    }
}
