using System.Globalization;
using ImmunoHandbook.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace ImmunoHandbook.Content.Yaml;

/// <summary>A mapping read key by key. <see cref="Finish"/> reports the keys that nobody asked for.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlPlace _place;
    private readonly YamlMappingNode _node;
    private readonly SourceLocation? _at;

    public YamlMap(YamlMappingNode node, YamlPlace place)
    {
        (_node, _place) = (node, place);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                _values[name] = value;
                _keys[name] = key;
            }
            else
            {
                place.ReportGap(DiagnosticCodes.WrongType, key, "A key must be a word.", "Write name: value.");
            }
        }
    }

    public SourceLocation At => _at ?? _place.Of(_node);

    /// <summary>Keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value).OfType<string>();

    private YamlMap(YamlMappingNode node, YamlPlace place, SourceLocation at)
        : this(node, place) => _at = at;

    /// <summary>Some keys as they stand here, all others as another version of the same file has them.</summary>
    public YamlMap With(YamlMap others, Func<string, bool> isOwn)
    {
        var pairs = Keys.Where(isOwn).Select(key => new KeyValuePair<YamlNode, YamlNode>(_keys[key], _values[key]))
            .Concat(others.Keys.Where(key => !isOwn(key)).Select(key => new KeyValuePair<YamlNode, YamlNode>(others._keys[key], others._values[key])));
        return new YamlMap(new YamlMappingNode(pairs), _place, At);
    }

    /// <summary>True where both give a key the same value, or both leave it out.</summary>
    public bool SaysSame(string key, YamlMap other) => Equals(_values.GetValueOrDefault(key), other._values.GetValueOrDefault(key));

    public SourceLocation KeyAt(string key) => _keys.TryGetValue(key, out var node) ? _place.Of(node) : At;

    public string RequiredText(string key)
    {
        var text = OptionalText(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            _place.Findings.Report(DiagnosticCodes.MissingKey, KeyAt(key), $"The value of \"{key}\" is missing.", $"Add {key}: ...");
        }

        return text ?? "";
    }

    public string? OptionalText(string key)
    {
        if (Ask(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalarNode scalar)
        {
            return IsNull(scalar) ? null : scalar.Value;
        }

        WrongType(node, key, "a text");
        return null;
    }

    public DateOnly? OptionalDate(string key)
    {
        if (OptionalText(key) is not { Length: > 0 } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        _place.ReportGap(DiagnosticCodes.BadDate, _values[key], $"\"{text}\" is not a date.", "Write year-month-day, as in 2026-11-24.");
        return null;
    }

    /// <summary>One of the named choices; the first is meant where the key is absent.</summary>
    public T Choice<T>(string key, params (string Name, T Value)[] choices)
    {
        if (OptionalText(key) is not { } text)
        {
            return choices[0].Value;
        }

        foreach (var (name, value) in choices)
        {
            if (name == text)
            {
                return value;
            }
        }

        _place.Report(
            DiagnosticCodes.BadChoice, _values[key], $"\"{text}\" is not a value of \"{key}\".",
            $"Choose one of: {string.Join(", ", choices.Select(c => c.Name))}.");
        return choices[0].Value;
    }

    public double? OptionalNumber(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        WrongType(_values[key], key, "a number");
        return null;
    }

    public bool Flag(string key) => Choice(key, ("false", false), ("true", true));

    public IReadOnlyList<Located<string>> TextList(string key)
    {
        switch (Ask(key))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children.Select(c => TextOf(c, key)).OfType<Located<string>>()];
            case YamlScalarNode single:
                return [new Located<string>(single.Value, _place.Of(single))];
            case var other:
                WrongType(other, key, "a list");
                return [];
        }
    }

    public IReadOnlyList<YamlMap> MapList(string key)
    {
        switch (Ask(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                foreach (var wrong in list.Children.Where(c => c is not YamlMappingNode))
                {
                    WrongType(wrong, key, "name: value pairs");
                }

                return [.. list.Children.OfType<YamlMappingNode>().Select(m => new YamlMap(m, _place))];
            case var other:
                WrongType(other, key, "a list");
                return [];
        }
    }

    public YamlMap? Map(string key)
    {
        switch (Ask(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlMap(map, _place);
            case YamlScalarNode scalar when IsNull(scalar):
                return null;
            case var other:
                WrongType(other, key, "name: value pairs");
                return null;
        }
    }

    public bool IsMap(string key) => _values.GetValueOrDefault(key) is YamlMappingNode;

    /// <summary>A text with its place; empty values count.</summary>
    public Located<string>? LocatedText(string key) =>
        Ask(key) is YamlScalarNode scalar ? new Located<string>(IsNull(scalar) ? "" : scalar.Value ?? "", _place.Of(scalar))
        : OptionalText(key) is { } text ? new Located<string>(text, KeyAt(key)) : null;

    /// <summary>Reports keys that were never asked for, naming the nearest that was.</summary>
    public void Finish()
    {
        foreach (var key in Keys.Where(k => !_asked.Contains(k)))
        {
            var nearest = Nearest.To(key, _asked.Order(StringComparer.Ordinal));
            var finding = new Diagnostic(DiagnosticCodes.UnknownKey, DiagnosticCodes.UnknownKey.Severity, $"There is no key \"{key}\" here.", _place.Of(_keys[key]))
            {
                Hint = nearest is null ? $"Known keys: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}." : $"Did you mean \"{nearest}\"?",
                GapIn = _values[key] is YamlScalarNode ? null : At.Path,
            };
            _place.Findings.Add(finding);
        }
    }

    private YamlNode? Ask(string key)
    {
        _asked.Add(key);
        return _values.GetValueOrDefault(key);
    }

    private Located<string>? TextOf(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: { } text })
        {
            return new Located<string>(text, _place.Of(node));
        }

        WrongType(node, key, "a list of texts");
        return null;
    }

    /// <summary>A bare <c>key:</c> and <c>~</c> mean nothing is given; quotes make them text.</summary>
    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";

    private void WrongType(YamlNode node, string key, string expected) =>
        _place.ReportGap(DiagnosticCodes.WrongType, node, $"The value of \"{key}\" must be {expected}.", YamlShapes.HintFor(node) ?? "Compare it with the sample handbook.");
}
