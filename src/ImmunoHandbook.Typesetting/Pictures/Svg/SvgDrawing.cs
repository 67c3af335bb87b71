using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Turns the elements of a drawing into frame items, in the drawing's own units.</summary>
internal sealed class SvgDrawing
{
    private const int DeepestUse = 8;
    private const int MostItems = 200_000;

    private readonly Dictionary<string, SvgElement> _byId = new(StringComparer.Ordinal);
    private readonly SvgProblems _problems;
    private readonly SvgStyleReader _styles;
    private readonly SvgShapes _shapes;
    private readonly SvgGradients _gradients;
    private readonly SvgText _text;
    private readonly Size _view;
    private int _items;
    private int _useDepth;

    public SvgDrawing(SvgElement root, Size view, PictureReadOptions options, SvgProblems problems)
    {
        _view = view;
        _problems = problems;
        var sheet = new SvgStyleSheet();
        Collect(root, sheet);
        _styles = new SvgStyleReader(sheet, problems, options.ThemeColour);
        _shapes = new SvgShapes(view, problems);
        RootStyle = new SvgStyle
        {
            CurrentColour = options.CurrentColour,
            RightToLeft = options.Direction == Text.TextDirection.RightToLeft,
        };
        _gradients = new SvgGradients(_byId, _styles, problems, RootStyle);
        _text = new SvgText(options, _styles, problems);
    }

    public SvgStyle RootStyle { get; }

    public ImmutableArray<FrameItem> DrawRoot(SvgElement root)
    {
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        DrawChildren(root, _styles.Read(root, RootStyle), items);
        return items.ToImmutable();
    }

    /// <summary>Finds ids and style rules, wherever they stand, before anything is drawn.</summary>
    private void Collect(SvgElement element, SvgStyleSheet sheet)
    {
        if (element.Id is { } id)
        {
            _byId.TryAdd(id, element);
        }

        if (element.Name == "style")
        {
            sheet.Add(element, _problems);
        }

        SvgSafety.TellDangers(element, _problems);
        foreach (var child in element.Children)
        {
            Collect(child, sheet);
        }
    }

    private void DrawChildren(SvgElement element, SvgStyle style, ImmutableArray<FrameItem>.Builder items)
    {
        foreach (var child in element.Children)
        {
            Draw(child, style, items);
        }
    }

    private void Draw(SvgElement element, SvgStyle inherited, ImmutableArray<FrameItem>.Builder items)
    {
        if (element.Name.Length == 0 || _items++ > MostItems || _styles.Own(element, "display") == "none")
        {
            return;
        }

        switch (element.Name)
        {
            case "g" or "a" or "use" or "text" or "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon":
                var style = _styles.Read(element, inherited);
                var opacity = _styles.GroupOpacity(element);
                var inner = ImmutableArray.CreateBuilder<FrameItem>();
                DrawOwn(element, style, inner);
                Wrap(element, inner.ToImmutable(), opacity, items);
                break;
            case "defs" or "symbol" or "style" or "title" or "desc" or "metadata" or "clipPath" or "linearGradient" or "radialGradient":
                break;
            default:
                _problems.Add(element, $"The element '{element.Name}' is not supported and is left out.", SvgSafety.HintFor(element.Name));
                break;
        }
    }

    private void DrawOwn(SvgElement element, SvgStyle style, ImmutableArray<FrameItem>.Builder items)
    {
        switch (element.Name)
        {
            case "g" or "a":
                DrawChildren(element, style, items);
                break;
            case "use":
                DrawUse(element, style, items);
                break;
            case "text":
                items.AddRange(_text.Set(element, style, _shapes));
                break;
            default:
                if (!style.IsHidden && _shapes.Outline(element, style.FontSize) is { } outline)
                {
                    DrawOutline(element, outline, style, items);
                }

                break;
        }
    }

    private void DrawOutline(SvgElement element, VectorPath outline, SvgStyle style, ImmutableArray<FrameItem>.Builder items)
    {
        if (FillOf(element, outline, style) is { } fill)
        {
            items.Add(fill);
        }

        if (style.Stroke.Gradient is not null)
        {
            _problems.Add(element, $"The gradient along the outline of '{element.Name}' is not supported and is left out.", "Give the stroke a colour.");
        }
        else if (style.Stroke.Colour is { } colour && style.StrokeWidth > 0)
        {
            items.Add(new ShapeItem(outline, null, style.ToStroke(colour), null) { Opacity = style.StrokeOpacity });
        }
    }

    private ShapeItem? FillOf(SvgElement element, VectorPath outline, SvgStyle style)
    {
        if (style.Fill.Gradient is { } id)
        {
            var bounds = SvgBounds.Of(outline);
            return bounds is { Width: > 0, Height: > 0 } && _gradients.Find(element, id, bounds, _view) is { } found
                ? new ShapeItem(outline, null, null, null)
                {
                    Gradient = found.Gradient,
                    EvenOdd = style.EvenOdd,
                    Opacity = style.FillOpacity * found.Opacity,
                }
                : null;
        }

        return style.Fill.Colour is { } colour && element.Name != "line"
            ? new ShapeItem(outline, colour, null, null) { EvenOdd = style.EvenOdd, Opacity = style.FillOpacity }
            : null;
    }

    private void DrawUse(SvgElement use, SvgStyle style, ImmutableArray<FrameItem>.Builder items)
    {
        if (SvgReference.Target(use["href"]) is not { } id || !_byId.TryGetValue(id, out var target))
        {
            _problems.Add(use, $"The 'use' of line {use.Line} names nothing in this file and is left out.");
            return;
        }

        if (_useDepth >= DeepestUse)
        {
            _problems.Add(use, "'use' elements lead to one another in a circle or too deep; the rest is left out.");
            return;
        }

        _useDepth++;
        var inner = ImmutableArray.CreateBuilder<FrameItem>();
        var map = Transform.Translate(_shapes.X(use, "x", style.FontSize), _shapes.Y(use, "y", style.FontSize));
        if (target.Name is "symbol" or "svg")
        {
            map = map.After(SvgViewBox.Of(target, SizeOf(use, target, style)).ToTransform());
            DrawChildren(target, _styles.Read(target, style), inner);
        }
        else
        {
            Draw(target, style, inner);
        }

        _useDepth--;
        Group(inner.ToImmutable(), map, null, 1, items);
    }

    private Size SizeOf(SvgElement use, SvgElement target, SvgStyle style) => new(
        SvgLength.Parse(use["width"] ?? target["width"], _view.Width, style.FontSize) ?? _view.Width,
        SvgLength.Parse(use["height"] ?? target["height"], _view.Height, style.FontSize) ?? _view.Height);

    /// <summary>Puts an element's transform, clip and opacity around what it draws.</summary>
    private void Wrap(
        SvgElement element, ImmutableArray<FrameItem> inner, double opacity, ImmutableArray<FrameItem>.Builder items)
    {
        var map = Transform.Identity;
        if (element["transform"] is { } text)
        {
            if (SvgTransforms.Parse(text) is not { } parsed)
            {
                _problems.Add(element, $"The transform '{text}' cannot be read and is left out.");
            }
            else
            {
                map = parsed;
            }
        }

        if (inner is [ShapeItem single] && opacity < 1)
        {
            inner = [single with { Opacity = single.Opacity * opacity }];
            opacity = 1;
        }

        Group(inner, map, ClipOf(element), opacity, items);
    }

    private void Group(
        ImmutableArray<FrameItem> inner, Transform map, Rect? clip, double opacity, ImmutableArray<FrameItem>.Builder items)
    {
        if (map == Transform.Identity && clip is null && opacity >= 1)
        {
            items.AddRange(inner);
        }
        else if (inner.Length > 0)
        {
            items.Add(new GroupItem(new Frame(_view, inner), map, clip) { Opacity = opacity });
        }
    }

    /// <summary>Clipping by one rectangle; any other clip path is told.</summary>
    private Rect? ClipOf(SvgElement element)
    {
        if (_styles.Own(element, "clip-path") is not { } text || text == "none")
        {
            return null;
        }

        var isRectangle = SvgReference.Target(text) is { } id && _byId.TryGetValue(id, out var clip) &&
            clip["clipPathUnits"] != "objectBoundingBox" && clip["transform"] is null;
        var shapes = isRectangle ? _byId[SvgReference.Target(text)!].Children.Where(c => c.Name.Length > 0).ToArray() : [];
        if (shapes is [{ Name: "rect" } rect] && rect["transform"] is null && rect["rx"] is null)
        {
            return new Rect(_shapes.X(rect, "x", 16), _shapes.Y(rect, "y", 16), _shapes.X(rect, "width", 16), _shapes.Y(rect, "height", 16));
        }

        _problems.Add(element, $"The clip path of line {element.Line} is not a plain rectangle; nothing is cut off.", "Clip with a single rect, or cut the shapes themselves.");
        return null;
    }
}
