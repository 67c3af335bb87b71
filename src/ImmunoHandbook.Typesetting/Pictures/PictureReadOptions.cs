using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>What a picture takes from its surroundings.</summary>
internal sealed record PictureReadOptions
{
    /// <summary>Style of text in drawings where they name no size, weight or colour; null leaves text out with a problem.</summary>
    public TextStyle? TextStyle { get; init; }

    /// <summary>Turns the text of drawings into glyphs.</summary>
    public TextShaper? Shape { get; init; }

    public TextDirection Direction { get; init; }

    /// <summary>What <c>currentColor</c> means.</summary>
    public Colour CurrentColour { get; init; } = Colour.Black;

    /// <summary>The theme's colours by the names of CSS custom properties without the dashes (<c>accent</c>); null if unknown.</summary>
    public Func<string, Colour?> ThemeColour { get; init; } = static _ => null;
}
