using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// Looks at everything below content/ once and tells what no reader takes: in a handbook for patients nothing that
/// somebody wrote is left out in silence. It judges by names only, so that it says the same on every disk.
/// </summary>
internal sealed class ContentCensus(HandbookFolder folder, HandbookConfig config, DiagnosticBag findings)
{
    private const string ContentFolder = "content";

    private readonly Stack<(string Path, FolderKind Kind)> _ahead = new();

    public void Take()
    {
        _ahead.Push((ContentFolder, FolderKind.Root));
        while (_ahead.TryPop(out var next))
        {
            if (folder.Entries(next.Path) is not { } entries)
            {
                findings.Report(
                    DiagnosticCodes.UnreadableFolder, SourceLocation.WholeFile(next.Path), "The folder cannot be read, so that whatever lies in it would be missing.",
                    "Check that you may open it, or move it out of content/.");
                continue;
            }

            var files = new FileJudge(next.Path, next.Kind, entries, config.SourceLanguage, findings);
            foreach (var entry in entries.Where(e => !LeftOvers.IsSystemFile(e.Name)))
            {
                Judge(next.Path, next.Kind, entry, files);
            }
        }
    }

    private void Judge(string path, FolderKind kind, FolderEntry entry, FileJudge files)
    {
        var full = $"{path}/{entry.Name}";
        if (entry.Reach != EntryReach.Inside)
        {
            HandbookFolder.ReportReach(entry.Reach, full, findings);
        }
        else if (!entry.IsFolder)
        {
            files.Judge(entry.Name);
        }
        else if (KnownFiles.MeantBy(entry.Name, kind) is { } known)
        {
            findings.ReportGap(
                DiagnosticCodes.FolderForFile, SourceLocation.WholeFile(full), $"This is a folder; {known} is read as a file.",
                $"Move what is in it into one file {path}/{known}, or give the folder another name.", $"{path}/{known}");
        }
        else if (KindOf(kind, entry.Name, full) is { } below && !entry.IsLink)
        {
            // What a link leads to is met where it lies.
            _ahead.Push((full, below));
        }
    }

    /// <summary>Null for a folder that is not looked into.</summary>
    private FolderKind? KindOf(FolderKind parent, string name, string path) => parent switch
    {
        FolderKind.Root => KindInRoot(name, path),
        FolderKind.Language when ChapterName.IsPart(name) => FolderKind.Part,
        FolderKind.Clinics => FolderKind.Clinic,
        _ => FolderKind.Pictures,
    };

    private FolderKind? KindInRoot(string name, string path)
    {
        if (config.Languages.Contains(name))
        {
            return FolderKind.Language;
        }

        if (name == "clinics")
        {
            return FolderKind.Clinics;
        }

        if (LanguageCode.IsValid(name))
        {
            findings.Report(
                DiagnosticCodes.UnknownLanguageFolder, SourceLocation.WholeFile(path), $"The folder \"{name}\" is not among the languages of handbook.yml and is left out.",
                $"Add {name} to \"languages\" in content/handbook.yml, or move the folder away.");
            return null;
        }

        string[] names = [.. config.Languages, "clinics", "images"];
        if (name != "images" && names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } meant)
        {
            findings.Report(
                DiagnosticCodes.MisnamedFile, SourceLocation.WholeFile(path), $"The folder \"{name}\" is not read: its name is \"{meant}\", in these letters.",
                $"Rename it to {meant}; where the disk takes both for one name, rename it to something else first.");
            return null;
        }

        return FolderKind.Pictures;
    }
}
