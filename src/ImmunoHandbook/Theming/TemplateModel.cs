using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ImmunoHandbook.Theming;

/// <summary>
/// Values for a template. Text is escaped for HTML when it is put in; only keys that end in <c>_html</c> hold markup.
/// So a template prints every value as it is, and no value can bring markup of its own. A name that is not here is an
/// error where it is used, never a blank.
/// </summary>
internal sealed class TemplateModel : ScriptObject
{
    private const string MarkupSuffix = "_html";

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>Pages made at the same time share parts of their models, so no template may write into one.</summary>
    public TemplateModel() => IsReadOnly = true;

    public TemplateModel Text(string key, string? text) => Put(key, text is null ? null : HtmlText.Escape(text));

    /// <summary>Markup made by this program.</summary>
    public TemplateModel Html(string key, string? markup) =>
        key.EndsWith(MarkupSuffix, StringComparison.Ordinal)
            ? Put(key, markup)
            : throw new ArgumentException($"A key that holds markup ends in {MarkupSuffix}.", nameof(key));

    public TemplateModel Flag(string key, bool value) => Put(key, value);

    public TemplateModel Number(string key, int? value) => Put(key, value);

    public TemplateModel Part(string key, TemplateModel? part) => Put(key, part);

    public TemplateModel List(string key, IEnumerable<TemplateModel> items)
    {
        var list = new ScriptArray();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return Put(key, list);
    }

    public TemplateModel Function(string key, IScriptCustomFunction function) => Put(key, function);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        _values.TryGetValue(member, out value)
            ? true
            : throw new UnknownNameException(span, member, [.. _values.Keys.Order(StringComparer.Ordinal)]);

    public override bool Contains(string member) => _values.ContainsKey(member);

    private TemplateModel Put(string key, object? value)
    {
        _values[key] = value;
        return this;
    }
}

/// <summary>Carries a name that the model does not have to the finding.</summary>
internal sealed class UnknownNameException(SourceSpan span, string name, IReadOnlyList<string> known)
    : Scriban.Syntax.ScriptRuntimeException(span, $"unknown name {name}")
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Known { get; } = known;
}
