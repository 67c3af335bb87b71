namespace ImmunoHandbook.Typesetting.Text;

/// <summary>A file is not a font this program can set text in; the message names the file and says what is wrong.</summary>
public sealed class FontFormatException : Exception
{
    public FontFormatException() { }

    public FontFormatException(string message) : base(message) { }

    public FontFormatException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Name of the file, where the damage showed only in use.</summary>
    public string? FileName { get; init; }
}
