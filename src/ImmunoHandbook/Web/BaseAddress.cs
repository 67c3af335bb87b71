namespace ImmunoHandbook.Web;

/// <summary>The site's public address: absolute, http or https, with a slash at its end, whatever form it was given in.</summary>
internal static class BaseAddress
{
    public static bool TryNormalise(string text, out string address)
    {
        address = "";
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return false;
        }

        address = uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        return true;
    }
}
