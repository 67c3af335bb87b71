namespace ImmunoHandbook.QuestPdf;

/// <summary>Under which of its licences QuestPDF is used; only its user can know.</summary>
public enum Licence
{
    Community,
    Professional,
    Enterprise,
}
