using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Tests.Text;

/// <summary>The built-in theme's fonts from the test program's folder.</summary>
internal static class Fonts
{
    public static readonly FontCascade All = new(
        [Family("AtkinsonHyperlegibleNext"), Family("NotoSans"), Family("NotoSansArabic"), Family("NotoSansHebrew"), Family("NotoSansDevanagari")]);

    public static readonly FontCascade LatinOnly = new([Family("AtkinsonHyperlegibleNext")]);

    public static readonly TextStyle Body = new(All, 12, Colour.Black, "en");

    /// <summary>Letters of one width before all others.</summary>
    public static readonly TextStyle Code = Body with { Fonts = new FontCascade([Family("NotoSansMono"), .. All.Families]) };

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fonts", name));

    public static FontFace Load(string name) => FontFace.Load(Bytes(name), name);

    private static FontFamily Family(string name) => new(name, Load($"{name}-Regular.ttf"), Load($"{name}-Bold.ttf"));
}
