namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>Ends the decoding of broken data from deep inside; never leaves <see cref="PictureReader"/>.</summary>
internal sealed class PictureFormatException(string message, string? hint = null) : Exception(message)
{
    public string? Hint { get; } = hint;
}
