namespace ImmunoHandbook.Diagnostics;

internal enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>A place in a file of the handbook: path with forward slashes relative to the handbook's root, 1-based line and column (0 = whole file).</summary>
internal readonly record struct SourceLocation(string Path, int Line, int Column) : IComparable<SourceLocation>
{
    public static SourceLocation WholeFile(string path) => new(path, 0, 0);

    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary>The form that terminals and editors turn into a link: <c>path(line,column)</c>.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}({Line},{Column})";
}

/// <summary>A kind of finding. The id is stable for ever; a handbook may change the severity.</summary>
internal sealed record DiagnosticCode(string Id, Severity Severity, string Title);

/// <summary>One finding, told to the author as a value; nothing is printed where it is found.</summary>
internal sealed record Diagnostic(DiagnosticCode Code, Severity Severity, string Message, SourceLocation Location)
{
    /// <summary>What the author can do about it, in one sentence.</summary>
    public string? Hint { get; init; }

    /// <summary>A file that could not be read as a whole: what it would define is missing elsewhere, which is not told again.</summary>
    public string? GapIn { get; init; }

    /// <summary>A file: where that leaves a gap, this finding follows from it and is not told.</summary>
    public string? FollowsGapIn { get; init; }

    /// <summary>For links: the address as written.</summary>
    public string? Target { get; init; }

    /// <summary>For links: the output file that carries it.</summary>
    public string? OutputPage { get; init; }

    /// <summary>For links: the address that is right, where that is certain.</summary>
    public string? Replacement { get; init; }
}
