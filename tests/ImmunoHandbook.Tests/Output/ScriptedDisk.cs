using ImmunoHandbook.Output;

namespace ImmunoHandbook.Tests.Output;

/// <summary>A disk on which a test lets things go wrong at a chosen moment.</summary>
internal sealed class ScriptedDisk : OutputDisk
{
    public Action<string>? BeforeWrite { get; init; }

    public Action<string, string>? BeforeMove { get; init; }

    public Action<string>? BeforeDelete { get; init; }

    public override void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        BeforeWrite?.Invoke(path);
        base.WriteFile(path, content);
    }

    public override void MoveFolder(string from, string to)
    {
        BeforeMove?.Invoke(from, to);
        base.MoveFolder(from, to);
    }

    public override void DeleteFolder(string path)
    {
        BeforeDelete?.Invoke(path);
        base.DeleteFolder(path);
    }
}
