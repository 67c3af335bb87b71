using HarfBuzzSharp;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Script property of characters, from the Unicode data inside HarfBuzz.</summary>
internal static class ScriptOf
{
    public const uint Latin = 0x4C61746E; // Latn
    public const uint Common = 0x5A797979; // Zyyy

    private const uint Inherited = 0x5A696E68; // Zinh
    private const uint Unknown = 0x5A7A7A7A; // Zzzz
    private const int FirstBeyondAscii = 0x80;

    /// <summary>The script's ISO 15924 tag as a number, or 0 for characters that take the script of their neighbours.</summary>
    public static uint Strong(int codePoint)
    {
        if (codePoint < FirstBeyondAscii)
        {
            return (codePoint | 0x20) is >= 'a' and <= 'z' ? Latin : 0;
        }

        uint script = UnicodeFunctions.Default.GetScript(codePoint);
        return script is Common or Inherited or Unknown ? 0 : script;
    }
}
