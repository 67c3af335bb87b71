using System.Text;

namespace ImmunoHandbook.References;

/// <summary>
/// Latin letters without their marks, for addresses that can be typed on any keyboard. A table of our own: the runtime
/// decomposes letters only where it has culture data, and this program must do the same everywhere.
/// </summary>
internal static class LatinLetters
{
    private const string Marked =
        "ÀÁÂÃÄÅĀĂĄàáâãäåāăąÇĆĈĊČçćĉċčĎĐďđÈÉÊËĒĔĖĘĚèéêëēĕėęěĜĞĠĢĝğġģĤĦĥħÌÍÎÏĨĪĬĮİìíîïĩīĭįıĴĵĶķĹĻĽĿŁĺļľŀłÑŃŅŇñńņňÒÓÔÕÖØŌŎŐòóôõöøōŏőŔŖŘŕŗřŚŜŞŠśŝşšŢŤŦţťŧÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűųŴŵÝŶŸýÿŷŹŻŽźżžȘșȚțƠơƯư";

    private const string Plain =
        "AAAAAAAAAaaaaaaaaaCCCCCcccccDDddEEEEEEEEEeeeeeeeeeGGGGggggHHhhIIIIIIIIIiiiiiiiiiJjKkLLLLLlllllNNNNnnnnOOOOOOOOOoooooooooRRRrrrSSSSssssTTTtttUUUUUUUUUUuuuuuuuuuuWwYYYyyyZZZzzzSsTtOoUu";

    /// <summary>Letters with one mark become plain; ß, æ, œ and þ become two letters; all else stays.</summary>
    public static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = c < 'À' ? -1 : Marked.IndexOf(c, StringComparison.Ordinal);
            _ = at >= 0 ? plain.Append(Plain[at]) : c switch
            {
                'ß' => plain.Append("ss"),
                'æ' or 'Æ' => plain.Append("ae"),
                'œ' or 'Œ' => plain.Append("oe"),
                'þ' or 'Þ' => plain.Append("th"),
                _ => plain.Append(c),
            };
        }

        return plain.ToString();
    }
}
