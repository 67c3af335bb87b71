using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>The picture that a clinic.yml names: a file beside it or below it.</summary>
internal static class LogoReader
{
    private const string ContentFolder = "content/";

    private static readonly string[] s_formats = [".svg", ".png", ".jpg", ".jpeg"];

    /// <summary>Path within the content folder; null where none is named, and with a finding where it cannot be used.</summary>
    /// <param name="clinicFile">Path of the clinic.yml from the handbook's root.</param>
    public static string? Read(Located<string>? logo, HandbookFolder folder, string clinicFile, DiagnosticBag findings)
    {
        if (logo is not { } named || named.Value.Trim() is not { Length: > 0 } name)
        {
            return null;
        }

        var path = clinicFile[..(clinicFile.LastIndexOf('/') + 1)] + name;
        if (!s_formats.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal))
        {
            findings.Report(DiagnosticCodes.BadLogo, named.At, $"\"{name}\" is no picture that can be printed.", "Save the logo as SVG, PNG or JPEG.");
            return null;
        }

        if (!folder.Exists(path))
        {
            findings.Report(DiagnosticCodes.BadLogo, named.At, $"There is no file \"{path}\".", $"Put the picture into the folder of {clinicFile}, and name it as seen from there.");
            return null;
        }

        return path[ContentFolder.Length..];
    }
}
