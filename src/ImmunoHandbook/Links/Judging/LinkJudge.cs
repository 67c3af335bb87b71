using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>Says of an address whether it leads somewhere. Two pages of one folder get one answer.</summary>
internal sealed class LinkJudge(SiteIndex site)
{
    private readonly FileJudge _files = new(site);

    /// <param name="fromPage">File or folder against which the address counts.</param>
    public JudgedAddress Judge(string target, string fromPage)
    {
        var address = LinkAddress.Resolve(target, fromPage, site.Root);
        return new JudgedAddress(address, VerdictOn(target, address, fromPage));
    }

    private Verdict? VerdictOn(string target, LinkAddress address, string fromPage) => address.Kind switch
    {
        AddressKind.Inside => _files.Judge(target, address, fromPage) ?? Flaws(target, address),
        AddressKind.Outside => Flaws(target, address),
        AddressKind.Empty => new Verdict(DiagnosticCodes.EmptyLink, "This link has no address.", "Give it one, or take the link away."),
        AddressKind.Malformed => new Verdict(
            DiagnosticCodes.MalformedLink, $"\"{target}\" cannot be read as an address.", "Write it in full, such as https://example.org/page"),
        AddressKind.MistypedScheme => new Verdict(
            DiagnosticCodes.MalformedLink, $"\"{target}\" begins with a word that no program knows.", "Addresses begin with https://, mailto: or tel:"),
        AddressKind.OwnDisk => new Verdict(
            DiagnosticCodes.MalformedLink, $"\"{target}\" is a file on somebody's own disk.", "Put the file into the site and link to it there."),
        AddressKind.LeavesSite => Leaves(target),
        AddressKind.RootRelative => new Verdict(
            DiagnosticCodes.RootLink, $"\"{target}\" starts with a slash: it breaks when the site lies in a folder or on a disk.", "Make the link relative to the page."),
        AddressKind.Script => new Verdict(DiagnosticCodes.ScriptLink, "This link runs a script.", "Link to a page instead."),
        AddressKind.Mail or AddressKind.Phone when !Contact.IsUsable(target) => new Verdict(
            DiagnosticCodes.BadContact, $"\"{target}\" cannot be dialled or written to.",
            "Phone numbers are digits with an optional + in front; mail addresses hold one @."),
        _ => null,
    };

    private Verdict Leaves(string target)
    {
        var isRooted = target.AsSpan().TrimStart() is ['/' or '\\', ..];
        return new Verdict(
            DiagnosticCodes.LeavesSite,
            isRooted ? $"\"{target}\" leads out of {site.Root.Prefix}, where the site lies." : $"\"{target}\" leads out of the site's folder.",
            isRooted ? $"Begin it with {site.Root.Prefix}, or make it relative to the page." : "Take one \"..\" away.");
    }

    /// <summary>The link works in browsers, which put it right; other programs do not.</summary>
    private static Verdict? Flaws(string target, LinkAddress address)
    {
        if (address.Flaws == AddressFlaws.None)
        {
            return null;
        }

        var flaws = AddressFlaws.None;
        var right = UrlText.Clean(target, ref flaws);
        var (path, query, fragment) = UrlText.Split(right);
        right = (path.Replace('\\', '/') + query + (fragment is null ? "" : "#" + fragment)).Replace(" ", "%20", StringComparison.Ordinal);
        var what = (address.Flaws & AddressFlaws.Backslash) != 0 ? "a backslash" : (address.Flaws & AddressFlaws.LineEnd) != 0 ? "a line end or tab" : "a space";
        return new Verdict(DiagnosticCodes.CarelessAddress, $"\"{target}\" has {what} in it: only browsers guess what it means.", $"Write {right}") { Replacement = right };
    }
}
