using System.Collections.Frozen;
using Markdig.Extensions.Alerts;

namespace ImmunoHandbook.Markup.Alerts;

/// <summary>The five alerts that GitHub knows; none of them is a level of urgency, which only call boxes have.</summary>
internal static class AlertKind
{
    public static readonly FrozenSet<string> Names = new[] { "note", "tip", "important", "warning", "caution" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its name in lower case, or null where there is no such alert.</summary>
    public static string? Of(AlertBlock alert) => alert.Kind.ToString() is var kind && Names.Contains(kind) ? kind.ToLowerInvariant() : null;
}
