using System.Globalization;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>What printing costs a clinic, for the print sheet: <c>print-rates</c> in clinic.yml.</summary>
/// <param name="Currency">Printed after the sum.</param>
internal sealed record PrintRates(string Currency, decimal PerSheet, decimal PerSide)
{
    public static PrintRates? Read(YamlMap? map, DiagnosticBag findings)
    {
        if (map is null)
        {
            return null;
        }

        var rates = new PrintRates(map.RequiredText("currency"), Amount(map, "per-sheet", findings), Amount(map, "per-side", findings));
        map.Finish();
        return rates;
    }

    /// <summary>Paper by the sheet and toner by the side, with two decimals in the digits of the language.</summary>
    public string Cost(int sheets, int sides, LanguageStrings strings) =>
        NumberText.Localise(((sheets * PerSheet) + (sides * PerSide)).ToString("0.00", CultureInfo.InvariantCulture), strings) + NumberText.NoBreakSpace + Currency;

    private static decimal Amount(YamlMap map, string key, DiagnosticBag findings)
    {
        var amount = map.OptionalNumber(key) ?? 0;
        if (amount is >= 0 and < 10_000)
        {
            return (decimal)amount;
        }

        findings.Report(DiagnosticCodes.WrongType, map.KeyAt(key), $"\"{key}\" is no price.", "Write the price of one as a number, such as 0.02.");
        return 0;
    }
}
