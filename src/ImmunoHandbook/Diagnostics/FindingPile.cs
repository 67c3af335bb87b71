namespace ImmunoHandbook.Diagnostics;

/// <summary>
/// Findings of one code in one file. It holds the first ones by place, whatever their order of arrival, and counts the
/// others, so that a megabyte of the same fault fills neither the memory nor the screen.
/// </summary>
internal sealed class FindingPile(int most)
{
    private static readonly Comparer<Diagnostic> s_order = Comparer<Diagnostic>.Create((one, other) =>
        one.Location.CompareTo(other.Location) is not 0 and var byPlace ? byPlace : string.CompareOrdinal(one.Message, other.Message));

    private readonly Lock _lock = new();
    private List<Diagnostic> _first = [];
    private bool _isInOrder = true;
    private bool _isCut;
    private int _reported;

    public void Add(Diagnostic finding)
    {
        lock (_lock)
        {
            _reported++;
            _first.Add(finding);
            _isInOrder = false;
            if (_first.Count >= 2 * most)
            {
                Cut();
            }
        }
    }

    /// <summary>The first findings, each once, and where they are not all of them one that says so.</summary>
    public IReadOnlyList<Diagnostic> Told()
    {
        lock (_lock)
        {
            Cut();
            return _isCut ? [.. _first, Rest()] : [.. _first];
        }
    }

    private void Cut()
    {
        if (_isInOrder)
        {
            return;
        }

        var distinct = _first.Distinct().Order(s_order).ToList();
        _isCut |= distinct.Count > most;
        (_first, _isInOrder) = (distinct.Count > most ? distinct[..most] : distinct, true);
    }

    private Diagnostic Rest() => new(
        DiagnosticCodes.MoreFindings, DiagnosticCodes.MoreFindings.Severity,
        $"{_first[0].Code.Id} was found {_reported} times in this file; the first {most} are told.", SourceLocation.WholeFile(_first[0].Location.Path))
    {
        Hint = "Look for one cause of them all, and check again when it is mended.",
    };
}
