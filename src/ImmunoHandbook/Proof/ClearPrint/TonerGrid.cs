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

    /// <summary>Part of a letter's box (its width times its size) that is ink in a regular sans serif.</summary>
    private const double LetterInk = 0.17;

    /// <summary>A picture takes about half of the toner of a black area.</summary>
    private const double PictureInk = 0.5;

    private const uint Picture = 1u << 24;

    private readonly List<double> _crossings = [];

    /// <summary>What a cell lacks to white, so that an empty page is all zeros; above it the mark of a picture.</summary>
    private uint[] _cells = [];

    private int _columns;
    private int _rows;
    private double _toner;

    public void Start(Rect sheet)
    {
        (_columns, _rows) = (Math.Max(1, (int)Math.Ceiling(sheet.Width / Cell)), Math.Max(1, (int)Math.Ceiling(sheet.Height / Cell)));
        if (_cells.Length < _columns * _rows)
        {
            _cells = new uint[_columns * _rows];
        }

        Array.Clear(_cells);
        _toner = 0;
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
                _toner += ink.Box.Width * ink.Size * LetterInk * Dark(Lack(ink.Colour)) / (Cell * Cell);
                break;
            case InkKind.Stroke:
                // Lines are thinner than cells: what they cover is counted like letters, for their longer side.
                _toner += Math.Max(ink.Box.Width, ink.Box.Height) * ink.Size * Dark(Lack(ink.Colour)) / (Cell * Cell);
                break;
        }
    }

    /// <summary>What lies behind the middle of a text, or null where it is a picture.</summary>
    public Colour? Behind(in Ink text)
    {
        var column = Math.Clamp((int)((text.Box.X + (text.Box.Width / 2)) / Cell), 0, _columns - 1);
        var row = Math.Clamp((int)((text.Baseline + (text.Size * 0.3)) / Cell), 0, _rows - 1);
        var lack = _cells[(row * _columns) + column];
        return lack >= Picture ? null : new Colour((byte)(255 - (lack >> 16)), (byte)(255 - ((lack >> 8) & 255)), (byte)(255 - (lack & 255)));
    }

    /// <summary>Part of the sheet that is covered with toner, 0 to 1.</summary>
    public double Tint() => _toner / (_columns * _rows);

    private static uint Lack(Colour c) => ((255u - c.Red) << 16) | ((255u - c.Green) << 8) | (255u - c.Blue);

    /// <summary>A grey of value 200 is printed by covering (255 - 200) / 255 of its area.</summary>
    private static double Dark(uint lack) => lack >= Picture
        ? PictureInk
        : ((0.299 * (lack >> 16)) + (0.587 * ((lack >> 8) & 255)) + (0.114 * (lack & 255))) / 255;

    private void FillPicture(Rect box)
    {
        for (var row = RowOf(box.Y); row < RowOf(box.Bottom); row++)
        {
            Set((row * _columns) + ColumnOf(box.X), (row * _columns) + ColumnOf(box.Right), Picture, PictureInk);
        }
    }

    /// <summary>Scan lines through the middles of the cells, inside where the outline is crossed an odd number of times.</summary>
    private void Fill(Point[] outline, in Ink ink)
    {
        var lack = Lack(ink.Colour);
        var dark = Dark(lack);
        for (var row = RowOf(ink.Box.Y); row < RowOf(ink.Box.Bottom); row++)
        {
            _crossings.Clear();
            Cross(outline, (row + 0.5) * Cell);
            _crossings.Sort();
            for (var i = 0; i + 1 < _crossings.Count; i += 2)
            {
                var from = (row * _columns) + ColumnOf(Math.Max(_crossings[i], ink.Box.X));
                var to = (row * _columns) + ColumnOf(Math.Min(_crossings[i + 1], ink.Box.Right));
                if (ink.Opacity >= 1)
                {
                    Set(from, to, lack, dark);
                }
                else
                {
                    Blend(from, to, lack, Math.Max(0, ink.Opacity));
                }
            }
        }
    }

    private void Set(int from, int to, uint lack, double dark)
    {
        for (var at = from; at < to; at++)
        {
            var old = _cells[at];
            _toner += old == 0 ? dark : dark - Dark(old);
            _cells[at] = lack;
        }
    }

    private void Blend(int from, int to, uint lack, double opacity)
    {
        for (var at = from; at < to; at++)
        {
            var old = _cells[at];
            if (old < Picture)
            {
                uint Mix(int shift) => (uint)Math.Round((((lack >> shift) & 255) * opacity) + (((old >> shift) & 255) * (1 - opacity))) << shift;
                var mixed = Mix(16) | Mix(8) | Mix(0);
                _toner += Dark(mixed) - Dark(old);
                _cells[at] = mixed;
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
