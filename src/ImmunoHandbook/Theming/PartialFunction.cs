using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ImmunoHandbook.Theming;

/// <summary>
/// <c>include "site/partials/head.html"</c>: another template of the set, written straight into the page. It sees the
/// same values. No other file can be reached.
/// </summary>
internal sealed class PartialFunction : IScriptCustomFunction
{
    public static readonly PartialFunction Instance = new();

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "path");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ((TemplateRun)context).Include(arguments[0] as string ?? "", callerContext!);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
