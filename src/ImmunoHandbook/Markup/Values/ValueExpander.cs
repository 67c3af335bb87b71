using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ImmunoHandbook.Markup.Values;

/// <summary>Fills in the values of a chapter's body, keeping the way back from every character to the file.</summary>
internal sealed class ValueExpander(ScriptObject values, DiagnosticBag findings)
{
    private const int MostLoops = 1_000;
    private const int MostNesting = 20;
    private const int LongestOutput = 1 << 22;

    public ExpandedText Expand(Chapter chapter)
    {
        var body = chapter.Text.Text[chapter.BodyStart..];
        if (!body.Contains("{{", StringComparison.Ordinal))
        {
            return new ExpandedText(body, [new ExpandedSegment(0, chapter.BodyStart, IsVerbatim: true)]);
        }

        var template = Template.Parse(body, chapter.Text.Path);
        if (template.HasErrors || template.Page?.Body is not { } statements)
        {
            ReportSyntax(chapter, template);
            return new ExpandedText(body, [new ExpandedSegment(0, chapter.BodyStart, IsVerbatim: true)]);
        }

        return Fill(chapter, statements);
    }

    private ExpandedText Fill(Chapter chapter, ScriptBlockStatement body)
    {
        var context = NewContext();
        var output = new StringBuilder(chapter.Text.Text.Length);
        var segments = new List<ExpandedSegment>();
        foreach (var statement in body.Statements)
        {
            var start = statement.Span.Start.Offset + chapter.BodyStart;
            segments.Add(new ExpandedSegment(output.Length, start, statement is ScriptRawStatement));
            output.Append(statement is ScriptRawStatement raw ? raw.Text.ToString() : Evaluate(context, statement, chapter));
        }

        if (segments.Count == 0)
        {
            segments.Add(new ExpandedSegment(0, chapter.BodyStart, IsVerbatim: true));
        }

        return new ExpandedText(output.ToString(), segments);
    }

    private TemplateContext NewContext()
    {
        var context = new TemplateContext(new ScriptObject())
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            LoopLimit = MostLoops,
            LoopLimitQueryable = MostLoops,
            RecursiveLimit = MostNesting,
            ObjectRecursionLimit = MostNesting,
            LimitToString = LongestOutput,
        };
        context.PushGlobal(values);
        context.PushGlobal(new ScriptObject());
        return context;
    }

    /// <summary>A chapter names values; it does not compute. Loops, assignments and pipes could only fill the memory.</summary>
    private static bool IsValue(ScriptStatement statement) => statement is ScriptExpressionStatement
    {
        Expression: ScriptMemberExpression { Target: ScriptVariable } or ScriptFunctionCall { Target: ScriptVariable, Arguments: [ScriptLiteral] }
    } or ScriptEscapeStatement;

    /// <summary>A placeholder that cannot be filled in is reported and stands as written, so that nothing is silently blank.</summary>
    private string Evaluate(TemplateContext context, ScriptStatement statement, Chapter chapter)
    {
        if (!IsValue(statement))
        {
            findings.Report(
                DiagnosticCodes.ValueSyntax, At(chapter, statement.Span.Start.Offset), "The text between double braces is not the name of a value.",
                "Write {{ clinic.phone_24h }} or {{ fact \"name\" }}.");
            return "";
        }

        var written = new StringBuilderOutput();
        context.PushOutput(written);
        try
        {
            var result = context.Evaluate(statement);
            if (statement is ScriptExpressionStatement && result is not null)
            {
                context.Write(statement.Span, result);
            }
        }
        catch (UnknownValueException unknown)
        {
            return Unknown(chapter, unknown);
        }
        catch (ScriptRuntimeException fault) when (fault.InnerException is UnknownValueException unknown)
        {
            return Unknown(chapter, unknown);
        }
        catch (ScriptRuntimeException fault)
        {
            findings.Report(
                DiagnosticCodes.UnknownValue, At(chapter, fault.Span.Start.Offset), $"This value cannot be filled in: {fault.OriginalMessage}",
                "Chapters know clinic values, {{ clinic.phone_24h }}, and facts, {{ fact \"name\" }}.");
        }
        finally
        {
            context.PopOutput();
        }

        return written.ToString() ?? "";
    }

    /// <summary>Nothing, with a finding; something in its place where the value may stand in a file that was not read.</summary>
    private string Unknown(Chapter chapter, UnknownValueException unknown)
    {
        if (unknown.DefinedIn.Any(findings.HasGap))
        {
            return unknown.Name.StartsWith("clinic.", StringComparison.Ordinal) ? ValueToken.Write(ValueKind.Blank, "value") : ValueToken.Write(ValueKind.Text, "0");
        }

        var nearest = Nearest.To(unknown.Name, unknown.Known);
        findings.Report(
            DiagnosticCodes.UnknownValue, At(chapter, unknown.Span.Start.Offset), $"Nothing defines the value {{{{ {unknown.Name} }}}}.",
            nearest is null ? "Define it in clinic.yml or facts.yml." : $"Did you mean {{{{ {nearest} }}}}? Values are defined in clinic.yml and facts.yml.");
        return "";
    }

    private void ReportSyntax(Chapter chapter, Template template)
    {
        foreach (var message in template.Messages)
        {
            findings.Report(
                DiagnosticCodes.ValueSyntax, At(chapter, message.Span.Start.Offset), $"The text between double braces cannot be read: {message.Message}",
                "Write {{ clinic.phone_24h }} or {{ fact \"name\" }}.");
        }
    }

    private static SourceLocation At(Chapter chapter, int bodyOffset) =>
        chapter.Text.LocationOf(Math.Clamp(bodyOffset + chapter.BodyStart, 0, chapter.Text.Text.Length));
}
