using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>The <c>Sitemap:</c> lines of robots.txt.</summary>
internal static class RobotsReader
{
    private const string Field = "sitemap:";

    public static PageFacts Read(string path, ReadOnlySpan<byte> text)
    {
        var links = new List<Link>();
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(text).AsSpan().EnumerateLines())
        {
            number++;
            var start = line.Length - line.TrimStart().Length;
            if (line[start..].StartsWith(Field, StringComparison.OrdinalIgnoreCase))
            {
                links.Add(new Link(line[(start + Field.Length)..].Trim().ToString(), LinkKind.Entry, number, start + 1));
            }
        }

        return new PageFacts(path, links);
    }
}
