using System.Collections.Concurrent;
using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ImmunoHandbook.Theming;

/// <summary>
/// The Scriban templates below <c>templates/</c>. Each is parsed once and used by all threads. A template sees its
/// <see cref="TemplateModel"/> and the words of its language, nothing else: no built-in functions, no files but partials.
/// </summary>
internal sealed class TemplateSet(DesignFiles files, DiagnosticBag findings)
{
    private readonly ConcurrentDictionary<string, Template?> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LanguageStrings, TemplateWords> _words = new();

    /// <summary>What a template makes of a model, or null with a finding that names its file, line and column.</summary>
    /// <param name="name">Path below <c>templates/</c>, such as <c>site/chapter.html</c>.</param>
    public string? Render(string name, TemplateModel model, LanguageStrings strings) =>
        RenderUtf8(name, model, strings) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>As <see cref="Render"/>, as the bytes of a UTF-8 file.</summary>
    public byte[]? RenderUtf8(string name, TemplateModel model, LanguageStrings strings)
    {
        if (Find(name) is not { } template)
        {
            return null;
        }

        try
        {
            return new TemplateRun(Find, model, _words.GetOrAdd(strings, s => new TemplateWords(s))).Render(template);
        }
        catch (ScriptRuntimeException fault)
        {
            Report(name, fault);
            return null;
        }
    }

    private Template? Find(string name) => _templates.GetOrAdd(name, Load);

    private Template? Load(string name)
    {
        var path = $"templates/{name}";
        if (name.Split('/').Contains("..") || files.ReadText(path, findings) is not { } text)
        {
            if (findings.HasGap(path))
            {
                return null;
            }

            findings.ReportGap(
                DiagnosticCodes.MissingTemplate, SourceLocation.WholeFile(path), "This template is missing.",
                "Take the file of this name from the program's own templates.");
            return null;
        }

        var template = Template.Parse(text.Text, path);
        foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
        {
            findings.ReportGap(
                DiagnosticCodes.TemplateSyntax, At(message.Span, SourceLocation.WholeFile(path)), $"The template cannot be read: {message.Message}",
                "Check the braces and the end of each if and for.");
        }

        return template.HasErrors ? null : template;
    }

    private void Report(string name, ScriptRuntimeException fault)
    {
        var page = SourceLocation.WholeFile($"templates/{name}");
        for (Exception? at = fault; at is not null; at = at.InnerException)
        {
            if (at is UnknownNameException unknown)
            {
                var nearest = Nearest.To(unknown.Name, unknown.Known);
                findings.ReportGap(
                    DiagnosticCodes.UnknownVariable, At(unknown.Span.FileName is null ? fault.Span : unknown.Span, page),
                    $"Nothing here is called \"{unknown.Name}\".",
                    nearest is null ? $"Known here: {string.Join(", ", unknown.Known.Take(30))}." : $"Did you mean \"{nearest}\"?");
                return;
            }
        }

        var loops = fault.OriginalMessage.Contains("limit", StringComparison.OrdinalIgnoreCase);
        var isUnknown = fault.OriginalMessage.Contains("was not found", StringComparison.Ordinal);
        findings.ReportGap(
            loops ? DiagnosticCodes.TemplateLoops : isUnknown ? DiagnosticCodes.UnknownVariable : DiagnosticCodes.TemplateFault,
            At(fault.Span, page), $"The template stopped: {fault.OriginalMessage}",
            loops ? "A loop or a partial repeats itself without end." : "Compare it with the program's own template of this name.");
    }

    private static SourceLocation At(SourceSpan span, SourceLocation otherwise) =>
        span.FileName is null ? otherwise : new SourceLocation(span.FileName, span.Start.Line + 1, span.Start.Column + 1);
}
