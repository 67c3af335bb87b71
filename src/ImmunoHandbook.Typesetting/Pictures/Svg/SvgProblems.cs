namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Collects what a drawing holds and cannot be used; each kind of thing is told once for its first place.</summary>
internal sealed class SvgProblems
{
    private const int Most = 50;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<PictureProblem> _all = [];

    public IReadOnlyList<PictureProblem> All => _all;

    public void Add(SvgElement at, string message, string? hint = null) => Add(at.Line, message, hint);

    public void Add(int line, string message, string? hint = null)
    {
        if (_all.Count < Most && _told.Add(message))
        {
            _all.Add(new PictureProblem(line, message, hint, IsFatal: false));
        }
    }
}
