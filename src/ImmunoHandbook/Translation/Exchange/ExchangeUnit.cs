namespace ImmunoHandbook.Translation.Exchange;

/// <summary>A unit as it travels to a translator and back.</summary>
/// <param name="Key">"emergency/top/item-3".</param>
/// <param name="Hash">Of the source text that travels along: an answer to another text is not taken.</param>
/// <param name="Source">Markdown.</param>
/// <param name="Target">Markdown; empty where there is no translation.</param>
internal sealed record ExchangeUnit(string Key, string Hash, string Source, string Target)
{
    public UnitState State { get; init; }

    /// <summary>What the source said when the translation was made; null where it is not known or the same.</summary>
    public string? Previous { get; init; }

    /// <summary>Words of the word list in the source, as "antibody = anticuerpo".</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public bool IsUrgent { get; init; }
}

/// <summary>The units of one chapter, in the order of the source.</summary>
/// <param name="Path">Of the source's file, for people.</param>
internal sealed record ExchangeChapter(string Slug, string Path, string Title, IReadOnlyList<ExchangeUnit> Units);

/// <summary>What a translator gets as one file.</summary>
internal sealed record ExchangeFile(string SourceLanguage, string TargetLanguage, IReadOnlyList<ExchangeChapter> Chapters)
{
    /// <summary>Of the elements of a file that comes back. What export makes has eight levels.</summary>
    public const int DeepestNesting = 100;
}
