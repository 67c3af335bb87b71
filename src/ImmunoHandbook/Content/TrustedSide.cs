using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// Decides where each file and each setting comes from. A stranger's change brings text and pictures; what shapes the
/// pages, or decides what counts as wrong, comes from a folder that the caller vouches for, or from the program.
/// </summary>
internal sealed class TrustedSide
{
    public const string Settings = "content/handbook.yml";

    private const string NotUsed = "changed here, not used: it comes from the trusted side.";

    /// <summary>
    /// What a change may set. The list names these and not the others, so that a key of a later version is guarded until
    /// somebody decides otherwise. Dates of review are not among them: they take the word "sample" off each page.
    /// </summary>
    private static readonly string[] s_open =
    [
        "title", "subtitle", "audience", "short-title", "organisation", "source-language", "languages", "editions", "edition-code", "leaflets", "emergency", "parts", "updated",
    ];

    private TrustedSide(HandbookFolder change, HandbookFolder? trusted) => (Change, Folder) = (change, trusted);

    /// <summary>What is built.</summary>
    public HandbookFolder Change { get; }

    /// <summary>Where templates and themes are read, before those of the program; null where the program's own are meant alone.</summary>
    public HandbookFolder? Folder { get; }

    /// <summary>False where what is built is trusted itself.</summary>
    public bool IsGuarding => !ReferenceEquals(Change, Folder);

    /// <summary>All from one folder.</summary>
    public static TrustedSide Of(HandbookFolder folder) => new(folder, folder);

    /// <summary>A stranger's change, and the side that guards it: a folder, or the program where there is none.</summary>
    public static TrustedSide Over(HandbookFolder change, HandbookFolder? trusted) => new(change, trusted);

    /// <summary>handbook.yml as it holds: null where the trusted side has none that can be read, which is told.</summary>
    public YamlMap? Guard(YamlMap change, DiagnosticBag findings)
    {
        if (!IsGuarding)
        {
            return change;
        }

        if (ReadTrusted(findings) is not { } trusted)
        {
            return null;
        }

        foreach (var key in change.Keys.Union(trusted.Keys, StringComparer.Ordinal).Where(key => !IsOpen(key) && !change.SaysSame(key, trusted)))
        {
            Tell(change, key, findings);
        }

        return change.With(trusted, IsOpen);
    }

    /// <summary>A file that the change has in another form than the trusted side.</summary>
    public static void TellChanged(SourceLocation at, DiagnosticBag findings, string what = "") => findings.Report(
        DiagnosticCodes.NotFromChange, at, what.Length > 0 ? $"{what}: {NotUsed}" : "C" + NotUsed[1..],
        "Someone who looks after this handbook has to take it over: it holds once it is part of the trusted side.");

    /// <summary>A file that the change took away from the trusted side.</summary>
    public static void TellGone(SourceLocation at, DiagnosticBag findings, string what = "It") => findings.Report(
        DiagnosticCodes.NotFromChange, at, $"{what} was taken away here and is still used: it comes from the trusted side.",
        "Someone who looks after this handbook has to take it away.");

    private YamlMap? ReadTrusted(DiagnosticBag findings) => Folder is null
        ? YamlFile.ReadMap(new SourceText(Settings, $"theme: {HandbookConfig.UsualTheme}\n"), findings)
        : Folder.ReadText(Settings, findings) is { } text ? YamlFile.ReadMap(text, findings) : null;

    private static bool IsOpen(string key) => s_open.Contains(key, StringComparer.Ordinal);

    private static void Tell(YamlMap change, string key, DiagnosticBag findings)
    {
        if (!change.Keys.Contains(key, StringComparer.Ordinal))
        {
            TellGone(change.At, findings, $"\"{key}\"");
        }
        else if (Nearest.To(key, s_open) is { } meant)
        {
            findings.Report(DiagnosticCodes.NotFromChange, change.KeyAt(key), $"\"{key}\": {NotUsed}", $"Did you mean \"{meant}\"? That may be set here.");
        }
        else
        {
            TellChanged(change.KeyAt(key), findings, $"\"{key}\"");
        }
    }
}
