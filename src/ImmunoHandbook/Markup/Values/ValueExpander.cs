using System.Collections.Concurrent;
using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ImmunoHandbook.Markup.Values;

/// <summary>
/// Finds the placeholders of a chapter's body and what they say. A placeholder stands on one line; two braces after a
/// backslash are two braces. Safe from several threads.
/// </summary>
/// <param name="isUnread">Whether a file could not be read: what it would define is told there, and not where it is named.</param>
internal sealed class ValueExpander(ScriptObject values, Func<string, bool>? isUnread = null)
{
    private const int MostLoops = 1_000;
    private const int MostNesting = 20;
    private const int LongestOutput = 1 << 16;

    /// <summary>No name of a value is as long.</summary>
    private const int LongestPlaceholder = 300;

    private const string Example = "Write {{ clinic.phone_24h }} or {{ fact \"name\" }}. Where braces are meant, write \\{{ for them.";

    private readonly ConcurrentDictionary<string, ChapterValue> _known = new(StringComparer.Ordinal);

    public ExpandedText Expand(Chapter chapter)
    {
        var body = chapter.Text.Text[chapter.BodyStart..];
        return body.Contains("{{", StringComparison.Ordinal) ? Fill(body, chapter.BodyStart) : new ExpandedText(body, chapter.BodyStart);
    }

    /// <summary>A line of text, such as a title, with what its placeholders say.</summary>
    public string Said(string text, Action<ValueFault> tell)
    {
        var expanded = Fill(text, 0);
        foreach (var (_, fault) in expanded.Faults)
        {
            tell(fault);
        }

        return expanded.Said(expanded.Text);
    }

    private ExpandedText Fill(string body, int bodyStart)
    {
        var text = new StringBuilder(body.Length);
        var (numbers, written, faults) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>(), new List<FaultyPlace>());
        for (var (from, at) = (0, NextOpening(body, 0)); ; at = NextOpening(body, from))
        {
            text.Append(body, from, (at < 0 ? body.Length : at) - from);
            if (at < 0)
            {
                break;
            }

            var placeholder = body[at..EndOf(body, at)];
            if (!numbers.TryGetValue(placeholder, out var number))
            {
                numbers.Add(placeholder, number = written.Count);
                written.Add(placeholder);
            }

            if (ValueOf(placeholder).Fault is { } fault)
            {
                faults.Add(new FaultyPlace(at, fault));
            }

            text.Append(placeholder.Length > 2 && ValueToken.Write(number, placeholder.Length) is { } token ? token : placeholder);
            from = at + placeholder.Length;
        }

        return new ExpandedText(text.ToString(), bodyStart) { Values = [.. written.Select(ValueOf)], Written = written, Faults = faults };
    }

    /// <summary>Two opening braces that no backslash takes away, or -1.</summary>
    private static int NextOpening(string body, int from)
    {
        for (var at = body.IndexOf("{{", from, StringComparison.Ordinal); at >= 0; at = body.IndexOf("{{", at + 1, StringComparison.Ordinal))
        {
            var slashes = at;
            while (slashes > 0 && body[slashes - 1] == '\\')
            {
                slashes--;
            }

            if ((at - slashes) % 2 == 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Behind the closing braces, if they come on the same line; else behind the opening ones.</summary>
    private static int EndOf(string body, int at)
    {
        var rest = body.AsSpan(at, Math.Min(body.Length - at, LongestPlaceholder));
        var line = rest.IndexOf('\n');
        rest = line < 0 ? rest : rest[..line];
        var next = rest[2..].IndexOf("{{", StringComparison.Ordinal);
        var end = (next < 0 ? rest : rest[..(next + 2)])[2..].IndexOf("}}", StringComparison.Ordinal);
        return end < 0 ? at + 2 : at + 2 + end + 2;
    }

    private ChapterValue ValueOf(string placeholder) => _known.GetOrAdd(placeholder, Evaluate);

    private ChapterValue Evaluate(string placeholder)
    {
        if (placeholder.Length <= 2)
        {
            return Unknown(placeholder, new ValueFault(DiagnosticCodes.ValueSyntax, "These two braces are never closed on their line.", Example));
        }

        var template = Template.Parse(placeholder);
        var statements = template.HasErrors ? [] : template.Page?.Body?.Statements.Where(s => s is not (ScriptRawStatement or ScriptEscapeStatement)).ToList() ?? [];
        if (statements is not [var statement] || !IsValue(statement))
        {
            return Unknown(placeholder, new ValueFault(DiagnosticCodes.ValueSyntax, "The text between double braces is not the name of a value.", Example));
        }

        try
        {
            return NewContext().Evaluate(statement) is ChapterValue value
                ? value
                : Unknown(placeholder, new ValueFault(DiagnosticCodes.UnknownValue, $"Nothing defines the value {placeholder}.", Example));
        }
        catch (ScriptRuntimeException fault)
        {
            var unknown = fault as UnknownValueException ?? fault.InnerException as UnknownValueException;
            if (unknown is not null && isUnread is not null && unknown.DefinedIn.Any(isUnread))
            {
                return unknown.Name.StartsWith("clinic.", StringComparison.Ordinal) ? new ChapterValue(ValueKind.Blank, "value") : new ChapterValue(ValueKind.Text, "0");
            }

            return Unknown(placeholder, unknown is not null
                ? FaultOf(unknown)
                : new ValueFault(DiagnosticCodes.UnknownValue, $"This value cannot be filled in: {fault.OriginalMessage}", Example));
        }
    }

    private static ChapterValue Unknown(string placeholder, ValueFault fault) => new(ValueKind.Unknown, placeholder) { Fault = fault };

    private static ValueFault FaultOf(UnknownValueException unknown) => new(
        DiagnosticCodes.UnknownValue, $"Nothing defines the value {{{{ {unknown.Name} }}}}.",
        Nearest.To(unknown.Name, unknown.Known) is { } nearest
            ? $"Did you mean {{{{ {nearest} }}}}? Values are defined in clinic.yml and facts.yml. Where braces are meant, write \\{{{{ for them."
            : "Define it in clinic.yml or facts.yml. Where braces are meant, write \\{{ for them.");

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
    };
}
