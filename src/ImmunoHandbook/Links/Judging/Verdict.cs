using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>What is wrong with an address, in the words of the finding, without the place where it stands.</summary>
internal sealed record Verdict(DiagnosticCode Code, string Message, string Hint)
{
    /// <summary>The address that is right, where that is certain.</summary>
    public string? Replacement { get; init; }
}

/// <summary>An address judged: the same for every page of a folder.</summary>
/// <param name="Verdict">Null where it is in order.</param>
internal readonly record struct JudgedAddress(LinkAddress Address, Verdict? Verdict);
