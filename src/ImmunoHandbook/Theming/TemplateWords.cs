using System.Collections.Concurrent;
using System.Globalization;
using ImmunoHandbook.Content;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ImmunoHandbook.Theming;

/// <summary><c>t "key" arguments</c>: a word of strings.yml, escaped, with {0}, {1} ... filled in.</summary>
internal sealed class TemplateWords(LanguageStrings strings) : IScriptCustomFunction
{
    private readonly ConcurrentDictionary<string, string> _escaped = new(StringComparer.Ordinal);

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "key" : "argument");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var key = arguments.Count > 0 ? arguments[0]?.ToString() ?? "" : "";
        if (!strings.Knows(key))
        {
            throw new UnknownNameException(
                callerContext?.Span ?? default, $"t \"{key}\"",
                [.. strings.Values.Keys.Union(ProgramWords.All.Keys, StringComparer.Ordinal).Select(k => $"t \"{k}\"").Order(StringComparer.Ordinal)]);
        }

        var text = _escaped.GetOrAdd(key, k => HtmlText.Escape(strings[k]));
        for (var i = 1; i < arguments.Count; i++)
        {
            // Numbers come in the digits of the language; text was escaped when it was put into the model.
            var argument = arguments[i] is int number ? NumberText.Format(number, strings) : Convert.ToString(arguments[i], CultureInfo.InvariantCulture);
            text = text.Replace("{" + (i - 1).ToString(CultureInfo.InvariantCulture) + "}", argument, StringComparison.Ordinal);
        }

        return text;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
