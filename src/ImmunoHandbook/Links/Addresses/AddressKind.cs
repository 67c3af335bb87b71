namespace ImmunoHandbook.Links.Addresses;

internal enum AddressKind
{
    /// <summary>A file of the site, with or without a place in it.</summary>
    Inside,

    /// <summary>A page of another site, over http or https; only checked on request.</summary>
    Outside,
    Empty,
    Malformed,
    Mail,
    Phone,
    Script,

    /// <summary>data: and other addresses that carry their own content.</summary>
    Inline,

    /// <summary>Another program's address (sms:, geo: ...): nothing that can be looked up.</summary>
    OtherProgram,

    /// <summary>A file on somebody's own disk.</summary>
    OwnDisk,

    /// <summary>A scheme that nobody knows and that is a slip of the pen away from one that everybody does.</summary>
    MistypedScheme,

    /// <summary>Starts with a slash: works only where the site lies at one path.</summary>
    RootRelative,
    LeavesSite,
}

/// <summary>What browsers put right silently (validation errors of the WHATWG URL standard) and other programs do not.</summary>
[Flags]
internal enum AddressFlaws
{
    None = 0,

    /// <summary>A space within: browsers write it as %20.</summary>
    Space = 1,

    /// <summary>A tab or line end within: browsers leave it out.</summary>
    LineEnd = 2,

    /// <summary>A backslash: browsers read it as a slash.</summary>
    Backslash = 4,

    /// <summary>Two slashes in a row within the path: another address on most servers.</summary>
    DoubledSlash = 8,
}
