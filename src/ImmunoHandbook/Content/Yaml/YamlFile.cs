using ImmunoHandbook.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ImmunoHandbook.Content.Yaml;

/// <summary>Reads YAML into nodes that keep their places. Anchors and aliases are refused: a few lines of them can fill the memory.</summary>
internal static class YamlFile
{
    /// <summary>The root mapping of a file, or null where it has none; what is wrong is reported.</summary>
    public static YamlMap? ReadMap(SourceText source, DiagnosticBag findings) =>
        ReadMap(source, source.Text, firstLine: 1, findings);

    /// <summary>The root mapping of a part of a file that starts at a line.</summary>
    public static YamlMap? ReadMap(SourceText source, string text, int firstLine, DiagnosticBag findings)
    {
        var place = new YamlPlace(source.Path, firstLine, findings);
        return ReadRoot(text, place) switch
        {
            YamlMappingNode map => new YamlMap(map, place),
            null => null,
            var other => Refuse(other, place, "name: value pairs"),
        };
    }

    /// <summary>The entries of a file that is a list of mappings.</summary>
    public static IReadOnlyList<YamlMap> ReadList(SourceText source, DiagnosticBag findings)
    {
        var place = new YamlPlace(source.Path, 1, findings);
        switch (ReadRoot(source.Text, place))
        {
            case YamlSequenceNode list:
                return [.. list.Children.Select(c => c as YamlMappingNode ?? RefuseEntry(c, place)).OfType<YamlMappingNode>().Select(m => new YamlMap(m, place))];
            case null:
                return [];
            case var other:
                Refuse(other, place, "a list");
                return [];
        }
    }

    private static YamlMap? Refuse(YamlNode node, YamlPlace place, string expected)
    {
        place.ReportGap(DiagnosticCodes.WrongType, node, $"This file must hold {expected}.", YamlShapes.HintFor(node) ?? "Compare it with the same file of the sample handbook.");
        return null;
    }

    private static YamlMappingNode? RefuseEntry(YamlNode node, YamlPlace place)
    {
        Refuse(node, place, "entries with name: value pairs");
        return null;
    }

    private static YamlNode? ReadRoot(string text, YamlPlace place)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new PlainParser(new Parser(new StringReader(text)), place));
            if (stream.Documents.Count > 1)
            {
                place.ReportGap(DiagnosticCodes.YamlSyntax, stream.Documents[1].RootNode, "The file holds more than one document.", "Remove the line with --- in the middle.");
            }

            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (RefusedAliasException refused)
        {
            place.ReportGap(DiagnosticCodes.YamlAlias, refused.Start, "Anchors (&) and aliases (*) are not read.", "Write the value out where it is used, or put text that starts with & or * in quotes.");
        }
        catch (OverLimitException over)
        {
            place.ReportGap(DiagnosticCodes.OverLimit, over.Start, over.Message, "Such a file is not written by hand: look for a passage that was repeated by mistake.");
        }
        catch (YamlException fault)
        {
            ReportSyntax(text, place, fault.Start, fault.Message);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet answers some broken texts, such as "...:", with exceptions that carry no place.
            ReportSyntax(text, place, Mark.Empty, "its structure is broken");
        }

        return null;
    }

    private static void ReportSyntax(string text, YamlPlace place, Mark mark, string message)
    {
        var said = message.Split('\n')[0].Trim().TrimEnd('.') + ".";
        var cause = YamlCauses.Of(text, place.FirstLine - 1, mark.Equals(Mark.Empty) ? (0, 0) : ((int)mark.Line, (int)mark.Column), said);
        place.ReportGap(
            DiagnosticCodes.YamlSyntax, cause is null ? mark : new Mark(0, cause.Line, cause.Column),
            $"The YAML cannot be read: {cause?.Message ?? said}",
            cause?.Hint ?? "Put text that holds a colon or quotes between quotes, and check the indentation.");
    }
}
