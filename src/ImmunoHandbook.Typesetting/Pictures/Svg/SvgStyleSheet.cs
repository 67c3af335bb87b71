using System.Buffers;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Rules of the drawing's style elements. Selectors of a single class, element or id count; others are told.</summary>
internal sealed class SvgStyleSheet
{
    /// <summary>Characters of selectors that say more than one class, element or id.</summary>
    private static readonly SearchValues<char> Compound = SearchValues.Create(" .#:>+~[*");

    private readonly Dictionary<string, Dictionary<string, string>> _rules = new(StringComparer.Ordinal);

    /// <summary>Value that the rules give to a property: by id before by class before by element.</summary>
    public string? Find(SvgElement element, string property)
    {
        if (_rules.Count == 0)
        {
            return null;
        }

        if (element.Id is { } id && Value("#" + id, property) is { } byId)
        {
            return byId;
        }

        foreach (var name in (element["class"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Value("." + name, property) is { } byClass)
            {
                return byClass;
            }
        }

        return Value(element.Name, property);
    }

    public void Add(SvgElement style, SvgProblems problems)
    {
        var text = WithoutComments(string.Concat(style.Children.Select(c => c.Text)));
        while (text.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var close = text.IndexOf('}', open);
            if (close < 0 || text.AsSpan(0, open).Contains('@'))
            {
                problems.Add(style, "A rule of the drawing's style sheet is left out.", "Use plain rules such as .name { fill: #036; }.");
                return;
            }

            foreach (var selector in text[..open].Split(',', StringSplitOptions.TrimEntries))
            {
                AddRule(style, selector, text[(open + 1)..close], problems);
            }

            text = text[(close + 1)..];
        }
    }

    /// <summary>Declarations of a style attribute or of a rule's body.</summary>
    public static Dictionary<string, string> Declarations(string text)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in text.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal);
                result[declaration[..colon].Trim()] = value.Trim();
            }
        }

        return result;
    }

    private void AddRule(SvgElement style, string selector, string body, SvgProblems problems)
    {
        if (selector.Length == 0 || selector.AsSpan(1).ContainsAny(Compound))
        {
            problems.Add(style, $"The style rule '{selector}' is left out.", "Give the elements a class and write .class { ... }.");
            return;
        }

        if (!_rules.TryGetValue(selector, out var rule))
        {
            _rules[selector] = rule = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        foreach (var (name, value) in Declarations(body))
        {
            rule[name] = value;
        }
    }

    private string? Value(string selector, string property) =>
        _rules.TryGetValue(selector, out var rule) ? rule.GetValueOrDefault(property) : null;

    private static string WithoutComments(string text)
    {
        while (text.IndexOf("/*", StringComparison.Ordinal) is var start and >= 0)
        {
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            text = end < 0 ? text[..start] : string.Concat(text.AsSpan(0, start), text.AsSpan(end + 2));
        }

        return text;
    }
}
