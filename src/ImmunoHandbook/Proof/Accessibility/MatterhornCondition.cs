using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>A failure condition of the Matterhorn Protocol 1.02, which says how a file can fail PDF/UA-1 (ISO 14289-1).</summary>
/// <param name="Number">Checkpoint and condition, as in <c>01-005</c>.</param>
/// <param name="Fault">What is wrong where it is met.</param>
internal sealed record MatterhornCondition(string Number, DiagnosticCode Code, string Fault);
