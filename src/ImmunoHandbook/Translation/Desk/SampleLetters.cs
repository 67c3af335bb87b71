namespace ImmunoHandbook.Translation.Desk;

internal static partial class SampleLetters
{
    /// <summary>Letters of the language, or of the one that its code starts with; empty where CLDR does not know it.</summary>
    public static string Of(string code)
    {
        var wanted = code is "zh-TW" or "zh-HK" or "zh-MO" ? "zh-Hant" : code;
        for (; ; wanted = wanted[..wanted.LastIndexOf('-')])
        {
            var found = Array.Find(All, row => row.Code == wanted).Letters;
            if (found is not null || !wanted.Contains('-', StringComparison.Ordinal))
            {
                return found ?? "";
            }
        }
    }
}
