using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ImmunoHandbook.Theming;

/// <summary>
/// One rendering of one template. It ends whatever the template says: steps, nesting and length are counted, so that
/// the same fault is found at the same place on a slow and on a fast machine.
/// </summary>
internal sealed class TemplateRun : TemplateContext
{
    /// <summary>About two seconds of work; a page of 100 chapters takes some ten thousand steps.</summary>
    private const int MostSteps = 20_000_000;

    private const int MostNesting = 40;

    private static readonly ScriptObject s_nothing = new() { IsReadOnly = true };

    private readonly Func<string, Template?> _partials;
    private int _steps;

    /// <param name="partials">A template by its path below <c>templates/</c>; null where it is missing or cannot be read.</param>
    public TemplateRun(Func<string, Template?> partials, TemplateModel model, TemplateWords words)
        : base(s_nothing)
    {
        _partials = partials;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        AutoIndent = false;
        LoopLimit = MostSteps;
        RecursiveLimit = MostNesting;
        ObjectRecursionLimit = MostNesting;
        LimitToString = Utf8Output.Longest;
        NewLine = "\n";

        // The model refuses names it does not know, so it is asked after the functions.
        PushGlobal(model);
        PushGlobal(new ScriptObject { ["t"] = words, ["include"] = PartialFunction.Instance });
    }

    public byte[] Render(Template template)
    {
        using var output = new Utf8Output();
        PushOutput(output);
        Evaluate(template.Page, aliasReturnedFunction: false);
        return output.ToArray();
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > MostSteps)
        {
            throw new EndlessTemplateException(scriptNode?.Span ?? default);
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public void Include(string name, ScriptNode caller)
    {
        var partial = _partials(name) ?? throw new ScriptRuntimeException(caller.Span, $"there is no usable partial \"{name}\"");
        EnterRecursive(caller);
        try
        {
            Evaluate(partial.Page, aliasReturnedFunction: false);
        }
        finally
        {
            ExitRecursive(caller);
        }
    }
}

/// <summary>A template that would go on for ever.</summary>
internal sealed class EndlessTemplateException(Scriban.Parsing.SourceSpan span)
    : ScriptRuntimeException(span, "it takes more steps than any page needs, over the limit");
