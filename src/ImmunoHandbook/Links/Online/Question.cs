namespace ImmunoHandbook.Links.Online;

/// <summary>How much of an answer is wanted.</summary>
internal enum Wanted
{
    /// <summary>HEAD: whether it is there.</summary>
    Head,

    /// <summary>GET, for servers that do not answer HEAD as they should; the page is not read.</summary>
    Answer,

    /// <summary>The beginning of a page, which holds its title.</summary>
    Title,

    /// <summary>The page as a whole, for the places on it.</summary>
    Places,
}

/// <summary>What is asked of a server.</summary>
/// <param name="Headers">Of this host alone; a redirect to another does not carry them on.</param>
internal sealed record Question(Uri Address, Wanted Wanted, IReadOnlyDictionary<string, string> Headers)
{
    private const int TitleBytes = 128 << 10;
    private const int PageBytes = 4 << 20;

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Bytes of a page that are read at most, counted after decompression: a small file can unpack to any size.</summary>
    public int MostRead => Wanted switch { Wanted.Title => TitleBytes, Wanted.Places => PageBytes, _ => 0 };
}
