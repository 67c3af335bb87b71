using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>Writes a handbook of any size that builds without a finding: the same bytes for the same numbers.</summary>
internal static class GeneratedHandbook
{
    private const int Sections = 5;

    private static readonly string[] s_words =
        ("the of and your to a in that care is it for with on be team by at first his which but from or have an they you "
        + "were are her she would there been one so we if when has will blood cells cancer treatment doctor nurse ward clinic "
        + "fever temperature infection tired rest water sleep walk family friend question answer visit week month day hour "
        + "help phone number call safe change watch measure write remember protein marker antibody immune system body").Split(' ');

    /// <param name="translations">Number of other languages. They say the same in words with a letter more, so that every text has a translation.</param>
    public static int Write(int chapters, int words, string folder, int translations = 0)
    {
        var codes = Enumerable.Range(0, translations).Select(i => $"a{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}").ToList();
        Directory.CreateDirectory(Path.Combine(folder, "content", "images"));
        foreach (var (path, text) in Frame())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, "content", path))!);
            File.WriteAllText(Path.Combine(folder, "content", path), text.Replace("languages: [en]", $"languages: [{string.Join(", ", codes.Prepend("en"))}]", StringComparison.Ordinal));
        }

        foreach (var code in codes.Prepend("en"))
        {
            WriteLanguage(Path.Combine(folder, "content", code), chapters, words, code == "en" ? "" : "o");
        }

        return 0;
    }

    private static void WriteLanguage(string language, int chapters, int words, string ending)
    {
        Directory.CreateDirectory(language);
        File.Copy(StringsFile(), Path.Combine(language, "strings.yml"), overwrite: true);
        var digits = Math.Max(2, chapters.ToString(CultureInfo.InvariantCulture).Length);
        for (var i = 1; i <= chapters; i++)
        {
            File.WriteAllText(Path.Combine(language, FileName(i, digits)), Chapter((i, chapters), words, digits, new Words(i, ending)));
        }
    }

    private static string FileName(int number, int digits) =>
        $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}-chapter-{number}.md";

    private static IEnumerable<(string Path, string Text)> Frame() =>
    [
        ("handbook.yml", "title: Generated handbook\nshort-title: Generated\nsource-language: en\nlanguages: [en]\neditions: [a5]\nedition-code: GEN-1\nupdated: 2026-01-01\nquality: {flesch-kincaid: 20, smog: 20}\n"),
        ("clinic.yml", "name: Clinic\nphone-24h: \"020 7946 0000\"\n"),
        ("facts.yml", "fever:\n  value: \"38.0\"\n  unit: degC\n  tier: urgent\n  source: S1\n"),
        ("sources.yml", string.Concat(Enumerable.Range(1, 5).Select(i => $"S{i}:\n  title: Source {i}\n  publisher: Publisher\n  url: https://example.org/{i}\n"))),
        ("images/cells.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 80\" width=\"200\" height=\"80\"><circle cx=\"40\" cy=\"40\" r=\"30\" fill=\"#e8f1f4\" stroke=\"#1b2733\"/><circle cx=\"140\" cy=\"40\" r=\"30\" fill=\"#e8f1f4\" stroke=\"#1b2733\"/></svg>\n"),
        ("en/glossary.yml", "- id: antibody\n  term: antibody\n  forms: [antibodies]\n  definition: A protein that sticks to one marker.\n"),
    ];

    private static string Chapter((int Number, int Of) place, int words, int digits, Words words60)
    {
        var text = new StringBuilder();
        var (number, chapters) = place;
        var next = (number % chapters) + 1;
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: Chapter {number}\nsummary: What chapter {number} says.\n---\n\n::: main\n{words60.Sentence(12)}\n:::\n\n");
        for (var section = 1; section <= Sections; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Section {section} of {number}\n\n");
            for (var left = words / Sections; left > 60; left -= 60)
            {
                text.Append(words60.Paragraph(60)).Append(" [@S").Append((section % 5) + 1).Append("]\n\n");
            }

            text.Append(Extra(section, next, digits, words60)).Append('\n');
        }

        return text.ToString();
    }

    private static string Extra(int section, int next, int digits, Words words) => section switch
    {
        1 => $"- {words.Sentence(8)}\n- {words.Sentence(9)}\n- See [the next one]({FileName(next, digits)}#section-2-of-{next}).\n",
        2 => $"| Sign | What to do |\n|---|---|\n| Fever of {{{{ fact \"fever\" }}}} | {words.Sentence(6)} |\n| Chills | {words.Sentence(7)} |\n",
        3 => $"::: call-today\nCall {{{{ clinic.phone_24h }}}} if {words.Sentence(8)}\n:::\n",
        4 => "![Two cells beside each other](images/cells.svg \"Two cells\")\n",
        _ => $"{words.Sentence(10)}[^1]\n\n[^1]: {words.Sentence(9)}\n",
    };

    private static string StringsFile()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, "content", "en", "strings.yml");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("content/en/strings.yml is not above this program.");
    }

    /// <summary>Words in an order that only the seed decides (a linear congruential generator; Knuth, volume 2, 3.3.4).</summary>
    private sealed class Words(int seed, string ending)
    {
        private uint _state = (uint)seed;

        public string Sentence(int count)
        {
            var sentence = string.Join(' ', Enumerable.Range(0, count).Select(_ => Next() + ending));
            return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
        }

        public string Paragraph(int count) => string.Join(' ', Enumerable.Range(0, count / 12).Select(_ => Sentence(12)));

        private string Next()
        {
            _state = (_state * 1664525) + 1013904223;
            return s_words[(int)((_state >> 8) % (uint)s_words.Length)];
        }
    }
}
