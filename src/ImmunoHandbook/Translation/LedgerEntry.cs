namespace ImmunoHandbook.Translation;

/// <summary>How far the translation of a unit is, worst first.</summary>
internal enum UnitState
{
    /// <summary>There is none: readers see the source with a notice.</summary>
    Missing,

    /// <summary>The source has changed since: readers see the source, and where it is urgent both.</summary>
    Stale,

    /// <summary>There is one, and nobody has answered for it yet.</summary>
    Draft,

    /// <summary>A person answers for it.</summary>
    Translated,

    /// <summary>A second person has held it against the source.</summary>
    Reviewed,
}

internal enum UnitOrigin
{
    Human,
    Machine,

    /// <summary>Made by a machine and edited by a person.</summary>
    Mixed,
}

/// <summary>One line of translation.yml: which source text a translated text translates, and who answers for it.</summary>
/// <param name="Key">Chapter and unit, as "emergency/top/item-3": for people; the hashes decide.</param>
/// <param name="By">Name and role; empty where nobody answers.</param>
internal sealed record LedgerEntry(string Key, string SourceHash, string TargetHash, UnitState State, UnitOrigin Origin)
{
    public DateOnly On { get; init; }

    public string By { get; init; } = "";
}
