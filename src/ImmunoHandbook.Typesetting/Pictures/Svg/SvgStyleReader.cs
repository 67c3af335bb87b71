using System.Collections.Immutable;
using System.Globalization;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Works out the properties of elements from attributes, style rules and style attributes, in rising order.</summary>
internal sealed class SvgStyleReader(SvgStyleSheet sheet, SvgProblems problems, Func<string, Colour?> themeColour)
{
    /// <summary>Properties that change how a drawing looks and that a printed page cannot follow.</summary>
    private static readonly string[] Unsupported =
    [
        "filter", "mask", "marker-start", "marker-mid", "marker-end", "mix-blend-mode", "text-decoration", "letter-spacing",
        "word-spacing", "writing-mode", "vector-effect", "paint-order", "stroke-dashoffset",
    ];

    private Dictionary<string, string> _own = [];
    private SvgElement _element = null!;

    public SvgStyle Read(SvgElement element, SvgStyle parent)
    {
        Enter(element);
        TellUnsupported();
        var style = parent with
        {
            CurrentColour = ColourOf("color", parent.CurrentColour) ?? parent.CurrentColour,
            FontSize = SvgLength.Parse(Get("font-size"), parent.FontSize, parent.FontSize) is { } size and > 0 ? size : parent.FontSize,
            Bold = Get("font-weight") is { } weight ? IsBold(weight) : parent.Bold,
            Anchor = Get("text-anchor") switch { "start" => SvgAnchor.Start, "middle" => SvgAnchor.Middle, "end" => SvgAnchor.End, _ => parent.Anchor },
            RightToLeft = Get("direction") switch { "rtl" => true, "ltr" => false, _ => parent.RightToLeft },
            Language = element["lang"] ?? parent.Language,
            IsHidden = Get("visibility") switch { "hidden" or "collapse" => true, "visible" => false, _ => parent.IsHidden },
        };
        return ReadPaint(style, parent);
    }

    /// <summary>A property of the element itself that is not inherited.</summary>
    public string? Own(SvgElement element, string property)
    {
        Enter(element);
        return Get(property);
    }

    /// <summary>Reads a colour, with theme colours and <c>currentColor</c>; null for none or what is no colour.</summary>
    public Colour? ColourFrom(string text, Colour current)
    {
        if (text.StartsWith("var(", StringComparison.Ordinal) && text.EndsWith(')'))
        {
            var comma = text.IndexOf(',', StringComparison.Ordinal);
            var name = text[4..(comma > 0 ? comma : text.Length - 1)].Trim().TrimStart('-');
            return themeColour(name) ?? (comma > 0 ? ColourFrom(text[(comma + 1)..^1].Trim(), current) : UnknownColour(text));
        }

        return text.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? current
            : SvgColours.TryParse(text, out var colour) ? colour
            : UnknownColour(text);
    }

    private SvgStyle ReadPaint(SvgStyle style, SvgStyle parent) => style with
    {
        Fill = PaintOf("fill", parent.Fill, style.CurrentColour),
        Stroke = PaintOf("stroke", parent.Stroke, style.CurrentColour),
        FillOpacity = OpacityOf("fill-opacity") ?? parent.FillOpacity,
        StrokeOpacity = OpacityOf("stroke-opacity") ?? parent.StrokeOpacity,
        EvenOdd = Get("fill-rule") switch { "evenodd" => true, "nonzero" => false, _ => parent.EvenOdd },
        StrokeWidth = SvgLength.Parse(Get("stroke-width"), 0, style.FontSize) ?? parent.StrokeWidth,
        Cap = Get("stroke-linecap") switch { "butt" => LineCap.Butt, "round" => LineCap.Round, "square" => LineCap.Square, _ => parent.Cap },
        Join = Get("stroke-linejoin") switch { "miter" => LineJoin.Miter, "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => parent.Join },
        Dashes = DashesOf(parent.Dashes),
    };

    /// <summary>Opacity of the element as a whole.</summary>
    public double GroupOpacity(SvgElement element)
    {
        Enter(element);
        return OpacityOf("opacity") ?? 1;
    }

    private void Enter(SvgElement element)
    {
        if (!ReferenceEquals(element, _element))
        {
            _element = element;
            _own = element["style"] is { } style ? SvgStyleSheet.Declarations(style) : [];
        }
    }

    private string? Get(string property)
    {
        var value = _own.GetValueOrDefault(property) ?? sheet.Find(_element, property) ?? _element[property];
        return value is "inherit" ? null : value?.Trim();
    }

    private SvgPaint PaintOf(string property, SvgPaint inherited, Colour current)
    {
        var text = Get(property);
        if (text is null)
        {
            return inherited;
        }

        if (text is "none" or "transparent")
        {
            return default;
        }

        if (text.StartsWith("url(", StringComparison.Ordinal))
        {
            return SvgReference.Target(text) is { } id ? new SvgPaint(null, id) : Outside(text);
        }

        return new SvgPaint(ColourFrom(text, current), null);
    }

    private SvgPaint Outside(string text)
    {
        problems.Add(_element, $"The paint '{text}' points outside of the drawing and is left out.", "Use a colour or a gradient of the same file.");
        return default;
    }

    private Colour? ColourOf(string property, Colour current) => Get(property) is { } text ? ColourFrom(text, current) : null;

    private Colour? UnknownColour(string text)
    {
        problems.Add(_element, $"'{text}' on the element '{_element.Name}' is no colour that print knows; the paint is left out.", "Write colours as #rrggbb.");
        return null;
    }

    private double? OpacityOf(string property)
    {
        var text = Get(property);
        if (text is null)
        {
            return null;
        }

        var isPercent = text.EndsWith('%');
        return double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(isPercent ? value / 100 : value, 0, 1)
            : null;
    }

    private ImmutableArray<double> DashesOf(ImmutableArray<double> inherited)
    {
        var text = Get("stroke-dasharray");
        if (text is null)
        {
            return inherited;
        }

        // Dashes may be given in pixels; other units are rare enough to be told.
        var values = text == "none" ? [] : SvgNumbers.All(text.Replace("px", "", StringComparison.Ordinal));
        if (values is null || values.Any(v => v < 0))
        {
            problems.Add(_element, $"The dashes '{text}' are left out.", "Write lengths as plain numbers.");
            return [];
        }

        return values.Sum() > 0 ? [.. values] : [];
    }

    private static bool IsBold(string weight) => weight is "bold" or "bolder" ||
        (int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600);

    private void TellUnsupported()
    {
        foreach (var property in Unsupported)
        {
            if (Get(property) is { } value and not ("none" or "normal" or "0" or "horizontal-tb" or "lr-tb"))
            {
                problems.Add(_element, $"'{property}: {value}' on the element '{_element.Name}' is not supported and is left out.");
            }
        }

        if (Get("font-style") is "italic" or "oblique")
        {
            problems.Add(_element, $"The text on the element '{_element.Name}' is not set in italics.", "Use bold for emphasis; italics are hard to read.");
        }
    }
}
