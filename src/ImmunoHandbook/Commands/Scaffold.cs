using System.Globalization;
using System.Reflection;
using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Commands;

/// <summary>Starts handbooks and chapters. Never writes over a file that is there.</summary>
internal static class Scaffold
{
    private const string StarterPrefix = "starter/";

    /// <summary>A small complete handbook that builds without a finding.</summary>
    /// <returns>The files written, relative to the folder; empty with a finding where something is in the way.</returns>
    public static IReadOnlyList<string> NewHandbook(string folder, string title, DateOnly today, DiagnosticBag findings)
    {
        if (Directory.Exists(Path.Combine(folder, "content")))
        {
            findings.Report(
                DiagnosticCodes.ScaffoldInTheWay, SourceLocation.WholeFile($"{folder}/content"), "There is a handbook here already.",
                "Choose another folder, or move the content folder away.");
            return [];
        }

        var assembly = typeof(Scaffold).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(StarterPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            Write(folder, name[StarterPrefix.Length..], Starter(assembly, name, title, today));
        }

        return [.. names.Select(n => n[StarterPrefix.Length..])];
    }

    /// <summary>The next chapter of the source language, or of a part of it, with its parts in place.</summary>
    public static string? NewChapter(string source, string title, string? part, DiagnosticBag findings)
    {
        var language = SourceLanguage(source);
        var folder = new Content.HandbookFolder(source);
        if (!folder.FolderExists($"content/{language}"))
        {
            findings.Report(
                DiagnosticCodes.NoHandbook, SourceLocation.WholeFile($"content/{language}"), "There is no handbook here.",
                "Go to the handbook's folder, name it with --source, or start one with: new handbook my-handbook");
            return null;
        }

        if (new ChapterPlace(folder, language, findings).For(Slug(title), part) is not { } path)
        {
            return null;
        }

        Write(source, path, ChapterText(title));
        return path;
    }

    private static string Starter(Assembly assembly, string name, string title, DateOnly today)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd()
            .Replace("{{title}}", Quoted(title), StringComparison.Ordinal)
            .Replace("{{date}}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string ChapterText(string title) =>
        $"""
        ---
        title: {Quoted(title)}
        summary: Say in one sentence what the reader will know at the end.
        ---

        ::: main
        Put the one thing that a reader must remember here.
        :::

        Give the answer first. Then explain it.

        ## A heading that says something

        Write short sentences.

        ::: key-points
        - First point.
        - Second point.
        - Third point.
        :::

        ::: questions
        - What should I ask at my next visit?
        :::

        ::: notes 6
        :::

        """.ReplaceLineEndings("\n");

    private static string Slug(string title) => Content.TypeableName.Of(title) is { Length: > 0 } slug ? slug : "chapter";

    private static string SourceLanguage(string source)
    {
        var findings = new DiagnosticBag();
        var folder = new Content.HandbookFolder(source);
        return folder.Exists("content/handbook.yml") && folder.ReadText("content/handbook.yml", findings) is { } text
            && Content.Yaml.YamlFile.ReadMap(text, findings)?.OptionalText("source-language") is { Length: > 0 } language
            ? language
            : "en";
    }

    /// <summary>A YAML double-quoted text.</summary>
    private static string Quoted(string text) =>
        "\"" + text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var stream = new FileStream(full, FileMode.CreateNew);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
