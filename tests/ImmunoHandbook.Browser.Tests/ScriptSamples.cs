using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>A handbook whose one chapter says the same in six scripts, each over several lines, with words to find its paragraphs by.</summary>
internal static class ScriptSamples
{
    /// <summary>Language, then text that fills more than one line of the A5 book.</summary>
    public static readonly IReadOnlyList<(string Language, string Text)> All =
    [
        ("fr", "L’immunothérapie aide votre propre système immunitaire à trouver les cellules cancéreuses et à les combattre. Appelez-nous dès 38,5 °C."),
        ("el", "Η ανοσοθεραπεία βοηθά το ανοσοποιητικό σας σύστημα να εντοπίσει τα καρκινικά κύτταρα και να τα καταπολεμήσει. Καλέστε μας στους 38,5 °C."),
        ("ru", "Иммунотерапия помогает вашей иммунной системе находить раковые клетки и бороться с ними. Позвоните нам при температуре 38,5 °C."),
        ("ar", "يساعد العلاج المناعي جهازك المناعي على العثور على خلايا السرطان ومحاربتها. اتصل بنا فورًا إذا ارتفعت حرارتك أو شعرت بضيق في التنفس. السَّلامُ عَلَيْكُم."),
        ("he", "אימונותרפיה עוזרת למערכת החיסון שלך למצוא את תאי הסרטן ולהילחם בהם. התקשרו אלינו מיד אם יש לכם חום או קושי לנשום. שָׁלוֹם לָכֶם."),
        ("hi", "इम्यूनोथेरेपी आपकी अपनी प्रतिरक्षा प्रणाली को कैंसर कोशिकाओं को खोजने और उनसे लड़ने में मदद करती है। बुखार होने पर तुरंत फ़ोन करें।"),
    ];

    /// <summary>The A5 book of a handbook in this language, as a file in <paramref name="folder"/>.</summary>
    public static string Print(string folder, string language, string text)
    {
        var (source, output) = (Path.Combine(folder, language), Path.Combine(folder, language + "-dist"));
        Scaffold.NewHandbook(source, "Samples", new DateOnly(2026, 11, 24), new DiagnosticBag());
        Directory.Move(Path.Combine(source, "content/en"), Path.Combine(source, "content", language));
        Replace(Path.Combine(source, "content/handbook.yml"), ("language: en", $"language: {language}"), ("[en]", $"[{language}]"), ("  en:", $"  {language}:"));
        Replace(Path.Combine(source, $"content/{language}/strings.yml"), ("direction: ltr", $"direction: {(language is "ar" or "he" ? "rtl" : "ltr")}"));
        File.WriteAllText(
            Path.Combine(source, $"content/{language}/03-first-chapter.md"), $"---\ntitle: A sample\nsummary: In short.\n---\n\n{text}\n");
        var result = HandbookBuild.Run(new BuildRequest(source, output) { Editions = ["a5"], Only = BuildPart.Print }, CancellationToken.None);
        return result.ExitCode == ExitCode.Fine
            ? Path.Combine(output, "print", language, "samples-a5.pdf")
            : throw new InvalidOperationException(string.Join('\n', result.Report.Findings.Take(20)));
    }

    private static void Replace(string file, params ReadOnlySpan<(string Old, string New)> changes)
    {
        var text = File.ReadAllText(file);
        foreach (var (old, changed) in changes)
        {
            text = text.Replace(old, changed, StringComparison.Ordinal);
        }

        File.WriteAllText(file, text);
    }
}
