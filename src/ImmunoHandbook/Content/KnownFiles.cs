using System.Collections.Frozen;

namespace ImmunoHandbook.Content;

/// <summary>The kinds of folder below content/, by what is read from them.</summary>
internal enum FolderKind
{
    Root,
    Language,
    Part,
    Clinics,
    Clinic,

    /// <summary>Holds pictures only, at any depth.</summary>
    Pictures,
}

/// <summary>The names that the program reads in each kind of folder, besides chapters and pictures.</summary>
internal static class KnownFiles
{
    private static readonly FrozenDictionary<FolderKind, string[]> s_names = new Dictionary<FolderKind, string[]>
    {
        [FolderKind.Root] = ["handbook.yml", "clinic.yml", "facts.yml", "sources.yml", "translated-sources.tsv"],
        [FolderKind.Language] = ["strings.yml", "glossary.yml", "index.yml", "plain-words.yml", "figures.yml", "translation.yml"],
        [FolderKind.Part] = [PartFile],
        [FolderKind.Clinic] = ["clinic.yml", "facts.yml"],
    }.ToFrozenDictionary();

    /// <summary>The title of a part, in the part's folder.</summary>
    public const string PartFile = "part.yml";

    public static IReadOnlyList<string> In(FolderKind kind) => s_names.GetValueOrDefault(kind, []);

    /// <summary>The known name that another one is meant to be: in other case, with .yaml, or with the .txt that Notepad adds.</summary>
    public static string? MeantBy(string name, FolderKind kind)
    {
        var plain = WithoutEnding(WithoutEnding(name, ".txt"), ".yaml", ".yml");
        return In(kind).FirstOrDefault(known => known.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutEnding(string name, string ending, string other = "") =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length] + other : name;
}
