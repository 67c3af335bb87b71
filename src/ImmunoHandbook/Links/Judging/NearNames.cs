using System.Runtime.InteropServices;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Judging;

/// <summary>
/// Finds the name that an author probably meant among many, at a cost that does not grow with their number: only names
/// that share rare groups of three letters with the word are compared with it.
/// </summary>
internal sealed class NearNames
{
    /// <summary>So few are compared one by one.</summary>
    private const int Few = 24;

    /// <summary>A group of letters that more names have tells nothing.</summary>
    private const int MostSharing = 256;

    private const int LongestWord = 160;

    /// <summary>Pairs of letters compared for one word: the longer it is, the fewer names are looked at.</summary>
    private const int MostPairs = 40_000;

    private readonly string[] _names;
    private readonly Dictionary<ulong, List<int>> _groups = [];

    public NearNames(IEnumerable<string> names)
    {
        _names = [.. names];
        Array.Sort(_names, StringComparer.Ordinal);
        for (var i = 0; i < _names.Length && _names.Length > Few; i++)
        {
            foreach (var group in GroupsOf(_names[i]))
            {
                ref var sharing = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out _);
                sharing ??= [];
                if (sharing.Count <= MostSharing)
                {
                    sharing.Add(i);
                }
            }
        }
    }

    /// <summary>Null where nothing is near.</summary>
    public string? To(string word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        return Nearest.To(word, _names.Length <= Few ? _names : Sharing(word));
    }

    private IEnumerable<string> Sharing(string word)
    {
        var counts = new Dictionary<int, int>();
        foreach (var group in GroupsOf(word))
        {
            if (_groups.TryGetValue(group, out var sharing) && sharing.Count <= MostSharing)
            {
                foreach (var name in sharing)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;
                }
            }
        }

        return counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Math.Clamp(MostPairs / (word.Length * word.Length), 3, Few)).Select(c => _names[c.Key]);
    }

    /// <summary>Each three letters in a row without regard to case, with the beginning and the end as letters of their own.</summary>
    private static HashSet<ulong> GroupsOf(string name)
    {
        var groups = new HashSet<ulong>();
        ulong group = 1;
        for (var i = 0; i < Math.Min(name.Length, LongestWord); i++)
        {
            group = ((group << 16) | char.ToLowerInvariant(name[i])) & 0xFFFF_FFFF_FFFF;
            groups.Add(group);
        }

        groups.Add(((group << 16) | 1) & 0xFFFF_FFFF_FFFF);
        return groups;
    }
}
