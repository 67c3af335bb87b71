using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>clinic.yml, and the overlay of a named clinic over it.</summary>
internal static class ClinicReader
{
    /// <summary>Keys every clinic has; those it leaves out or empty print as lines to write on.</summary>
    public static readonly string[] KnownKeys =
    [
        "name", "department", "ward", "address", "city", "phone-24h", "phone-day", "phone-ward", "phone-hospital",
        "emergency-number", "email", "website", "hours",
    ];

    public static ClinicProfile Read(HandbookFolder folder, string? clinic, DiagnosticBag findings)
    {
        var values = KnownKeys.ToDictionary(
            k => k, _ => new Located<string>("", SourceLocation.WholeFile("content/clinic.yml")), StringComparer.Ordinal);
        var (logo, rates) = Overlay(folder, "content/clinic.yml", values, findings);
        if (clinic is null)
        {
            return new ClinicProfile("", values) { Logo = logo, Rates = rates };
        }

        var path = $"content/clinics/{clinic}/clinic.yml";
        if (!folder.Exists(path))
        {
            var nearest = Nearest.To(clinic, folder.Folders("content/clinics"));
            findings.Report(
                DiagnosticCodes.UnknownClinic, SourceLocation.WholeFile(path), $"There is no clinic \"{clinic}\".",
                nearest is null ? "Make the folder content/clinics/<name>/ with a clinic.yml in it." : $"Did you mean \"{nearest}\"?");
        }

        var own = Overlay(folder, path, values, findings);
        return new ClinicProfile(clinic, values) { Logo = own.Logo ?? logo, Rates = own.Rates ?? rates };
    }

    /// <summary>Puts the values of one file over those already there; returns its logo and what printing costs.</summary>
    private static (string? Logo, PrintRates? Rates) Overlay(
        HandbookFolder folder, string path, Dictionary<string, Located<string>> values, DiagnosticBag findings)
    {
        if (!folder.Exists(path) || folder.ReadText(path, findings) is not { } text || YamlFile.ReadMap(text, findings) is not { } map)
        {
            return (null, null);
        }

        foreach (var key in KnownKeys)
        {
            Take(map, key, values);
        }

        var logo = LogoReader.Read(map.LocatedText("logo"), folder, path, findings);
        if (map.Map("values") is { } own)
        {
            foreach (var key in own.Keys.ToList())
            {
                Take(own, key, values);
            }
        }

        var rates = PrintRates.Read(map.Map("print-rates"), findings);
        map.Finish();
        return (logo, rates);
    }

    private static void Take(YamlMap map, string key, Dictionary<string, Located<string>> values)
    {
        if (map.LocatedText(key) is { } value)
        {
            values[key] = value;
        }
    }
}
