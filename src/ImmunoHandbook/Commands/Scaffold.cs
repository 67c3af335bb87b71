using System.Globalization;
using System.Reflection;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Translation.Desk;

namespace ImmunoHandbook.Commands;

/// <summary>Starts handbooks and chapters. Never writes over a file that is there.</summary>
internal static class Scaffold
{
    private const string StarterPrefix = "starter/";
    private const string English = "content/en/";

    /// <summary>A small complete handbook that builds without a finding.</summary>
    /// <returns>The files written, relative to the folder; empty with a finding where something is in the way.</returns>
    /// <param name="language">Code of the source language. Its text is English until somebody writes it.</param>
    public static IReadOnlyList<string> NewHandbook(string folder, string title, DateOnly today, DiagnosticBag findings, string language = "en")
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
            var text = Starter(assembly, name).Replace("{{title}}", Quoted(title), StringComparison.Ordinal)
                .Replace("{{date}}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Write(folder, PathIn(language, name[StarterPrefix.Length..]), language == "en" ? text : InLanguage((assembly, folder), language, name[StarterPrefix.Length..], text));
        }

        return [.. names.Select(n => PathIn(language, n[StarterPrefix.Length..]))];
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

    private static string Starter(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string PathIn(string language, string path) =>
        path.StartsWith(English, StringComparison.Ordinal) ? $"content/{language}/{path[English.Length..]}" : path;

    /// <summary>The language's own words where the program has them, and English ones with its name, direction and numbers where not.</summary>
    private static string InLanguage((Assembly Program, string Folder) from, string language, string path, string english) => path switch
    {
        "content/handbook.yml" => english.Replace("\n  en: ", $"\n  {language}: ", StringComparison.Ordinal)
            .Replace("source-language: en", $"source-language: {language}", StringComparison.Ordinal)
            .Replace("languages: [en]", $"languages: [{language}]", StringComparison.Ordinal),
        "content/en/strings.yml" => from.Program.GetManifestResourceInfo($"words/{language.Split('-')[0]}.yml") is null
            ? LanguageWords.Active(english, language, text => IsPrintable(from.Folder, text))
            : Starter(from.Program, $"words/{language.Split('-')[0]}.yml"),
        _ => english,
    };

    /// <summary>In the theme that a new handbook starts with.</summary>
    public static bool IsPrintable(string folder, string text) =>
        ThemeLoader.Load("clear", new DesignFiles(new Content.HandbookFolder(folder)), new DiagnosticBag()) is { } theme
        && text.EnumerateRunes().All(c => c.Value == ' ' || theme.Fonts.Any(f => f.Family.Regular.NominalGlyph(c.Value) != 0));

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
        "\"" + string.Concat(text.ReplaceLineEndings(" ").Where(c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static void Write(string folder, string path, string text) => new Content.WholeFile().Write(folder, path, Encoding.UTF8.GetBytes(text), isNew: true);
}
