using Xunit;

namespace ImmunoHandbook.Tests.EndToEnd;

internal static class WordOrder
{
    /// <summary>What is left of <paramref name="all"/> without <paramref name="part"/>; fails where the part is not in it in its order.</summary>
    public static IReadOnlyList<string> Rest(IReadOnlyList<string> all, IReadOnlyList<string> part, string where)
    {
        var rest = new List<string>();
        var next = 0;
        foreach (var word in all)
        {
            if (next < part.Count && part[next] == word)
            {
                next++;
            }
            else
            {
                rest.Add(word);
            }
        }

        Assert.True(
            next == part.Count,
            $"{where}: \"{string.Join(' ', part.Skip(Math.Max(0, next - 6)).Take(12))}\" is not on the pages; not looked for: {string.Join(' ', rest.Take(40))}");
        return rest;
    }
}
