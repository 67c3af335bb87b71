using System.Globalization;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>The printed page numbers for the reader's page box (ISO 32000-1, 12.4.2): one entry for each run of numbers.</summary>
internal static class PageLabels
{
    public static void Write(ByteBuilder body, IReadOnlyList<string> labels)
    {
        body.Add("/PageLabels<</Nums["u8);
        var expected = -1;
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            var isNumber = int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number > 0 && label == number.ToString(CultureInfo.InvariantCulture);
            if (!isNumber)
            {
                body.Integer(i).Add("<</P"u8).Text(label).Add(">>"u8);
            }
            else if (number != expected)
            {
                body.Integer(i).Add("<</S/D/St "u8).Integer(number).Add(">>"u8);
            }

            expected = isNumber ? number + 1 : -1;
        }

        body.Add("]>>"u8);
    }
}
