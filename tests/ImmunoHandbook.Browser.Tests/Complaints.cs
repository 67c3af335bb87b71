using Xunit;

namespace ImmunoHandbook.Browser.Tests;

internal static class Complaints
{
    /// <summary>Fails with all complaints in full: xunit's own message would cut each one short.</summary>
    public static void AssertNone(IEnumerable<string> complaints)
    {
        var all = complaints.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
