namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Graphics state dictionaries that set the opacity of fills and strokes (ISO 32000-1, 8.4.5).</summary>
internal sealed class PdfOpacities(PdfFile file)
{
    private readonly Dictionary<double, int> _ids = [];

    public int IdOf(double opacity)
    {
        var rounded = Math.Round(Math.Clamp(opacity, 0, 1), 3);
        if (!_ids.TryGetValue(rounded, out var id))
        {
            id = _ids[rounded] = file.Reserve();
            file.Define(id).Add("<</ca "u8).Number(rounded).Add("/CA "u8).Number(rounded).Add(">>"u8);
        }

        return id;
    }
}
