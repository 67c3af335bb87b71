namespace ImmunoHandbook.Content;

/// <param name="Clinic">Name of the clinic whose values lie over the default ones, or null.</param>
/// <param name="Date">Date to print instead of the newest in the content.</param>
internal sealed record LoadOptions(string? Clinic = null, DateOnly? Date = null)
{
    /// <summary>What guards a stranger's change; null where the folder is trusted.</summary>
    public TrustedSide? Side { get; init; }
}
