using System.Globalization;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>What page numbers are known while text is set: guesses in the first pass, facts in the last. Pages count from 1.</summary>
/// <param name="PageOfAnchor">Empty before anything is placed.</param>
/// <param name="PageCount">All pages of the book, or 0 before they are known.</param>
public sealed record PageNumbering(IReadOnlyDictionary<string, int> PageOfAnchor, int PageCount)
{
    /// <summary>Digits, all in one UTF-16 unit each, from 0 to 9.</summary>
    public const string LatinDigits = "0123456789";

    /// <summary>Before anything is placed: every reference is set as if it were a three-digit number.</summary>
    public static readonly PageNumbering Unknown = new(new Dictionary<string, int>(), 0);

    /// <summary>Number of the page being furnished; 0 outside of running heads and feet.</summary>
    public int CurrentPage { get; init; }

    /// <summary>The ten digits that the book's language counts its pages in.</summary>
    public string Digits { get; init; } = LatinDigits;

    /// <summary>A number as it is printed; 0, a number that is not known yet, takes the room of most numbers.</summary>
    public string Text(int number)
    {
        var latin = number > 0 ? number.ToString(CultureInfo.InvariantCulture) : "000";
        return Digits == LatinDigits
            ? latin
            : string.Create(latin.Length, (latin, Digits), static (text, source) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = source.Digits[source.latin[i] - '0'];
                }
            });
    }
}
