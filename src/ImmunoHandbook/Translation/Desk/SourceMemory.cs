using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>
/// What the source said when its translations were accepted: hash and text, a line each, in the order of the hashes.
/// With it a translator sees what has changed, without a version control system. Shared by all languages; the build does not need it.
/// </summary>
internal sealed class SourceMemory
{
    public const string FilePath = "content/translated-sources.tsv";

    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public static SourceMemory Read(HandbookFolder folder, DiagnosticBag findings)
    {
        var memory = new SourceMemory();
        if (folder.Exists(FilePath) && folder.ReadText(FilePath, findings) is { } text)
        {
            foreach (var line in text.Text.Split('\n'))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab > 0)
                {
                    memory._texts[line[..tab]] = line[(tab + 1)..];
                }
            }
        }

        return memory;
    }

    public string? Find(string hash) => _texts.GetValueOrDefault(hash);

    /// <summary>A meaning is one line: its white space is one space.</summary>
    public void Add(TranslationUnit source) => _texts[source.Hash] = source.Meaning;

    /// <summary>Keeps only what some ledger still speaks of.</summary>
    public string Write(IReadOnlySet<string> needed)
    {
        var text = new StringBuilder();
        foreach (var (hash, meaning) in _texts.Where(t => needed.Contains(t.Key)))
        {
            text.Append(hash).Append('\t').Append(meaning).Append('\n');
        }

        return text.ToString();
    }
}
