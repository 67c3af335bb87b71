using ImmunoHandbook.Typesetting.Geometry;
using UglyToad.PdfPig.Tokens;
using Op = ImmunoHandbook.Proof.Reading.ContentOperator;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>
/// Carries out the content stream of a page (ISO 32000-1, 8 and 9), as far as to know what is painted where, in which
/// colour and size, what it says, and how it is marked. Knows nothing of how this program writes pages.
/// </summary>
internal sealed class ContentReader
{
    private const int DeepestForm = 12;

    private readonly PdfObjects _objects;
    private readonly FinishedFonts _fonts;
    private readonly PageInk _page;
    private readonly Stack<GraphicsState> _saved = new();
    private readonly OutlineTracer _path = new();
    private readonly MarkReader _marks;
    private readonly TextPainter _text;
    private readonly double[] _numbers = new double[6];
    private readonly List<(byte[]? Codes, double Move)> _show = [];
    private DictionaryToken _resources;
    private GraphicsState _state;
    private string _name = "";
    private string _firstName = "";
    private int _count;
    private bool _clips;

    private ContentReader(PdfObjects objects, FinishedFonts fonts, PageInk page, DictionaryToken resources)
    {
        (_objects, _fonts, _page, _resources) = (objects, fonts, page, resources);
        _marks = new MarkReader(objects, page);
        _text = new TextPainter(fonts, page);
    }

    public static PageInk Read(PdfObjects objects, FinishedFonts fonts, (DictionaryToken Resources, Rect Box) page, byte[] content)
    {
        var ink = new PageInk();
        var reader = new ContentReader(objects, fonts, ink, page.Resources) { _state = GraphicsState.Of(page.Box) };
        reader.Run(content, 0);
        return ink;
    }

    private void Run(byte[] content, int depth)
    {
        var lexer = new ContentLexer(content);
        for (var kind = lexer.Next(); kind != ContentTokenKind.End; kind = lexer.Next())
        {
            switch (kind)
            {
                case ContentTokenKind.Number:
                    AddNumber(lexer.Number);
                    break;
                case ContentTokenKind.Text:
                    _show.Add((lexer.Text, 0));
                    break;
                case ContentTokenKind.Name:
                    _name = System.Text.Encoding.Latin1.GetString(lexer.Word);
                    _firstName = _firstName.Length == 0 ? _name : _firstName;
                    break;
                case ContentTokenKind.DictionaryStart:
                    _marks.ReadProperties(ref lexer);
                    break;
                case ContentTokenKind.Operator:
                    var code = Op.Of(lexer.Word);
                    Carry(code, depth);
                    if (code == Op.InlineImage)
                    {
                        lexer.SkipInlineImage();
                    }

                    (_count, _firstName) = (0, "");
                    _show.Clear();
                    break;
            }
        }
    }

    private void AddNumber(double number)
    {
        _show.Add((null, number));
        if (_count < _numbers.Length)
        {
            _numbers[_count++] = number;
        }
    }

    private double Number(int index) => index < _count ? _numbers[index] : 0;

    private Point Place(int index) => _state.Matrix.Apply(new Point(Number(index), Number(index + 1)));

    private void Carry(int code, int depth)
    {
        if (!CarryState(code) && !CarryPath(code) && !CarryText(code))
        {
            switch (code)
            {
                case Op.BeginMark or Op.BeginMarkProperties:
                    _marks.Begin(_firstName, _name, _resources);
                    break;
                case Op.EndMark:
                    _marks.End();
                    break;
                case Op.Shading:
                    // Gradients stand inside of pictures; their colours are not looked at.
                    Paint(new Ink(InkKind.Picture, _marks.Current, _state.Clip) { Opacity = 1 });
                    break;
                case Op.InlineImage:
                    PaintPicture();
                    break;
                case Op.Object:
                    PaintObject(depth);
                    break;
            }
        }
    }

    private bool CarryState(int code)
    {
        switch (code)
        {
            case Op.Save: _saved.Push(_state); break;
            case Op.Restore: _state = _saved.TryPop(out var old) ? old : _state; break;
            case Op.Concatenate:
                _state = _state with { Matrix = _state.Matrix.After(new Transform(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5))) };
                break;
            case Op.Width: _state = _state with { LineWidth = Number(0) }; break;
            case Op.FillGrey: _state = _state with { Fill = Grey(Number(0)) }; break;
            case Op.FillRgb: _state = _state with { Fill = Rgb() }; break;
            case Op.FillCmyk: _state = _state with { Fill = Cmyk() }; break;
            case Op.StrokeGrey: _state = _state with { Stroke = Grey(Number(0)) }; break;
            case Op.StrokeRgb: _state = _state with { Stroke = Rgb() }; break;
            case Op.StrokeCmyk: _state = _state with { Stroke = Cmyk() }; break;
            case Op.ExternalState: _state = _state with { Opacity = FillOpacity() }; break;
            default: return false;
        }

        return true;
    }

    private double FillOpacity() =>
        _objects.Dictionary(_resources, "ExtGState") is { } states && _objects.Dictionary(states, _name) is { } state
            ? _objects.Number(state, "ca") ?? _state.Opacity
            : _state.Opacity;

    private bool CarryPath(int code)
    {
        switch (code)
        {
            case Op.Move: _path.Move(Place(0)); break;
            case Op.Line: _path.Line(Place(0)); break;
            case Op.Curve: _path.Curve(Place(0), Place(2), Place(4)); break;
            case Op.CurveFromCurrent: _path.Curve(_path.Current, Place(0), Place(2)); break;
            case Op.CurveToLast: _path.Curve(Place(0), Place(2), Place(2)); break;
            case Op.Close or Op.CloseStroke or Op.CloseFillStroke or Op.CloseFillStrokeEvenOdd when !_path.IsEmpty:
                _path.Close();
                EndPath(code);
                break;
            case Op.Rectangle: AddRectangle(); break;
            case Op.Clip or Op.ClipEvenOdd: _clips = true; break;
            case Op.Fill or Op.FillOld or Op.FillEvenOdd or Op.Stroke or Op.FillStroke or Op.FillStrokeEvenOdd or Op.EndPath:
                EndPath(code);
                break;
            default: return false;
        }

        return true;
    }

    private void AddRectangle()
    {
        var (x, y, width, height) = (Number(0), Number(1), Number(2), Number(3));
        _path.Move(_state.Matrix.Apply(new Point(x, y)));
        _path.Line(_state.Matrix.Apply(new Point(x + width, y)));
        _path.Line(_state.Matrix.Apply(new Point(x + width, y + height)));
        _path.Line(_state.Matrix.Apply(new Point(x, y + height)));
        _path.Close();
    }

    private void EndPath(int code)
    {
        if (code == Op.Close)
        {
            return;
        }

        var box = _path.Bounds();
        if (!_path.IsEmpty && code is not (Op.Stroke or Op.CloseStroke or Op.EndPath))
        {
            Paint(new Ink(InkKind.Fill, _marks.Current, GraphicsState.Meet(box, _state.Clip))
            {
                Colour = _state.Fill,
                Outline = _path.Points(),
                Opacity = _state.Opacity,
            });
        }

        if (!_path.IsEmpty && code is not (Op.Fill or Op.FillOld or Op.FillEvenOdd or Op.EndPath))
        {
            var width = _state.LineWidth * GraphicsState.ScaleOf(_state.Matrix);
            var wider = new Rect(box.X - (width / 2), box.Y - (width / 2), box.Width + width, box.Height + width);
            Paint(new Ink(InkKind.Stroke, _marks.Current, GraphicsState.Meet(wider, _state.Clip)) { Colour = _state.Stroke, Size = width, Opacity = _state.Opacity });
        }

        if (_clips)
        {
            _state = _state with { Clip = GraphicsState.Meet(_state.Clip, box) };
            _clips = false;
        }

        _path.Clear();
    }

    private bool CarryText(int code)
    {
        switch (code)
        {
            case Op.BeginText: _text.Begin(); break;
            case Op.EndText: break;
            case Op.Font: _state = _state with { Font = _fonts.IndexOf(_resources, _name), FontSize = Number(0) }; break;
            case Op.TextMatrix:
                _text.Set(new Transform(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5)));
                break;
            case Op.TextMove: _text.Move(Number(0), Number(1)); break;
            case Op.TextMoveLeading:
                _state = _state with { Leading = -Number(1) };
                _text.Move(Number(0), Number(1));
                break;
            case Op.NextLine: _text.Move(0, -_state.Leading); break;
            case Op.Leading: _state = _state with { Leading = Number(0) }; break;
            case Op.Rise: _state = _state with { Rise = Number(0) }; break;
            case Op.CharacterSpacing: _state = _state with { CharacterSpacing = Number(0) }; break;
            case Op.WordSpacing: _state = _state with { WordSpacing = Number(0) }; break;
            case Op.Scaling: _state = _state with { Scaling = Number(0) / 100 }; break;
            case Op.Show or Op.ShowAdjusted: _text.Show(_show, _state, _marks.Current); break;
            case Op.ShowNextLine or Op.ShowSpaced:
                _text.Move(0, -_state.Leading);
                _text.Show(_show.FindAll(s => s.Codes is not null), _state, _marks.Current);
                break;
            default: return false;
        }

        return true;
    }

    private void PaintObject(int depth)
    {
        if (_objects.Dictionary(_resources, "XObject") is not { } named
            || !named.Data.TryGetValue(_name, out var token) || _objects.Resolve(token) is not StreamToken stream)
        {
            return;
        }

        if (_objects.Text(stream.StreamDictionary, "Subtype") == "Image")
        {
            PaintPicture();
        }
        else if (depth < DeepestForm)
        {
            var before = _page.Marks.Count;
            RunForm(stream, depth);
            if (_page.Marks.FindIndex(before, m => m.Id >= 0) >= 0)
            {
                _page.MarkedForms.Add(PdfObjects.NumberOf(token));
            }
        }
    }

    private void RunForm(StreamToken form, int depth)
    {
        var (state, resources) = (_state, _resources);
        if (_objects.Items(form.StreamDictionary, "Matrix") is { Count: 6 } given)
        {
            var m = given.Select(n => (_objects.Resolve(n) as NumericToken)?.Data ?? 0).ToArray();
            _state = _state with { Matrix = _state.Matrix.After(new Transform(m[0], m[1], m[2], m[3], m[4], m[5])) };
        }

        _resources = _objects.Dictionary(form.StreamDictionary, "Resources") ?? resources;
        (_count, var open) = (0, _saved.Count);
        Run(_objects.Content(form), depth + 1);
        while (_saved.Count > open)
        {
            _saved.Pop();
        }

        (_state, _resources) = (state, resources);
    }

    /// <summary>An image fills the unit square of its space (8.9.5).</summary>
    private void PaintPicture()
    {
        _path.Clear();
        foreach (var corner in new Point[] { new(0, 0), new(1, 0), new(1, 1), new(0, 1) })
        {
            _path.Line(_state.Matrix.Apply(corner));
        }

        Paint(new Ink(InkKind.Picture, _marks.Current, GraphicsState.Meet(_path.Bounds(), _state.Clip)) { Opacity = _state.Opacity });
        _path.Clear();
    }

    private void Paint(Ink ink) => _page.Painted.Add(ink);

    private static Colour Grey(double level) => new(Byte(level), Byte(level), Byte(level));

    private Colour Rgb() => new(Byte(Number(0)), Byte(Number(1)), Byte(Number(2)));

    /// <summary>The plain conversion of 10.3.5: good enough to tell dark from light.</summary>
    private Colour Cmyk() => new(
        Byte((1 - Number(0)) * (1 - Number(3))), Byte((1 - Number(1)) * (1 - Number(3))), Byte((1 - Number(2)) * (1 - Number(3))));

    private static byte Byte(double share) => (byte)Math.Round(Math.Clamp(share, 0, 1) * 255);
}
