using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using ImmunoHandbook.Print;

namespace ImmunoHandbook.Commands;

internal enum BuildPart
{
    All,
    Site,
    Print,
}

/// <summary>What a person asked for, as data: paths as given, names not yet checked against the handbook.</summary>
internal sealed record BuildRequest(string Source, string Output)
{
    /// <summary>Languages to build, or empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Editions to print, or empty for those of handbook.yml.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    public string? Clinic { get; init; }
    public BuildPart Only { get; init; }

    /// <summary>Which engine makes the PDFs: a name of <see cref="PdfEngines"/>.</summary>
    public string Engine { get; init; } = PdfEngines.Own;

    public string? BaseUrl { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>Refuse what may not reach patients: a text that nobody has signed, an urgent chapter that is not translated.</summary>
    public bool Release { get; init; }

    /// <summary>How outside links are asked for, or null where they are not.</summary>
    public OnlineRequest? Online { get; init; }

    /// <summary>What is built is a stranger's change: what shapes or judges pages comes from the trusted side.</summary>
    public bool Untrusted { get; init; }

    /// <summary>Folder of the trusted side; null where that is the program.</summary>
    public string? Trusted { get; init; }

    /// <summary>What the content may cost.</summary>
    public Limits Limits { get; init; } = Limits.Usual;

    /// <summary>Report only; nothing is written.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>Books of an earlier build, taken as they are: only pages are made anew. For a preview, which must be quick.</summary>
    public IReadOnlyList<PrintedBook>? EarlierBooks { get; init; }

    /// <summary>Where the files and settings of a build come from.</summary>
    public TrustedSide SideOf(HandbookFolder source) =>
        Untrusted ? TrustedSide.Over(source, Trusted is null ? null : new HandbookFolder(Trusted, Limits)) : TrustedSide.Of(source);
}
