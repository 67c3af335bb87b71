namespace ImmunoHandbook.Content;

/// <summary>What the ending of a name says about a file.</summary>
internal static class FileKinds
{
    /// <summary>Kinds of picture that website and book can show.</summary>
    private static readonly string[] s_pictures = [".svg", ".png", ".jpg", ".jpeg"];

    private static readonly string[] s_otherPictures = [".gif", ".webp", ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp", ".ico", ".psd", ".ai", ".eps", ".svgz", ".jfif", ".jxl"];

    private static readonly string[] s_markdown = [".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdx", ".rmd", ".qmd"];

    /// <summary>In which people hand in a chapter that they wrote in another program.</summary>
    private static readonly string[] s_texts = ["", ".txt", ".text", ".docx", ".doc", ".odt", ".rtf", ".pages", ".html", ".htm", ".rst", ".adoc", ".asciidoc", ".tex", ".org", ".wiki"];

    public static bool IsPicture(string name) => Has(name, s_pictures);

    public static bool IsOtherPicture(string name) => Has(name, s_otherPictures);

    /// <summary>Markdown under whatever ending, also where Notepad has added .txt to it.</summary>
    public static bool IsMarkdown(string name) => Has(WithoutTxt(name), s_markdown);

    /// <summary>A name that starts with a number, as chapters do, in a kind of file that can hold a text.</summary>
    public static bool LooksLikeChapter(string name) =>
        ChapterName.DigitsOf(name).Length is > 0 and <= 4 && (IsMarkdown(name) || Has(name, s_texts));

    /// <summary>The name without what says that it is a text.</summary>
    public static string StemOf(string name)
    {
        var plain = WithoutTxt(name);
        return IsMarkdown(name) || Has(name, s_texts) ? Path.GetFileNameWithoutExtension(plain) : plain;
    }

    private static string WithoutTxt(string name)
    {
        const string ending = ".txt";
        return name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Has(name[..^ending.Length], s_markdown) ? name[..^ending.Length] : name;
    }

    private static bool Has(string name, string[] endings) => endings.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal);
}
