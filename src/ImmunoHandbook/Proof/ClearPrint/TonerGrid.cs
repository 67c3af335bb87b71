using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>
/// The colours of a page on a coarse grid, painted in the order of the page: what lies behind a word, and how much toner
/// the page takes. Fine enough for boxes and cells; letters are counted by their size, not drawn.
/// </summary>
internal sealed class TonerGrid
{
    /// <summary>Side of a cell in points.</summary>
    private const double Cell = 2;

    /// <summary>Part of a letter's box (its width times its size) that is ink in a regular sans serif: measured on this program's text.</summary>
    private const double LetterInk = 0.17;

    private readonly List<double> _crossings = [];
    private Colour[] _cells = [];
    private bool[] _pictures = [];
    private int _columns;
    private int _rows;
    private double _letters;

    public void Start(Rect sheet)
    {
        (_columns, _rows) = (Math.Max(1, (int)Math.Ceiling(sheet.Width / Cell)), Math.Max(1, (int)Math.Ceiling(sheet.Height / Cell)));
        var count = _columns * _rows;
        if (_cells.Length < count)
        {
            (_cells, _pictures) = (new Colour[count], new bool[count]);
        }

        Array.Fill(_cells, Colour.White, 0, count);
        Array.Clear(_pictures, 0, count);
        _letters = 0;
    }

    public void Paint(in Ink ink)
    {
        switch (ink.Kind)
        {
            case InkKind.Fill when ink.Outline is { } outline:
                Fill(outline, ink);
                break;
            case InkKind.Picture:
                FillPicture(ink.Box);
                break;
            case InkKind.Text:
                _letters += ink.Box.Width * ink.Size * LetterInk * Dark(ink.Colour);
                break;
            case InkKind.Stroke:
                // Lines are thinner than cells: what they cover is counted like letters, for their longer side.
                _letters += Math.Max(ink.Box.Width, ink.Box.Height) * ink.Size * Dark(ink.Colour);
                break;
        }
    }

    /// <summary>What lies behind the middle of a text, or null where it is a picture.</summary>
    public Colour? Behind(in Ink text)
    {
        var column = Math.Clamp((int)((text.Box.X + (text.Box.Width / 2)) / Cell), 0, _columns - 1);
        var row = Math.Clamp((int)((text.Baseline + (text.Size * 0.3)) / Cell), 0, _rows - 1);
        var at = (row * _columns) + column;
        return _pictures[at] ? null : _cells[at];
    }

    /// <summary>Part of the sheet that is covered with toner, 0 to 1; pictures count as half.</summary>
    public double Tint()
    {
        var sum = 0.0;
        for (var i = 0; i < _columns * _rows; i++)
        {
            sum += _pictures[i] ? 0.5 : Dark(_cells[i]);
        }

        return (sum + (_letters / (Cell * Cell))) / (_columns * _rows);
    }

    /// <summary>A grey of value 200 is printed by covering (255 - 200) / 255 of its area.</summary>
    private static double Dark(Colour c) => 1 - (((0.299 * c.Red) + (0.587 * c.Green) + (0.114 * c.Blue)) / 255);

    /// <summary>A colour seen through another one.</summary>
    private static Colour Blend(Colour over, Colour under, double opacity)
    {
        byte Mix(byte above, byte below) => (byte)Math.Round(below + ((above - below) * Math.Clamp(opacity, 0, 1)));
        return opacity >= 1 ? over : new Colour(Mix(over.Red, under.Red), Mix(over.Green, under.Green), Mix(over.Blue, under.Blue));
    }

    private void FillPicture(Rect box)
    {
        for (var row = RowOf(box.Y); row < Math.Min(_rows, RowOf(box.Bottom)); row++)
        {
            var (from, to) = (ColumnOf(box.X), Math.Min(_columns, ColumnOf(box.Right)));
            if (from < to)
            {
                Array.Fill(_pictures, true, (row * _columns) + from, to - from);
            }
        }
    }

    /// <summary>Scan lines through the middles of the cells, inside where the outline is crossed an odd number of times.</summary>
    private void Fill(Point[] outline, in Ink ink)
    {
        for (var row = RowOf(ink.Box.Y); row < Math.Min(_rows, RowOf(ink.Box.Bottom)); row++)
        {
            _crossings.Clear();
            Cross(outline, (row + 0.5) * Cell);
            _crossings.Sort();
            for (var i = 0; i + 1 < _crossings.Count; i += 2)
            {
                var from = ColumnOf(Math.Max(_crossings[i], ink.Box.X));
                var to = Math.Min(_columns, ColumnOf(Math.Min(_crossings[i + 1], ink.Box.Right)));
                for (var column = from; column < to; column++)
                {
                    var at = (row * _columns) + column;
                    _cells[at] = Blend(ink.Colour, _cells[at], ink.Opacity);
                    _pictures[at] &= ink.Opacity < 1;
                }
            }
        }
    }

    private void Cross(Point[] outline, double y)
    {
        var start = 0;
        for (var i = 0; i < outline.Length; i++)
        {
            if (double.IsNaN(outline[i].X))
            {
                start = i + 1;
                continue;
            }

            // Every part is closed for filling, whether it says so or not.
            var isLast = i + 1 == outline.Length || double.IsNaN(outline[i + 1].X);
            var (a, b) = (outline[i], isLast ? outline[start] : outline[i + 1]);
            if ((a.Y <= y) != (b.Y <= y))
            {
                _crossings.Add(a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)));
            }
        }
    }

    /// <summary>First row whose middle lies at or above a height.</summary>
    private int RowOf(double y) => Math.Clamp((int)Math.Ceiling((y / Cell) - 0.5), 0, _rows);

    private int ColumnOf(double x) => Math.Clamp((int)Math.Ceiling((x / Cell) - 0.5), 0, _columns);
}
