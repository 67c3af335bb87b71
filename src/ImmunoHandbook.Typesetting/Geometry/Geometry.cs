namespace ImmunoHandbook.Typesetting.Geometry;

/// <summary>A place on a page in points, from the top left corner; y grows downwards.</summary>
public readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
}

/// <summary>Width and height in points.</summary>
public readonly record struct Size(double Width, double Height);

/// <summary>A rectangle in points; <see cref="Y"/> is its upper edge.</summary>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;

    public Rect Offset(Point by) => new(X + by.X, Y + by.Y, Width, Height);
}

/// <summary>Space inside an edge, in points. Start and end follow the reading direction.</summary>
public readonly record struct Insets(double Top, double End, double Bottom, double Start)
{
    public static Insets Uniform(double value) => new(value, value, value, value);

    public double Vertical => Top + Bottom;
    public double Horizontal => Start + End;
}

/// <summary>Conversions into points (1 pt = 1/72 inch), the only unit used inside the typesetter.</summary>
public static class Length
{
    public const double PointsPerMillimetre = 72 / 25.4;

    public static double FromMillimetres(double millimetres) => millimetres * PointsPerMillimetre;
}
