using System.Runtime.CompilerServices;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

/// <summary>Faces of the built-in theme, read once.</summary>
internal static class SampleFonts
{
    public static readonly FontFace Latin = Load("NotoSans-Regular.ttf");
    public static readonly FontFace Bold = Load("NotoSans-Bold.ttf");
    public static readonly FontFace Arabic = Load("NotoSansArabic-Regular.ttf");
    public static readonly FontFace Hebrew = Load("NotoSansHebrew-Regular.ttf");
    public static readonly FontFace Devanagari = Load("NotoSansDevanagari-Regular.ttf");

    private static FontFace Load(string name) =>
        FontFace.Load(File.ReadAllBytes(Path.Combine(Repository(), "themes", "clear", "fonts", name)), name);

    private static string Repository([CallerFilePath] string here = "")
    {
        // Where the sources were compiled, or, for tests run elsewhere, whatever is above the test program.
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (Directory.Exists(Path.Combine(folder, "themes", "clear", "fonts")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException("The themes folder is not above the test program.");
    }
}
