using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Values;

internal enum ValueKind
{
    /// <summary>Plain text; nothing in it is Markdown.</summary>
    Text,

    /// <summary>A phone number that dials.</summary>
    Phone,

    /// <summary>A value that the clinic has not filled in: printed as a line to write on.</summary>
    Blank,

    /// <summary>Nothing that is known: it stands as it was written, and is reported.</summary>
    Unknown,
}

/// <param name="Text">What stands for the placeholder; of a blank, what is to be written there.</param>
internal sealed record ChapterValue(ValueKind Kind, string Text)
{
    public ValueFault? Fault { get; init; }
}

/// <summary>Why a placeholder says nothing; told unless it stands in code, where braces are text.</summary>
internal sealed record ValueFault(DiagnosticCode Code, string Message, string Hint);

/// <param name="Start">Offset in the chapter's body.</param>
internal readonly record struct FaultyPlace(int Start, ValueFault Fault);
