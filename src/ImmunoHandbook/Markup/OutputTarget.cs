namespace ImmunoHandbook.Markup;

internal enum OutputTarget
{
    Web,
    Print,
}
