using System.Security.Cryptography;

namespace ImmunoHandbook.Web;

/// <summary>Short hashes for file names: a changed file gets a new address, so no browser shows an old one.</summary>
internal static class ContentHash
{
    private const int Bytes = 5;

    public static string Short(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, Bytes));

    public static string Full(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
