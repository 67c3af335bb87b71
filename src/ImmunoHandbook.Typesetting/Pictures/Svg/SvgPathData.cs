using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Path data (SVG 1.1, 8.3). An error ends the path where it stands, and what came before it is drawn.</summary>
internal ref struct SvgPathData
{
    private readonly SvgPathBuilder _path;
    private SvgNumbers _data;
    private Point _control;
    private char _previous;
    private bool _relative;

    private SvgPathData(string data)
    {
        _path = new SvgPathBuilder();
        _data = new SvgNumbers(data);
    }

    /// <returns>The outline, and whether the data was without error.</returns>
    public static (VectorPath Path, bool IsComplete) Read(string data)
    {
        var reader = new SvgPathData(data);
        var complete = reader.ReadAll();
        return (reader._path.ToPath(), complete);
    }

    private bool ReadAll()
    {
        var command = '\0';
        while (!_data.IsAtEnd)
        {
            var next = _data.Peek();
            if (char.IsAsciiLetter(next))
            {
                command = next;
                _data.Skip();
            }
            else if (char.ToUpperInvariant(command) is '\0' or 'Z')
            {
                return false;
            }

            if (_path.IsEmpty && command is not ('M' or 'm'))
            {
                return false;
            }

            if (!ReadCommand(command))
            {
                return false;
            }

            // Further pairs after a move are lines.
            _previous = char.ToUpperInvariant(command);
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }

        return true;
    }

    private bool ReadCommand(char command)
    {
        _relative = char.IsAsciiLetterLower(command);
        return char.ToUpperInvariant(command) switch
        {
            'M' => ReadMove(),
            'L' => ReadLine(),
            'H' => ReadHorizontal(),
            'V' => ReadVertical(),
            'C' => ReadCubic(),
            'S' => ReadSmoothCubic(),
            'Q' => ReadQuadratic(),
            'T' => ReadSmoothQuadratic(),
            'A' => ReadArc(),
            'Z' => ReadClose(),
            _ => false,
        };
    }

    private bool TryPoint(out Point point)
    {
        point = default;
        if (!_data.TryNumber(out var x) || !_data.TryNumber(out var y))
        {
            return false;
        }

        point = _relative ? new Point(_path.Current.X + x, _path.Current.Y + y) : new Point(x, y);
        return true;
    }

    private bool ReadMove()
    {
        if (!TryPoint(out var to))
        {
            return false;
        }

        _path.Move(to);
        return true;
    }

    private bool ReadLine()
    {
        if (!TryPoint(out var to))
        {
            return false;
        }

        _path.Line(to);
        return true;
    }

    private bool ReadHorizontal()
    {
        if (!_data.TryNumber(out var x))
        {
            return false;
        }

        _path.Line(_path.Current with { X = _relative ? _path.Current.X + x : x });
        return true;
    }

    private bool ReadVertical()
    {
        if (!_data.TryNumber(out var y))
        {
            return false;
        }

        _path.Line(_path.Current with { Y = _relative ? _path.Current.Y + y : y });
        return true;
    }

    private bool ReadCubic()
    {
        if (!TryPoint(out var first) || !TryPoint(out _control) || !TryPoint(out var to))
        {
            return false;
        }

        _path.Curve(first, _control, to);
        return true;
    }

    private bool ReadSmoothCubic()
    {
        var first = Reflected('C', 'S');
        if (!TryPoint(out _control) || !TryPoint(out var to))
        {
            return false;
        }

        _path.Curve(first, _control, to);
        return true;
    }

    private bool ReadQuadratic()
    {
        if (!TryPoint(out _control) || !TryPoint(out var to))
        {
            return false;
        }

        _path.Quadratic(_control, to);
        return true;
    }

    private bool ReadSmoothQuadratic()
    {
        _control = Reflected('Q', 'T');
        if (!TryPoint(out var to))
        {
            return false;
        }

        _path.Quadratic(_control, to);
        return true;
    }

    private bool ReadArc()
    {
        if (!_data.TryNumber(out var rx) || !_data.TryNumber(out var ry) || !_data.TryNumber(out var rotation) ||
            !_data.TryFlag(out var large) || !_data.TryFlag(out var sweep) || !TryPoint(out var to))
        {
            return false;
        }

        SvgArc.Append(_path, to, (rx, ry), rotation, (large, sweep));
        return true;
    }

    private readonly bool ReadClose()
    {
        _path.Close();
        return true;
    }

    /// <summary>The last control point mirrored at the current point, if a curve of the same kind went before.</summary>
    private readonly Point Reflected(char curve, char smooth) => _previous == curve || _previous == smooth
        ? new Point((2 * _path.Current.X) - _control.X, (2 * _path.Current.Y) - _control.Y)
        : _path.Current;
}
