using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>Says of the files of one folder which of them nobody reads, and what each should be called.</summary>
internal sealed class FileJudge(string path, FolderKind kind, IReadOnlyList<FolderEntry> entries, string sourceLanguage, DiagnosticBag findings)
{
    private readonly string[] _names = [.. entries.Select(e => e.Name)];

    private bool HoldsChapters => kind is FolderKind.Language or FolderKind.Part;

    private bool IsRead(string name) =>
        KnownFiles.In(kind).Contains(name) || FileKinds.IsPicture(name) || (HoldsChapters && name.EndsWith(ChapterName.Ending, StringComparison.Ordinal));

    public void Judge(string name)
    {
        if (LeftOvers.BackedUp(name) is { } backedUp)
        {
            ReportCopy(name, backedUp);
        }
        else if (LeftOvers.IsCopyIn(name, _names))
        {
            ReportCopy(name, LeftOvers.OriginalOf(name)!);
        }
        else if (IsRead(name))
        {
            return;
        }
        else if (KnownFiles.MeantBy(name, kind) is { } known)
        {
            Report(DiagnosticCodes.MisnamedFile, name, $"\"{name}\" is not read: the file's name is {known}, in these letters.", $"Rename it to {known}.", known);
        }
        else if (FileKinds.IsOtherPicture(name))
        {
            Report(DiagnosticCodes.PictureKind, name, "Pictures of this kind are not read.", "Save it as SVG, PNG or JPEG, and move this file out of content/.");
        }
        else if (FileKinds.LooksLikeChapter(name) || (HoldsChapters && FileKinds.IsMarkdown(name)))
        {
            ReportChapter(name);
        }
        else
        {
            Report(DiagnosticCodes.UnknownFile, name, "This file is no part of the handbook: nothing reads it.", HintFor(name));
        }
    }

    private void ReportCopy(string name, string original) => Report(
        DiagnosticCodes.LeftOver, name, $"This looks like a copy of {original} and is no part of the book.",
        _names.Contains(original, StringComparer.Ordinal)
            ? $"See whether it holds something that {original} lacks; then move it out of content/, or delete it."
            : $"{original} is not here: rename this file to that if the book needs it, or move it out of content/.");

    private void ReportChapter(string name)
    {
        var right = ChapterName.Suggest(FileKinds.StemOf(name), NextNumber()) + ChapterName.Ending;
        if (!HoldsChapters)
        {
            Report(DiagnosticCodes.ChapterPlace, name, "A chapter in this folder is no part of the book.", PlaceHint(right));
        }
        else
        {
            Report(
                DiagnosticCodes.UnreadChapter, name, $"\"{name}\" is no part of the book: chapters are files that end in .md.",
                FileKinds.IsMarkdown(name) || Path.GetExtension(name) is "" or ".txt" ? $"Rename it to {right}." : $"Save its text as {right}, or move it out of content/.", right);
        }
    }

    /// <summary>In a language's folder one more level is a part, if it is named like one.</summary>
    private string PlaceHint(string right)
    {
        var parts = path.Split('/');
        if (kind == FolderKind.Root || parts.Length < 3 || !LanguageCode.IsValid(parts[1]))
        {
            return $"Move it to content/{sourceLanguage}/{right}, or out of content/.";
        }

        var home = $"content/{parts[1]}";
        return parts.Length == 3 && parts[2] != "images"
            ? $"Rename the folder to {ChapterName.Suggest(parts[2], 1)}, which makes it a part of the book, or move the file to {home}/{right}."
            : $"Move it to {(parts.Length > 3 && ChapterName.IsPart(parts[2]) ? $"{home}/{parts[2]}" : home)}/{right}: chapters lie in the folder of their language or of a part, not deeper.";
    }

    private string HintFor(string name) => Nearest.To(name, KnownFiles.In(kind)) is { } nearest
        ? $"Did you mean {nearest}? Else move it out of content/."
        : "Move it out of content/, so that nobody takes it for a part of the book.";

    private int NextNumber() =>
        _names.Select(n => ChapterName.NumberOf(FileKinds.StemOf(n))).DefaultIfEmpty(0).Max() + 1;

    /// <param name="missing">Name of the file that the handbook lacks for it.</param>
    private void Report(DiagnosticCode code, string name, string message, string hint, string? missing = null) =>
        findings.Add(new Diagnostic(code, code.Severity, message, SourceLocation.WholeFile($"{path}/{name}")) { Hint = hint, GapIn = missing is null ? null : $"{path}/{missing}" });
}
