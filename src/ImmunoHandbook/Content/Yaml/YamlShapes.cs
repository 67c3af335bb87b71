using YamlDotNet.RepresentationModel;

namespace ImmunoHandbook.Content.Yaml;

/// <summary>What to type where a text, a list or name: value pairs stand in the place of another of the three.</summary>
internal static class YamlShapes
{
    public static string? HintFor(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } text } when YamlLine.Of(text).TightColon is not null => "Put a space after each colon.",
        YamlSequenceNode { Children: [YamlMappingNode, ..] } => "Take the hyphen at the start of the lines away: it makes a list.",
        YamlMappingNode => "Begin each entry with a hyphen and a space, or write the text alone.",
        _ => null,
    };
}
