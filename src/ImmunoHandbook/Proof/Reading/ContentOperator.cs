namespace ImmunoHandbook.Proof.Reading;

/// <summary>Operators of content streams (ISO 32000-1, annex A) as their letters in one number.</summary>
internal static class ContentOperator
{
    public const int Save = 'q', Restore = 'Q', Concatenate = ('c' << 8) | 'm', ExternalState = ('g' << 8) | 's', Width = 'w';
    public const int FillGrey = 'g', FillRgb = ('r' << 8) | 'g', FillCmyk = 'k';
    public const int StrokeGrey = 'G', StrokeRgb = ('R' << 8) | 'G', StrokeCmyk = 'K';
    public const int Move = 'm', Line = 'l', Curve = 'c', CurveFromCurrent = 'v', CurveToLast = 'y', Close = 'h', Rectangle = ('r' << 8) | 'e';
    public const int Fill = 'f', FillOld = 'F', FillEvenOdd = ('f' << 8) | '*', Stroke = 'S', CloseStroke = 's', EndPath = 'n';
    public const int FillStroke = 'B', FillStrokeEvenOdd = ('B' << 8) | '*', CloseFillStroke = 'b', CloseFillStrokeEvenOdd = ('b' << 8) | '*';
    public const int Clip = 'W', ClipEvenOdd = ('W' << 8) | '*';
    public const int BeginText = ('B' << 8) | 'T', EndText = ('E' << 8) | 'T', Font = ('T' << 8) | 'f', TextMatrix = ('T' << 8) | 'm';
    public const int TextMove = ('T' << 8) | 'd', TextMoveLeading = ('T' << 8) | 'D', NextLine = ('T' << 8) | '*', Leading = ('T' << 8) | 'L';
    public const int Show = ('T' << 8) | 'j', ShowAdjusted = ('T' << 8) | 'J', Rise = ('T' << 8) | 's';
    public const int CharacterSpacing = ('T' << 8) | 'c', WordSpacing = ('T' << 8) | 'w', Scaling = ('T' << 8) | 'z';
    public const int ShowNextLine = '\'', ShowSpaced = '"';
    public const int Object = ('D' << 8) | 'o', Shading = ('s' << 8) | 'h', InlineImage = ('I' << 8) | 'D';
    public const int BeginMark = ('B' << 16) | ('M' << 8) | 'C', BeginMarkProperties = ('B' << 16) | ('D' << 8) | 'C';
    public const int EndMark = ('E' << 16) | ('M' << 8) | 'C';

    /// <summary>0 for what is too long to be an operator.</summary>
    public static int Of(ReadOnlySpan<byte> word)
    {
        var code = 0;
        foreach (var letter in word)
        {
            code = (code << 8) | letter;
        }

        return word.Length <= 3 ? code : 0;
    }
}
