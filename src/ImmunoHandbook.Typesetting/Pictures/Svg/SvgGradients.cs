using System.Collections.Immutable;
using System.Globalization;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>A gradient ready to paint with, and the opacity that all its stops share.</summary>
internal sealed record SvgGradient(Gradient Gradient, double Opacity);

/// <summary>Linear and radial gradients (SVG 1.1, 13.2) for the outlines they fill.</summary>
internal sealed class SvgGradients(
    IReadOnlyDictionary<string, SvgElement> byId, SvgStyleReader styles, SvgProblems problems, SvgStyle root)
{
    private const int LongestChain = 16;

    /// <summary>The gradient for a shape with these bounds; null (and a problem) if it cannot be painted.</summary>
    public SvgGradient? Find(SvgElement user, string id, Rect bounds, Size view)
    {
        if (!byId.TryGetValue(id, out var element) || element.Name is not ("linearGradient" or "radialGradient"))
        {
            var what = element is null ? "nothing in the file has this id" : $"'{element.Name}' is not supported";
            problems.Add(user, $"The paint '#{id}' is left out: {what}.", "Use a colour, a linearGradient or a radialGradient.");
            return null;
        }

        var chain = Chain(element);
        var isBoxed = Inherited(chain, "gradientUnits") != "userSpaceOnUse";
        if (Inherited(chain, "spreadMethod") is "reflect" or "repeat" || ReadStops(chain) is not { } stops)
        {
            problems.Add(element, $"The gradient '{id}' repeats or fades into transparency, which print does not support; it is left out.", "Use opaque stops and no spreadMethod.");
            return null;
        }

        var own = SvgTransforms.Parse(Inherited(chain, "gradientTransform") ?? "") ?? Transform.Identity;
        var box = new Transform(bounds.Width, 0, 0, bounds.Height, bounds.X, bounds.Y);
        var map = isBoxed ? box.After(own) : own;
        var unit = isBoxed ? new Size(1, 1) : view;
        return new SvgGradient(
            element.Name == "linearGradient" ? Linear(chain, stops.Stops, map, unit) : Radial(chain, stops.Stops, map, unit),
            stops.Opacity);
    }

    private static LinearGradient Linear(List<SvgElement> chain, ImmutableArray<GradientStop> stops, Transform map, Size unit) => new(
        new Point(Length(chain, "x1", "0%", unit.Width), Length(chain, "y1", "0%", unit.Height)),
        new Point(Length(chain, "x2", "100%", unit.Width), Length(chain, "y2", "0%", unit.Height)),
        stops, map);

    private static RadialGradient Radial(List<SvgElement> chain, ImmutableArray<GradientStop> stops, Transform map, Size unit)
    {
        var centre = new Point(Length(chain, "cx", "50%", unit.Width), Length(chain, "cy", "50%", unit.Height));
        var diagonal = Math.Sqrt(((unit.Width * unit.Width) + (unit.Height * unit.Height)) / 2);
        var radius = Length(chain, "r", "50%", diagonal);
        var focus = new Point(
            SvgLength.Parse(Inherited(chain, "fx"), unit.Width, 1) ?? centre.X,
            SvgLength.Parse(Inherited(chain, "fy"), unit.Height, 1) ?? centre.Y);
        return new RadialGradient(focus, Length(chain, "fr", "0", diagonal), centre, radius, stops, map);
    }

    private static double Length(List<SvgElement> chain, string attribute, string otherwise, double unit) =>
        SvgLength.Parse(Inherited(chain, attribute) ?? otherwise, unit, 1) ?? 0;

    /// <summary>The gradient and those it takes attributes and stops from.</summary>
    private List<SvgElement> Chain(SvgElement element)
    {
        var chain = new List<SvgElement> { element };
        while (chain.Count < LongestChain && SvgReference.Target(chain[^1]["href"]) is { } id &&
            byId.TryGetValue(id, out var next) && !chain.Contains(next))
        {
            chain.Add(next);
        }

        return chain;
    }

    private static string? Inherited(List<SvgElement> chain, string attribute) =>
        chain.Select(element => element[attribute]).FirstOrDefault(value => value is not null);

    /// <summary>Null if stops differ in opacity, or there are none.</summary>
    private (ImmutableArray<GradientStop> Stops, double Opacity)? ReadStops(List<SvgElement> chain)
    {
        var holder = chain.FirstOrDefault(element => element.Children.Any(child => child.Name == "stop"));
        if (holder is null)
        {
            return null;
        }

        var stops = ImmutableArray.CreateBuilder<GradientStop>();
        double? shared = null;
        foreach (var stop in holder.Children.Where(child => child.Name == "stop"))
        {
            var current = styles.Read(stop, root).CurrentColour;
            var colour = styles.Own(stop, "stop-color") is { } text ? styles.ColourFrom(text, current) : Colour.Black;
            var opacity = Fraction(styles.Own(stop, "stop-opacity") ?? "1");
            if (colour is null || (shared is { } known && known != opacity))
            {
                return null;
            }

            shared = opacity;
            stops.Add(new GradientStop(Fraction(stop["offset"] ?? "0"), colour.Value));
        }

        return (stops.ToImmutable(), shared ?? 1);
    }

    private static double Fraction(string text)
    {
        var isPercent = text.Trim().EndsWith('%');
        return double.TryParse(text.Trim().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(isPercent ? value / 100 : value, 0, 1)
            : 0;
    }
}
