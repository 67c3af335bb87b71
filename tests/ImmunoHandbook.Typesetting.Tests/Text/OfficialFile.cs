using System.IO.Compression;

namespace ImmunoHandbook.Typesetting.Tests.Text;

/// <summary>Conformance files of the Unicode Consortium, kept compressed beside the tests.</summary>
internal static class OfficialFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", name));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
