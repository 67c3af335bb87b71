using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Theming;

/// <summary>How the handbook looks: its theme and its templates.</summary>
internal sealed record Design(Theme Theme, TemplateSet Templates, DesignFiles Files)
{
    /// <summary>What books and pages find that the theme's fonts lack.</summary>
    public MissingLetters Missing { get; } = new();

    public static Design? Load(Handbook handbook, DiagnosticBag findings)
    {
        var files = new DesignFiles(handbook.Side.Folder);
        new ChangedDesign(handbook.Side, files, findings).Tell();
        return ThemeLoader.Load(handbook.Config.Theme, files, findings) is { } theme
            ? new Design(theme, new TemplateSet(files, findings), files)
            : null;
    }
}
