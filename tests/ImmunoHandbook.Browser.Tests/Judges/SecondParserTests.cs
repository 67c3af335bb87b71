using System.Text;
using System.Text.Json;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Browser.Tests.Judges;

/// <summary>Random Markdown, read by markdown-it as well: no word of its text is missing or joined in ours.</summary>
public sealed class SecondParserTests
{
    private const int Texts = 1_500;

    /// <summary>Pieces whose words both parsers show. Tags never begin a line: there the other takes what follows as it stands.</summary>
    private static readonly string[] s_pieces =
    [
        "word", "two", "24", "3.5", "mg", "**bold**", "*soft*", "`code one`", "[link](https://example.org/a)", "take<br>five", "ten<sup>9</sup>", "H<sub>2</sub>O", "a<b>bee</b>s", "6<span>7</span>", "one<!-- no -->two", "&amp;", "&nbsp;",
        "~~gone~~", "\\*", "\\", "_", "*", "**", "`", "[", "]", "(", ")", "#", "|", "~", "^", ":", "{", "}", "\"", "<", ">", " ", " ", " ", " ", "\n", "\n", "\n\n", "\n\n", "  \n",
        "\n- item ", "\n1. first ", "\n> quote ", "\n## head ", "\n    indented ", "\n```\nfenced\n```\n", "\n| head | neck |\n|---|---|\n| chest | back |\n\n", "\n---\n\n", "é", "中文", "ب",
    ];

    private const string Script = """
        const md = require(process.argv[1] + '/markdown-it')({ html: true, linkify: false });
        const texts = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
        process.stdout.write(JSON.stringify(texts.map(t => md.render(t))));
        """;

    [Fact]
    public async Task No_word_of_random_text_is_missing_or_joined()
    {
        var random = new Random(20261130);
        var texts = Enumerable.Range(0, Texts).Select(_ => TextOf(random)).ToArray();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(texts), TestContext.Current.CancellationToken);
            var theirs = JsonSerializer.Deserialize<string[]>(await NodePackage.RunAsync("markdown-it", Script, file))!;
            var wrong = texts.Zip(theirs).Select(t => Difference(t.First, t.Second)).OfType<string>().Take(5).ToList();
            Assert.True(wrong.Count == 0, string.Join("\n----\n", wrong));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Difference(string markdown, string theirHtml)
    {
        var html = ChapterBench.Of(markdown).Html;
        var (ours, theirs) = (SpokenText.Words(html), SpokenText.Words(theirHtml));
        var missing = Without(theirs, ours).FirstOrDefault(word => !IsMadeOf(word, ours));
        var joined = Without(ours, theirs).FirstOrDefault(word => IsMadeOf(word, theirs));
        return missing is null && joined is null ? null : $"\"{missing ?? joined}\" is {(missing is null ? "joined" : "missing")}.\n{markdown}\n{theirHtml}\n{html}";
    }

    private static List<string> Without(string[] words, string[] others)
    {
        var rest = words.ToList();
        foreach (var word in others)
        {
            rest.Remove(word);
        }

        return rest;
    }

    /// <summary>Several of the words in a row make this one: where signs of emphasis stay signs, they part what they stand in.</summary>
    private static bool IsMadeOf(string word, string[] words)
    {
        for (var from = 0; from < words.Length; from++)
        {
            var made = words[from];
            for (var next = from + 1; next < words.Length && made.Length < word.Length; next++)
            {
                made += words[next];
                if (made == word)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string TextOf(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(2, 24); i > 0; i--)
        {
            text.Append(s_pieces[random.Next(s_pieces.Length)]);
            text.Append(random.Next(3) == 0 ? " " : "");
        }

        return text.ToString();
    }
}
