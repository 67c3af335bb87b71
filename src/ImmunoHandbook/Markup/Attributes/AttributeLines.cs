using ImmunoHandbook.Diagnostics;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Attributes;

/// <summary>Hands attributes on lines of their own to the blocks below them, and tells what looks like attributes and belongs to nothing.</summary>
internal sealed class AttributeLines(ParsedChapter parsed, DiagnosticBag findings)
{
    public void Attach()
    {
        foreach (var line in parsed.Document.Descendants<AttributeLine>().ToList())
        {
            var parent = line.Parent!;
            var at = parent.IndexOf(line);
            if (at + 1 < parent.Count)
            {
                parent.RemoveAt(at);
                line.GetAttributes().CopyTo(parent[at].GetAttributes(), true, false);
                continue;
            }

            Report(line.Span.Start, line.Lines.ToString().Trim());
            parent.RemoveAt(at);
            parent.Insert(at, Text(line));
        }
    }

    /// <summary>Braces that stayed text although they read like attributes.</summary>
    public void CheckText(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        for (var at = text.IndexOf('{'); at >= 0;)
        {
            if (!(at == 0 && literal.IsFirstCharacterEscaped))
            {
                CheckBraces(text[at..], literal.Span.Start + at);
            }

            var next = text[(at + 1)..].IndexOf('{');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private void CheckBraces(ReadOnlySpan<char> text, int at)
    {
        if (BraceAttributes.Read(text) is { } read)
        {
            Report(at, text[..read.Length].ToString(), read.Unknown);
            return;
        }

        var end = text[..Math.Min(text.Length, BraceAttributes.Longest)].IndexOfAny('}', '\n');
        var inner = end < 0 || text[end] != '}' ? [] : text[1..end].Trim();
        if (inner.StartsWith("clinic.", StringComparison.Ordinal) || inner.StartsWith("fact \"", StringComparison.Ordinal))
        {
            findings.Report(
                DiagnosticCodes.SingleBraces, parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(at)),
                $"The name of a value stands between single braces, so it is printed as it is: {text[..(end + 1)]}", $"Write {{{{ {inner} }}}}.");
        }
    }

    private void Report(int at, string written, string? unknown = null)
    {
        var known = BraceAttributes.Classes.Order(StringComparer.Ordinal).Select(c => "." + c).Concat(BraceAttributes.Keys.Order(StringComparer.Ordinal).Select(k => k + "=")).ToList();
        var (message, hint) = unknown is null
            ? ($"The attributes {written} belong to nothing here, so they are printed as text.", "They stand at the end of a heading or paragraph, right behind a picture or link, or on a line of their own above a block.")
            : ($"\"{unknown}\" means nothing here, so {written} is printed as text.",
                Nearest.To(unknown, known) is { } nearest ? $"Did you mean \"{nearest}\"? Write \\{{ where a brace is meant." : $"Known are #id, {string.Join(", ", known)}. Write \\{{ where a brace is meant.");
        findings.Report(DiagnosticCodes.UnknownAttribute, parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(at)), message, hint);
    }

    private static ParagraphBlock Text(AttributeLine line) => new()
    {
        Inline = new ContainerInline().AppendChild(new LiteralInline(line.Lines.ToString().Trim()) { Span = line.Span }),
        Span = line.Span,
        Line = line.Line,
    };
}
