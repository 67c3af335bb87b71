using ImmunoHandbook.Content;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ImmunoHandbook.Markup.Values;

/// <summary>
/// The only things a chapter can name between double braces: <c>clinic.*</c> and <c>fact "id"</c>.
/// No built-in function, no include, no import: a chapter is untrusted text.
/// </summary>
internal static class ChapterValues
{
    /// <summary>Values for one language; read-only, so that all its chapters share them.</summary>
    /// <param name="factText">A fact as this language writes it.</param>
    public static ScriptObject Create(ClinicProfile clinic, IReadOnlyDictionary<string, Fact> facts, Func<Fact, string> factText)
    {
        var values = new ScriptObject(StringComparer.Ordinal);
        values.SetValue("clinic", new ClinicObject(clinic), readOnly: true);
        values.SetValue("fact", new FactFunction(facts, factText) { DefinedIn = ClinicProfile.PathsOf(clinic.Name, "facts.yml") }, readOnly: true);
        values.IsReadOnly = true;
        return values;
    }
}

/// <summary>Clinic values by their keys in snake case; a key that nothing defines is an error, an empty one prints as a line.</summary>
internal sealed class ClinicObject : ScriptObject
{
    private readonly Dictionary<string, ChapterValue> _values = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _definedIn;

    public ClinicObject(ClinicProfile clinic)
    {
        _definedIn = ClinicProfile.PathsOf(clinic.Name, "clinic.yml");
        foreach (var (key, value) in clinic.Values)
        {
            var name = key.Replace('-', '_');
            var kind = string.IsNullOrWhiteSpace(value.Value) ? ValueKind.Blank
                : ClinicProfile.IsPhone(key) ? ValueKind.Phone
                : ValueKind.Text;
            _values[name] = new ChapterValue(kind, kind == ValueKind.Blank ? key.Replace('-', ' ') : value.Value.Trim().ReplaceLineEndings(" "));
        }
    }

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_values.TryGetValue(member, out var known))
        {
            value = known;
            return true;
        }

        throw new UnknownValueException(span, $"clinic.{member}", [.. _values.Keys.Select(k => $"clinic.{k}")], _definedIn);
    }
}

internal sealed class FactFunction(IReadOnlyDictionary<string, Fact> facts, Func<Fact, string> factText) : IScriptCustomFunction
{
    /// <summary>Files in which facts stand.</summary>
    public IReadOnlyList<string> DefinedIn { get; init; } = [];

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(ChapterValue);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "id");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var id = arguments.Count > 0 ? arguments[0]?.ToString() ?? "" : "";
        return facts.TryGetValue(id, out var fact)
            ? new ChapterValue(ValueKind.Text, factText(fact).ReplaceLineEndings(" "))
            : throw new UnknownValueException(callerContext?.Span ?? default, $"fact \"{id}\"", [.. facts.Keys.Select(k => $"fact \"{k}\"")], DefinedIn);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>Carries a name that nothing defines from inside Scriban to the finding.</summary>
internal sealed class UnknownValueException(SourceSpan span, string name, IReadOnlyList<string> known, IReadOnlyList<string> definedIn)
    : ScriptRuntimeException(span, $"unknown value {name}")
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Known { get; } = known;

    /// <summary>Files that would define it.</summary>
    public IReadOnlyList<string> DefinedIn { get; } = definedIn;
}
