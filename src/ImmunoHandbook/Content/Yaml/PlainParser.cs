using System.Text;
using ImmunoHandbook.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ImmunoHandbook.Content.Yaml;

/// <summary>
/// Passes events on until one would make a reference, nest too deeply or be one too many. What a text holds that is no
/// text is told here and left out, so that no reader of values and names meets it.
/// </summary>
internal sealed class PlainParser(IParser inner, YamlPlace place) : IParser
{
    private const int DeepestNesting = 24;

    private int _depth;
    private int _entries;

    public ParsingEvent? Current { get; private set; }

    public bool MoveNext()
    {
        if (!inner.MoveNext())
        {
            Current = inner.Current;
            return false;
        }

        _depth += inner.Current?.NestingIncrease ?? 0;
        if (_depth > DeepestNesting)
        {
            throw new YamlException(inner.Current!.Start, inner.Current.End, "It is nested too deeply");
        }

        Count(inner.Current!);
        Current = inner.Current is Scalar scalar ? OnlyText(scalar) : inner.Current;
        return inner.Current is AnchorAlias || inner.Current is NodeEvent { Anchor.IsEmpty: false }
            ? throw new RefusedAliasException(inner.Current.Start, inner.Current.End)
            : true;
    }

    private void Count(ParsingEvent read)
    {
        if (read is NodeEvent && ++_entries > place.Findings.Limits.YamlEntries)
        {
            throw new OverLimitException(read.Start, read.End, $"This file has more than {place.Findings.Limits.YamlEntries} names, values and list items; it is not read.");
        }

        if (read is Scalar { Value.Length: var length } && length > place.Findings.Limits.LineLength)
        {
            throw new OverLimitException(read.Start, read.End, $"This text has more than {place.Findings.Limits.LineLength} characters; the file is not read.");
        }
    }

    /// <summary>Escapes in double quotes ("\x01", "\e") make characters that the file itself does not hold.</summary>
    private Scalar OnlyText(Scalar scalar)
    {
        TellDirections(scalar);
        if (UnseenCharacters.FirstNoText(scalar.Value) is not var (_, value))
        {
            return scalar;
        }

        place.Findings.Report(
            DiagnosticCodes.ControlCharacter, place.Of(scalar.Start), $"This text holds the character {UnseenCharacters.NameOf(value)}, which is not text.",
            "Take the escape with the backslash out, or put the text between single quotes.");
        var text = new StringBuilder(scalar.Value.Length);
        foreach (var rune in scalar.Value.EnumerateRunes())
        {
            text.Append(UnseenCharacters.IsNoText(rune) ? "" : rune.ToString());
        }

        return new Scalar(scalar.Anchor, scalar.Tag, text.ToString(), scalar.Style, scalar.IsPlainImplicit, scalar.IsQuotedImplicit, scalar.Start, scalar.End, scalar.IsKey);
    }

    private void TellDirections(Scalar scalar)
    {
        foreach (var sign in DirectionSigns.In(scalar.Value))
        {
            sign.Report(place.Of(scalar.Start), place.Findings);
        }
    }
}

internal sealed class OverLimitException(Mark start, Mark end, string message) : YamlException(start, end, message);

internal sealed class RefusedAliasException(Mark start, Mark end) : YamlException(start, end, "anchor or alias");
